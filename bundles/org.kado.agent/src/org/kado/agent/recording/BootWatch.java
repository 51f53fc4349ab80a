package org.kado.agent.recording;

import java.util.OptionalLong;

/** Tells whether the PC was booted since the run before. */
final class BootWatch {

	private static final long TOLERANCE_MILLIS = 2_000;

	private BootWatch() {
	}

	/**
	 * Whether this boot is another than the recorded one. The time of a boot is reckoned back from now, so it moves with the wall clock
	 * and drifts by minutes a month; two times of boot that merely differ prove nothing. What proves a new boot, whatever the clock did:
	 *
	 * <pre>
	 *   recorded boot ■■■■■■■■■■■■■ last stamp            the PC was up for so long at least: with less uptime now, it was booted
	 *                                        │boot ■■■■   a boot after the last stamp
	 * </pre>
	 *
	 * @param bootMillis           UTC of the boot as reckoned now
	 * @param previousBootMillis   UTC of the boot that the run before recorded
	 * @param previousStampMillis  stamp of the last row of the run before
	 * @param uptimeMillis         now, on the clock that counts sleep and begins with the boot
	 */
	static boolean isNew(OptionalLong bootMillis, OptionalLong previousBootMillis, OptionalLong previousStampMillis, long uptimeMillis) {
		if (bootMillis.isEmpty()) {
			return false;
		}
		if (previousBootMillis.isEmpty() || previousStampMillis.isEmpty()) {
			return true;
		}
		long uptimeBeforeMillis = previousStampMillis.getAsLong() - previousBootMillis.getAsLong();
		return bootMillis.getAsLong() > previousStampMillis.getAsLong() || uptimeMillis + TOLERANCE_MILLIS < uptimeBeforeMillis;
	}
}
