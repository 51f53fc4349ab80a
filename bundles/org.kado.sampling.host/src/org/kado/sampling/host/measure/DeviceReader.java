package org.kado.sampling.host.measure;

/** The devices of one kind that the PC has, network interfaces or physical disks, and their counters. */
public interface DeviceReader extends AutoCloseable {

	/**
	 * Tells of every device, except the loopback interface.
	 *
	 * @return false where they can't be read
	 */
	boolean read(DeviceTraffic traffic);

	@Override
	void close();
}
