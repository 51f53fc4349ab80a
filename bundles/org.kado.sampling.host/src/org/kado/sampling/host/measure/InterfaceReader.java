package org.kado.sampling.host.measure;

/** The network interfaces of the PC and their counters. */
public interface InterfaceReader extends AutoCloseable {

	/**
	 * Tells of every interface except loopback.
	 *
	 * @return false where the list could not be read
	 */
	boolean read(InterfaceTraffic traffic);

	@Override
	void close();
}
