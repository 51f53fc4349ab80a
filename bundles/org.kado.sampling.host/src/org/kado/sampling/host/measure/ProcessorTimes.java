package org.kado.sampling.host.measure;

/** CPU time of each logical processor since the boot. Any unit of time will do, as long as all figures have the same. */
public interface ProcessorTimes extends AutoCloseable {

	/** Reads anew. @return number of processors; -1 where that failed, the figures are void then */
	int read();

	/** Time in which the processor worked; -1 where it is off. */
	long busyUnits(int processor);

	/** All its time, idle included. */
	long totalUnits(int processor);

	@Override
	void close();
}
