package org.kado.sampling.host.linux;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.sun.jna.Memory;

/**
 * A kernel file that is kept open and read from its beginning again and again. Allocates only when the file grows beyond
 * anything read before. Used by one thread.
 */
final class ProcFile implements AutoCloseable {

	private static final int LARGEST_BYTES = 1 << 20;

	private final byte[] path;
	private Memory buffer;
	private byte[] text;
	private int descriptor = -1;
	private boolean closed;

	/**
	 * Nothing is opened yet.
	 *
	 * @param path        path of the file
	 * @param usualBytes  usual size of the file
	 */
	ProcFile(String path, int usualBytes) {
		this.path = zeroEnded(path);
		buffer = new Memory(usualBytes);
		text = new byte[usualBytes];
	}

	static byte[] zeroEnded(String path) {
		byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
		return Arrays.copyOf(bytes, bytes.length + 1);
	}

	/**
	 * Reads the whole file.
	 *
	 * @return number of bytes in {@link #text()}, or -1 where it can't be read; the file is opened anew next time then
	 */
	int read() {
		return read(LARGEST_BYTES);
	}

	/** Reads the beginning of the file: at least so many bytes where it has them. @return as {@link #read()} */
	int read(int enoughBytes) {
		if (descriptor < 0 && (closed || !open())) {
			return -1;
		}
		int length = 0;
		while (length < enoughBytes) {
			if (length == text.length && !grow()) {
				break;
			}
			long got = LibC.pread(descriptor, buffer, text.length - length, length);
			if (got < 0) {
				release();
				return -1;
			}
			if (got == 0) {
				break;
			}
			buffer.read(0, text, length, (int) got);
			length += (int) got;
		}
		return length;
	}

	/** What was read last; valid up to the length returned then. The array may be another one after each read. */
	byte[] text() {
		return text;
	}

	@Override
	public void close() {
		closed = true;
		release();
	}

	private boolean open() {
		descriptor = LibC.open(path, LibC.O_RDONLY | LibC.O_CLOEXEC);
		return descriptor >= 0;
	}

	private boolean grow() {
		if (text.length >= LARGEST_BYTES) {
			return false;
		}
		text = Arrays.copyOf(text, text.length * 2);
		buffer = new Memory(text.length);
		return true;
	}

	private void release() {
		if (descriptor >= 0) {
			LibC.close(descriptor);
			descriptor = -1;
		}
	}
}
