package org.kado.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** Ends the reading of a large file when the user cancels. */
final class CancellableStream extends FilterInputStream {

	private final ReadProgress progress;

	CancellableStream(InputStream in, ReadProgress progress) {
		super(in);
		this.progress = progress;
	}

	@Override
	public int read() throws IOException {
		requireGoing();
		return super.read();
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		requireGoing();
		return super.read(bytes, offset, length);
	}

	private void requireGoing() {
		if (progress.cancelled()) {
			throw new CancellationException();
		}
	}
}
