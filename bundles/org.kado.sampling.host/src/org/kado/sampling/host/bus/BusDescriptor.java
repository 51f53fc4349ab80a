package org.kado.sampling.host.bus;

/** An open file descriptor that came over the bus. Used by one thread. */
public final class BusDescriptor implements AutoCloseable {

	private int descriptor;

	BusDescriptor(int descriptor) {
		this.descriptor = descriptor;
	}

	@Override
	public void close() {
		if (descriptor != BusSocket.NONE) {
			BusSocket.closeDescriptor(descriptor);
			descriptor = BusSocket.NONE;
		}
	}
}
