package org.kado.sampling.host.measure;

/** CPU time of the whole PC since its boot. Any unit of time will do, as long as both figures have the same. */
public interface CpuTimes extends AutoCloseable {

	/** Reads anew. @return false where that failed; the figures are void then */
	boolean read();

	/** Time in which a core worked, summed over all cores. */
	long busyUnits();

	/** All time of all cores, idle included. */
	long totalUnits();

	@Override
	void close();
}
