package org.kado.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Hands a file out line by line, so that it can be told in which line its reader is. Not safe for use by several threads. */
final class LineStream extends FilterInputStream {

	private long lines;
	private boolean lineBegins = true;
	private boolean ended;

	/** Over a stream that is buffered. */
	LineStream(InputStream in) {
		super(in);
	}

	/** Number of lines handed out, the one that is begun included. */
	long lines() {
		return lines;
	}

	/** Whether the reader knows that nothing follows. */
	boolean ended() {
		return ended;
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		if (one < 0) {
			ended = true;
			return one;
		}
		lines += lineBegins ? 1 : 0;
		lineBegins = one == '\n';
		return one;
	}

	/** At most up to the end of a line. */
	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int size = 0;
		while (size < length) {
			int one = read();
			if (one < 0) {
				break;
			}
			target[offset + size++] = (byte) one;
			if (lineBegins) {
				break;
			}
		}
		return size == 0 && length > 0 ? -1 : size;
	}

	@Override
	public boolean markSupported() {
		return false;
	}
}
