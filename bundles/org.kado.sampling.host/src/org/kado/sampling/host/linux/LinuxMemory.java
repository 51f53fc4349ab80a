package org.kado.sampling.host.linux;

import org.kado.sampling.host.measure.MemoryReading;

/** /proc/meminfo (proc(5)), whose kB are 1,024 bytes. MemAvailable is there since Linux 3.14. */
public final class LinuxMemory implements MemoryReading {

	private static final int USUAL_BYTES = 4_096;
	private static final long BYTES_PER_KB = 1_024;

	private final ProcFile file;
	private final ByteScanner scanner = new ByteScanner();

	/** Reads /proc/meminfo. */
	public LinuxMemory() {
		this("/proc/meminfo");
	}

	LinuxMemory(String path) {
		file = new ProcFile(path, USUAL_BYTES);
	}

	@Override
	public long availableBytes() {
		return valueBytes("MemAvailable:");
	}

	/** All physical memory in bytes, or -1. */
	public long totalBytes() {
		return valueBytes("MemTotal:");
	}

	@Override
	public void close() {
		file.close();
	}

	private long valueBytes(String key) {
		int length = file.read();
		return length < 0 ? -1 : parse(file.text(), length, key);
	}

	/** Value of the line that begins with the key, in bytes, or -1. */
	long parse(byte[] text, int length, String key) {
		scanner.over(text, length);
		do {
			if (scanner.accept(key)) {
				long kilobytes = scanner.number();
				return kilobytes < 0 ? -1 : kilobytes * BYTES_PER_KB;
			}
		} while (scanner.nextLine());
		return -1;
	}
}
