package org.kado.sampling.host.linux;

/**
 * The number that the kernel gave last to a process or thread: the fifth word of /proc/loadavg (proc(5)). As long as it is
 * the same nothing was started, and /proc, which is dear to list, need not be listed.
 */
final class NewestPid implements AutoCloseable {

	private static final int USUAL_BYTES = 128;
	private static final int WORDS_BEFORE = 4;

	private final ProcFile file;
	private final ByteScanner scanner = new ByteScanner();

	NewestPid(String path) {
		file = new ProcFile(path, USUAL_BYTES);
	}

	/** The number, or -1 where it can't be told. */
	long read() {
		int length = file.read(USUAL_BYTES);
		return length < 0 ? -1 : parse(file.text(), length);
	}

	long parse(byte[] text, int length) {
		scanner.over(text, length).skipWords(WORDS_BEFORE);
		return scanner.number();
	}

	@Override
	public void close() {
		file.close();
	}
}
