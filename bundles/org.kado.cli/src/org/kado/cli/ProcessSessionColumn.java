package org.kado.cli;

import java.time.ZoneId;
import java.util.function.BiFunction;

import org.kado.model.report.ProcessSession;

/** The columns of <code>kado processes --by session</code> (docs/formats/report.md). Once shipped, columns are only added, at the end. */
enum ProcessSessionColumn {
	INSTALLATION("installation", (session, zone) -> Field.text(session.owner().installation())),
	EQUIPMENT("equipment", (session, zone) -> Field.text(session.owner().equipment())),
	COMPUTER("computer", (session, zone) -> Field.known(session.owner().computer())),
	USER("user", (session, zone) -> Field.known(session.owner().user())),
	PROCESS("process", (session, zone) -> Field.text(session.owner().process())),
	START("start", (session, zone) -> Field.time(session.start(), zone)),
	END("end", (session, zone) -> Field.time(session.end(), zone)),
	SECONDS("seconds", (session, zone) -> Field.seconds(session.ranMillis())),
	CPU_SECONDS("cpu_s", (session, zone) -> Field.measuredSeconds(session.cpuMillis())),
	PEAK_MIB("peak_mib", (session, zone) -> Field.mebibytes(session.peakResidentBytes()));

	private final String id;
	private final BiFunction<ProcessSession, ZoneId, Field> value;

	ProcessSessionColumn(String id, BiFunction<ProcessSession, ZoneId, Field> value) {
		this.id = id;
		this.value = value;
	}

	/** The name in files. */
	String id() {
		return id;
	}

	/** The value of a session. */
	Field value(ProcessSession session, ZoneId zone) {
		return value.apply(session, zone);
	}
}
