package org.kado.sampling.host.measure;

/** The processes of the PC, as far as their names are watched. */
public interface ProcessReader extends AutoCloseable {

	/**
	 * Tells of every process that has a watched name.
	 *
	 * @param processes       told of each
	 * @param monotonicMillis now, on the clock that counts sleep
	 * @return how much of the PC's processes could be seen
	 */
	Sight read(WatchedProcesses processes, long monotonicMillis);

	@Override
	void close();

	/** How much a reading saw. */
	enum Sight {
		/** Nothing: all names are "not measured". */
		NONE,
		/** Some processes are hidden from this user: what was found is true, what was not found is "not measured". */
		PARTIAL,
		/** Every process. */
		FULL
	}
}
