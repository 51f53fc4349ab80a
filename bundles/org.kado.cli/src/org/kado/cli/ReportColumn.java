package org.kado.cli;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

import org.kado.model.State;
import org.kado.model.report.Bucket;
import org.kado.model.report.PlannedFigures;
import org.kado.model.report.ReportRow;

/** The columns of a report in order (docs/formats/report.md). Once shipped, columns are only added, at the end. */
enum ReportColumn {
	INSTALLATION("installation", (row, bucket) -> Field.text(row.installation())),
	EQUIPMENT("equipment", (row, bucket) -> Field.text(row.equipment())),
	DATE("date", (row, bucket) -> row.date().map(start -> Field.text(date(start, bucket))).orElse(Field.empty())),
	MAN(State.MAN),
	MACHINE(State.MACHINE),
	IDLE(State.IDLE),
	LOCKED(State.LOCKED),
	ASLEEP(State.ASLEEP),
	OFF(State.OFF),
	CLOCK_SUSPECT(State.CLOCK_SUSPECT),
	NO_DATA(State.NO_DATA),
	SUSPICIOUS("suspicious_s", (row, bucket) -> row.millis().containsKey(State.MAN) ? Field.seconds(row.suspiciousMillis()) : Field.empty()),
	UTILISATION("utilisation", (row, bucket) -> Field.ratio(row.utilisation())),
	UTILISATION_LOW("utilisation_low", (row, bucket) -> Field.ratio(row.utilisationLow())),
	UTILISATION_HIGH("utilisation_high", (row, bucket) -> Field.ratio(row.utilisationHigh())),
	COVERAGE("coverage", (row, bucket) -> Field.ratio(OptionalDouble.of(row.coverage()))),
	CONVENTION("convention", (row, bucket) -> Field.text(row.convention())),
	SHIFT("shift", (row, bucket) -> row.shift().map(Field::text).orElse(Field.empty())),
	PLANNED("planned_s", PlannedFigures::plannedMillis),
	PLANNED_MAN("planned_man_s", PlannedFigures::manMillis),
	PLANNED_MACHINE("planned_machine_s", PlannedFigures::machineMillis),
	BREAK("break_s", PlannedFigures::breakMillis),
	OUTSIDE("outside_s", PlannedFigures::outsideMillis);

	private final String id;
	private final BiFunction<ReportRow, Bucket, Field> value;

	ReportColumn(String id, BiFunction<ReportRow, Bucket, Field> value) {
		this.id = id;
		this.value = value;
	}

	ReportColumn(String id, ToLongFunction<PlannedFigures> millis) {
		this(id, (row, bucket) -> row.planned().map(planned -> Field.seconds(millis.applyAsLong(planned))).orElse(Field.empty()));
	}

	ReportColumn(State state) {
		this(state.id() + "_s", (row, bucket) -> row.millis().containsKey(state) ? Field.seconds(row.millisOf(state)) : Field.empty());
	}

	/** Whether only reports by a work calendar have it. */
	boolean needsCalendar() {
		return compareTo(SHIFT) >= 0;
	}

	/** The name in files. */
	String id() {
		return id;
	}

	/** The value in a row of a report over such buckets. */
	Field value(ReportRow row, Bucket bucket) {
		return value.apply(row, bucket);
	}

	/** The start of a bucket, as it stands in files. */
	static String date(ZonedDateTime start, Bucket bucket) {
		String pattern = bucket == Bucket.HOUR ? "uuuu-MM-dd'T'HH:mmxxx" : "uuuu-MM-dd";
		return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(start);
	}
}
