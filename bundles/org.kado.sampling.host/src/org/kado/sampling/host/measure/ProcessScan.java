package org.kado.sampling.host.measure;

/** All processes of the PC. */
public interface ProcessScan extends AutoCloseable {

	/**
	 * Tells of every process that can be seen.
	 *
	 * @param totals          told of each
	 * @param monotonicMillis now, on the clock that counts sleep
	 * @return false where they can't be listed
	 */
	boolean read(ProcessTotals totals, long monotonicMillis);

	@Override
	void close();
}
