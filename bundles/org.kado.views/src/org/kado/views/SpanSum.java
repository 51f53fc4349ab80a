package org.kado.views;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

import org.kado.model.State;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;

/**
 * The days of one equipment that lie in one week or month, from its first record to its last: what is before and after is no part of it, so the sums of all are the sum of
 * the days. A week or month that is not over is as long as its days so far.
 *
 * <pre>
 *  months   ├──────────┼──────────┼──────────┤
 *  records       ├───────  ────────────┤
 *  sums          ├─────┼──────────┼────┤        the hole in the records is no data, the ends are not
 * </pre>
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param start        first day of the week or month, recorded or not
 * @param days         how many of its days lie between first and last record, at least 1
 * @param wholeDays    how many it has
 * @param millis       time in each state that is recorded
 * @param utilisation  (man + machine) ÷ basis over these days; empty where the basis is 0
 */
public record SpanSum(String installation, String equipment, LocalDate start, int days, int wholeDays, Map<State, Long> millis, OptionalDouble utilisation) {

	private static final int WEEK_DAYS = 7;

	/** Copies the map in. */
	public SpanSum {
		Objects.requireNonNull(start, "start");
		Objects.requireNonNull(utilisation, "utilisation");
		millis = Map.copyOf(millis);
	}

	/**
	 * Sums days.
	 *
	 * @param days   rows by day
	 * @param bucket week or month
	 * @param basis  what utilisation is divided by
	 * @return in the order in which equipment and spans come first
	 */
	public static List<SpanSum> of(List<ReportRow> days, Bucket bucket, Basis basis) {
		if (bucket != Bucket.WEEK && bucket != Bucket.MONTH) {
			throw new IllegalArgumentException("no span of days: " + bucket);
		}
		Map<List<Object>, List<ReportRow>> groups = new LinkedHashMap<>();
		days.forEach(row -> groups.computeIfAbsent(List.of(row.installation(), start(row, bucket)), key -> new ArrayList<>()).add(row));
		return groups.values().stream().map(group -> sum(group, bucket, basis)).toList();
	}

	private static LocalDate start(ReportRow row, Bucket bucket) {
		LocalDate day = row.date().orElseThrow().toLocalDate();
		return bucket == Bucket.WEEK ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day.withDayOfMonth(1);
	}

	private static SpanSum sum(List<ReportRow> rows, Bucket bucket, Basis basis) {
		ReportRow first = rows.get(0);
		LocalDate start = start(first, bucket);
		return new SpanSum(first.installation(), first.equipment(), start, rows.size(), bucket == Bucket.WEEK ? WEEK_DAYS : start.lengthOfMonth(), RowTotals.millis(rows),
				RowTotals.utilisation(rows, basis, rows.size()));
	}
}
