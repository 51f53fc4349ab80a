package org.kado.model.report;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A process on a calendar day on which it was looked for.
 *
 * @param owner             where and by whom
 * @param date              the day in the zone asked for
 * @param sessions          sessions that fall on the day, in whole or in part
 * @param ranMillis         time in use; 0: it was looked for and did not run
 * @param watchedMillis     time for which it was looked for; -1 where another tool recorded it and does not say so
 * @param cpuMillis         CPU time used, as far as it was measured; -1 where none was
 * @param peakResidentBytes most resident memory at the end of a tick; -1 where it was never measured
 */
public record ProcessDay(ProcessOwner owner, LocalDate date, int sessions, long ranMillis, long watchedMillis, long cpuMillis,
		long peakResidentBytes) {

	/** Refuses null. */
	public ProcessDay {
		Objects.requireNonNull(owner, "owner");
		Objects.requireNonNull(date, "date");
	}
}
