package org.kado.sampling.host.linux;

/**
 * /proc/PID/io (proc(5)): {@code rchar: …} and {@code wchar: …} count what was read and written by system calls, from wherever. That is what
 * Windows counts as well; what reached the disk is another figure.
 */
final class ProcessIo {

	private final ByteScanner scanner = new ByteScanner();

	/** @return bytes read and written since the start of the process, or -1 where the text does not tell */
	long parse(byte[] text, int length) {
		scanner.over(text, length);
		long read = -1;
		long written = -1;
		do {
			if (scanner.accept("rchar:")) {
				read = scanner.number();
			} else if (scanner.accept("wchar:")) {
				written = scanner.number();
			}
		} while (scanner.nextLine());
		return read < 0 || written < 0 ? -1 : read + written;
	}
}
