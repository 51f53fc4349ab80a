package org.kado.agent.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Puts a file on a stick such that it is whole or not there: part file, force, close, read again and compare, rename. One thread uses
 * it; the buffer is used again and again.
 */
final class SafeWrite {

	private static final int BUFFER_BYTES = 1 << 16;

	private final Stick stick;
	private final byte[] buffer = new byte[BUFFER_BYTES];

	SafeWrite(Stick stick) {
		this.stick = stick;
	}

	/** Where bytes come from. */
	interface Input {
		InputStream open() throws IOException;
	}

	/** Puts these bytes. */
	void put(Path file, byte[] bytes) throws IOException {
		put(file, () -> new ByteArrayInputStream(bytes), bytes.length);
	}

	/**
	 * Puts the first bytes of the input.
	 *
	 * @return their hash
	 * @throws StickException where the stick does not take them
	 * @throws IOException    where the input can't be read, or is shorter
	 */
	String put(Path file, Input input, long bytes) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + StickNames.PART);
		try (InputStream in = input.open()) {
			stickStep(file, bytes, () -> stick.createFolders(file.getParent()));
			String hash = write(part, in, bytes);
			compare(part, hash, bytes);
			stickStep(file, bytes, () -> stick.rename(part, file));
			return hash;
		} catch (IOException e) {
			dropQuietly(part);
			throw e;
		}
	}

	private String write(Path part, InputStream in, long bytes) throws IOException {
		Sha256 hash = new Sha256();
		OutputStream[] out = new OutputStream[1];
		stickStep(part, bytes, () -> out[0] = stick.write(part));
		try (OutputStream stream = new StickStream(out[0], part, bytes)) {
			for (long left = bytes; left > 0;) {
				int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
				if (read < 0) {
					throw new IOException("the file became shorter while it was read");
				}
				hash.add(buffer, read);
				stream.write(buffer, 0, read);
				left -= read;
			}
			stream.flush();
		}
		return hash.hex();
	}

	private void compare(Path part, String hash, long bytes) throws IOException {
		String[] found = new String[1];
		stickStep(part, 0, () -> found[0] = hash(() -> stick.read(part), bytes));
		if (!found[0].equals(hash) || stick.size(part) != bytes) {
			throw new StickException(StickException.Reason.DAMAGED, "what was written is not what can be read");
		}
	}

	/** Hash of the first bytes; of all of them where there are fewer. */
	String hash(Input input, long bytes) throws IOException {
		Sha256 hash = new Sha256();
		try (InputStream in = input.open()) {
			for (long left = bytes; left > 0;) {
				int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
				if (read < 0) {
					break;
				}
				hash.add(buffer, read);
				left -= read;
			}
		}
		return hash.hex();
	}

	/** Makes room again; where the stick is gone the next collection writes the part anew. */
	private void dropQuietly(Path part) {
		try {
			stick.deletePart(part);
		} catch (IOException e) {
			// readers pass over it
		}
	}

	/** Does something with the stick; its failure is the stick's. */
	private void stickStep(Path file, long bytes, Step step) throws StickException {
		try {
			step.run();
		} catch (StickException e) {
			throw e;
		} catch (IOException e) {
			throw failure(file, bytes, e);
		}
	}

	/** A full stick is told by its room, since what the system says is in the system's language. */
	private StickException failure(Path file, long bytes, IOException cause) {
		boolean full = stick.usableBytes(file.getParent()) < Math.min(bytes, BUFFER_BYTES);
		return new StickException(full ? StickException.Reason.FULL : StickException.Reason.NOT_WRITABLE, cause);
	}

	private interface Step {
		void run() throws IOException;
	}

	/** Tells failures of the stick from those of the input. */
	private final class StickStream extends OutputStream {

		private final OutputStream out;
		private final Path file;
		private final long bytes;

		StickStream(OutputStream out, Path file, long bytes) {
			this.out = out;
			this.file = file;
			this.bytes = bytes;
		}

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] data, int offset, int length) throws IOException {
			stickStep(file, bytes, () -> out.write(data, offset, length));
		}

		@Override
		public void flush() throws IOException {
			stickStep(file, bytes, out::flush);
		}

		@Override
		public void close() throws IOException {
			stickStep(file, bytes, out::close);
		}
	}
}
