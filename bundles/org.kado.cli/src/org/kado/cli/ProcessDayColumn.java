package org.kado.cli;

import java.util.function.Function;

import org.kado.model.report.ProcessDay;

/** The columns of <code>kado processes --by day</code> (docs/formats/report.md). Once shipped, columns are only added, at the end. */
enum ProcessDayColumn {
	INSTALLATION("installation", day -> Field.text(day.owner().installation())),
	EQUIPMENT("equipment", day -> Field.text(day.owner().equipment())),
	COMPUTER("computer", day -> Field.known(day.owner().computer())),
	USER("user", day -> Field.known(day.owner().user())),
	PROCESS("process", day -> Field.text(day.owner().process())),
	DATE("date", day -> Field.text(day.date().toString())),
	SESSIONS("sessions", day -> Field.count(day.sessions())),
	SECONDS("seconds", day -> Field.seconds(day.ranMillis())),
	WATCHED_SECONDS("watched_s", day -> Field.measuredSeconds(day.watchedMillis())),
	CPU_SECONDS("cpu_s", day -> Field.measuredSeconds(day.cpuMillis())),
	PEAK_MIB("peak_mib", day -> Field.mebibytes(day.peakResidentBytes()));

	private final String id;
	private final Function<ProcessDay, Field> value;

	ProcessDayColumn(String id, Function<ProcessDay, Field> value) {
		this.id = id;
		this.value = value;
	}

	/** The name in files. */
	String id() {
		return id;
	}

	/** The value of a day. */
	Field value(ProcessDay day) {
		return value.apply(day);
	}
}
