package org.kado.store.csv.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.kado.store.csv.file.AppendFile;
import org.kado.store.csv.file.LogFiles;

/**
 * Compresses one facts file. At every instant the rows are whole in one file at least; both may be there after a crash, and are then
 * equal, row by row:
 *
 * <pre>
 *   x.csv           ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■
 *   x.csv.gz.part      write ■■ force ■■ read again ■■
 *   x.csv.gz                                           ■■■■■■■■■■■■■■■■■■
 *                                                rename ┘     └ delete x.csv
 * </pre>
 */
final class DayPacking {

	private static final int BLOCK_BYTES = 1 << 14;

	private final LogFiles files;
	private final DayFiles days;
	private final Path file;
	private final Path packed;
	private final Path part;
	private final BooleanSupplier goOn;

	/**
	 * @param files the file system
	 * @param days  where the recording is
	 * @param file  the file
	 * @param goOn  asked between blocks: where it says no, nothing is done
	 */
	DayPacking(LogFiles files, DayFiles days, Path file, BooleanSupplier goOn) {
		this.files = files;
		this.days = days;
		this.file = file;
		this.packed = FactsFileName.packed(file);
		this.part = packed.resolveSibling(packed.getFileName() + ".part");
		this.goOn = goOn;
	}

	/**
	 * Compresses.
	 *
	 * @return whether the file is compressed now; false where it is not to be: something else has its name, or the recording went on in it
	 * @throws IOException where something failed; the file is there as before
	 */
	boolean run() throws IOException {
		long bytes = files.size(file);
		if (!files.exists(packed)) {
			try {
				write();
				if (!isCopy(part)) {
					throw new IOException("differs when it is read again");
				}
				files.forceNames(days.folder());
			} catch (IOException | RuntimeException e) {
				discard();
				throw e;
			}
			return takeOver(bytes);
		}
		// left by a crash before the last step, or somebody's
		return isCopy(packed) && deleteOriginal(bytes);
	}

	private void write() throws IOException {
		AppendFile target = files.create(part);
		try (InputStream in = files.read(file); OutputStream out = new GZIPOutputStream(new FileStream(target), BLOCK_BYTES)) {
			byte[] block = new byte[BLOCK_BYTES];
			int read;
			while ((read = in.read(block)) >= 0) {
				requireGoing();
				out.write(block, 0, read);
			}
		} catch (IOException | RuntimeException e) {
			target.close();
			throw e;
		}
		try {
			target.force();
		} finally {
			target.close();
		}
	}

	private boolean isCopy(Path copy) throws IOException {
		try (InputStream stored = files.read(copy); InputStream unpacked = new GZIPInputStream(stored, BLOCK_BYTES); InputStream original = files.read(file)) {
			for (;;) {
				requireGoing();
				byte[] expected = original.readNBytes(BLOCK_BYTES);
				if (!Arrays.equals(expected, unpacked.readNBytes(BLOCK_BYTES))) {
					return false;
				}
				if (expected.length == 0) {
					return true;
				}
			}
		}
	}

	private boolean takeOver(long bytes) throws IOException {
		synchronized (days) {
			if (isTouched(bytes)) {
				discard();
				return false;
			}
			files.rename(part, packed);
			files.forceNames(days.folder());
			files.delete(file);
			return true;
		}
	}

	private boolean deleteOriginal(long bytes) throws IOException {
		synchronized (days) {
			if (isTouched(bytes)) {
				return false;
			}
			files.forceNames(days.folder());
			files.delete(file);
			return true;
		}
	}

	/** Whether the recording went on in the file meanwhile: the clock was set back to its day. */
	private boolean isTouched(long bytes) throws IOException {
		return days.present().filter(file::equals).isPresent() || files.size(file) != bytes;
	}

	private void discard() {
		try {
			files.delete(part);
		} catch (IOException e) {
			// the next try overwrites it, and readers pass over it
		}
	}

	private void requireGoing() throws IOException {
		if (!goOn.getAsBoolean()) {
			throw new IOException("the recording ends");
		}
	}

	/** Writes to a file; closing is left to its owner, who must force it first. */
	private static final class FileStream extends OutputStream {

		private final AppendFile target;

		FileStream(AppendFile target) {
			this.target = target;
		}

		@Override
		public void write(int b) throws IOException {
			write(new byte[] {(byte) b}, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
			while (rest.hasRemaining()) {
				if (target.write(rest) <= 0) {
					throw new IOException("the system takes no bytes");
				}
			}
		}
	}
}
