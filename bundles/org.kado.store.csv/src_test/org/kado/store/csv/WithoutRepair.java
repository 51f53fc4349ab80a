package org.kado.store.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.store.csv.file.AppendFile;
import org.kado.store.csv.file.FolderLock;
import org.kado.store.csv.file.LogFiles;

/** Stands between store and disk and hides from the store what it would have to look after: the harness must notice. */
final class WithoutRepair implements LogFiles {

	private final LogFiles files;
	private final Defect defect;

	/** What the store can't do. */
	enum Defect {
		/** A file that ends in a cut line looks as if it ended before it. */
		TAIL_REPAIR,
		/** No file can be made beside one that is kept. */
		SIDE_FILE,
		/** A file that has a header looks new. */
		HEADER_CHECK,
		/** Nothing is ever forced. */
		FORCE
	}

	WithoutRepair(LogFiles files, Defect defect) {
		this.files = files;
		this.defect = defect;
	}

	@Override
	public void createFolders(Path folder) throws IOException {
		files.createFolders(folder);
	}

	@Override
	public List<Path> list(Path folder) throws IOException {
		return files.list(folder);
	}

	@Override
	public boolean exists(Path file) {
		return files.exists(file);
	}

	@Override
	public InputStream read(Path file) throws IOException {
		boolean facts = file.toString().endsWith(".csv");
		if (defect == Defect.HEADER_CHECK && facts) {
			throw new NoSuchFileException(file.toString());
		}
		if (defect == Defect.TAIL_REPAIR && facts) {
			try (InputStream in = files.read(file)) {
				return new ByteArrayInputStream(wholeLines(in.readAllBytes()));
			}
		}
		return files.read(file);
	}

	private static byte[] wholeLines(byte[] content) {
		int end = content.length;
		while (end > 0 && content[end - 1] != '\n') {
			end--;
		}
		return Arrays.copyOf(content, end);
	}

	@Override
	public byte[] tail(Path file, int maxBytes) throws IOException {
		byte[] tail = files.tail(file, maxBytes);
		return defect == Defect.TAIL_REPAIR && maxBytes == 1 ? new byte[] {'\n'} : tail;
	}

	@Override
	public AppendFile append(Path file) throws IOException {
		if (defect == Defect.SIDE_FILE && file.toString().endsWith("_2.csv")) {
			throw new IOException("no side file");
		}
		return new Handle(file, files.append(file));
	}

	@Override
	public AppendFile create(Path file) throws IOException {
		return files.create(file);
	}

	@Override
	public long size(Path file) throws IOException {
		return files.size(file);
	}

	@Override
	public void delete(Path file) throws IOException {
		files.delete(file);
	}

	@Override
	public void forceNames(Path folder) throws IOException {
		files.forceNames(folder);
	}

	@Override
	public OptionalLong freeBytes(Path folder) {
		return files.freeBytes(folder);
	}

	@Override
	public void rename(Path from, Path to) throws IOException {
		files.rename(from, to);
	}

	@Override
	public void replace(Path file, byte[] content) throws IOException {
		files.replace(file, content);
	}

	@Override
	public Optional<FolderLock> tryLock(Path file, String note) throws IOException {
		return files.tryLock(file, note);
	}

	@Override
	public String lockNote(Path file) {
		return files.lockNote(file);
	}

	/** An open file with the defect. */
	private final class Handle implements AppendFile {

		private final Path path;
		private final AppendFile file;

		Handle(Path path, AppendFile file) {
			this.path = path;
			this.file = file;
		}

		@Override
		public int write(ByteBuffer bytes) throws IOException {
			return file.write(bytes);
		}

		@Override
		public void force() throws IOException {
			if (defect != Defect.FORCE) {
				file.force();
			}
		}

		@Override
		public long size() throws IOException {
			if (defect == Defect.HEADER_CHECK) {
				return 0;
			}
			if (defect == Defect.TAIL_REPAIR) {
				try (InputStream in = files.read(path)) {
					return wholeLines(in.readAllBytes()).length;
				}
			}
			return file.size();
		}

		@Override
		public boolean isInPlace() {
			return file.isInPlace();
		}

		@Override
		public void close() throws IOException {
			file.close();
		}
	}
}
