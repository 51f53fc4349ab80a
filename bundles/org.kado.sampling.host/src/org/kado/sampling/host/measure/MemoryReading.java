package org.kado.sampling.host.measure;

/** Physical memory of the PC. */
public interface MemoryReading extends AutoCloseable {

	/** Bytes that programs could still take without swapping, now, or -1 where that can't be read. */
	long availableBytes();

	@Override
	void close();
}
