package org.kado.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

import org.kado.archive.intake.TargetFiles;

/** Files of which one operation fails, or before which the program is killed. */
final class BreakingFiles implements TargetFiles {

	private final TargetFiles files = TargetFiles.ofThisPc();
	private final int breakAt;
	private final boolean kills;
	private int operations;

	/** The program is killed: nothing catches it. */
	static final class Killed extends Error {

		private static final long serialVersionUID = 1;
	}

	BreakingFiles(int breakAt, boolean kills) {
		this.breakAt = breakAt;
		this.kills = kills;
	}

	/** Whether it came to that operation. */
	boolean broke() {
		return operations > breakAt;
	}

	private void step() throws IOException {
		int operation = operations++;
		if (kills ? operation >= breakAt : operation == breakAt) {
			if (kills) {
				throw new Killed();
			}
			throw new IOException("the disk is full");
		}
	}

	@Override
	public long size(Path file) {
		return files.size(file);
	}

	@Override
	public void createFolders(Path folder) throws IOException {
		step();
		files.createFolders(folder);
	}

	@Override
	public InputStream read(Path file) throws IOException {
		step();
		return files.read(file);
	}

	@Override
	public OutputStream write(Path file) throws IOException {
		step();
		return new Half(file);
	}

	/** Breaks in the middle of what is written. */
	private final class Half extends OutputStream {

		private final OutputStream out;

		Half(Path file) throws IOException {
			out = files.write(file);
		}

		@Override
		public void write(int value) throws IOException {
			out.write(value);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			out.write(bytes, offset, length / 2);
			step();
			out.write(bytes, offset + length / 2, length - length / 2);
		}

		@Override
		public void flush() throws IOException {
			step();
			out.flush();
		}

		@Override
		public void close() throws IOException {
			out.close();
		}
	}

	@Override
	public void rename(Path from, Path to) throws IOException {
		step();
		files.rename(from, to);
	}

	@Override
	public void deletePart(Path part) throws IOException {
		step();
		files.deletePart(part);
	}
}
