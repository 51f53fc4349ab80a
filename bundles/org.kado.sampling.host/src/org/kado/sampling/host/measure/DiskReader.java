package org.kado.sampling.host.measure;

/** The physical disks of the PC and their counters. */
public interface DiskReader extends AutoCloseable {

	/**
	 * Tells of every disk.
	 *
	 * @return false where they can't be read
	 */
	boolean read(DiskTraffic traffic);

	@Override
	void close();
}
