package org.kado.agent.configuration;

/**
 * What becomes of the disk and of old files.
 *
 * @param reserveMegabytes free disk space (10⁶ bytes) below which detail is left out, 0: never
 * @param keepFactsMonths  for how many months of recorded days facts are kept, 0: for ever
 */
public record Retention(int reserveMegabytes, int keepFactsMonths) {

	/** Everything is kept; detail is left out below 200 MB. */
	public static final Retention DEFAULT = new Retention(200, 0);

	/** The longest month: what is counted are days that have facts. */
	private static final int DAYS_OF_MONTH = 31;
	private static final long BYTES_OF_MEGABYTE = 1_000_000;

	/** How many recorded days of facts are kept, 0: all. */
	public int keepFactsDays() {
		return keepFactsMonths * DAYS_OF_MONTH;
	}

	/** The reserve in bytes. */
	public long reserveBytes() {
		return reserveMegabytes * BYTES_OF_MEGABYTE;
	}
}
