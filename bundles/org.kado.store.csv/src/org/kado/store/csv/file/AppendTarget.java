package org.kado.store.csv.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The file that rows go to at present, and those before it that still wait for their force. One thread writes and switches;
 * {@link #force()} may be called by another, so that the writing thread never waits for a disk.
 */
public final class AppendTarget {

	private static final int MAX_EMPTY_WRITES = 100;

	private final Queue<AppendFile> retired = new ConcurrentLinkedQueue<>();
	private volatile AppendFile current;
	private volatile boolean unforced;
	private long writtenBytes;

	/** Whether there is a file to write to. */
	public boolean isOpen() {
		return current != null;
	}

	/** Rows go to this file from now on. The one before is closed after its force. */
	public void switchTo(AppendFile file) {
		retire();
		current = file;
	}

	/** No file from now on; the one before is closed after its force. */
	public void retire() {
		AppendFile before = current;
		current = null;
		if (before != null) {
			retired.add(before);
		}
	}

	/** Closes the file at once, without a force; what was written stays written. */
	public void closeCurrent() throws IOException {
		AppendFile before = current;
		current = null;
		if (before != null) {
			before.close();
		}
	}

	/** Closes the file after a write that failed; what closing could tell, that write has told. */
	public void abandon() {
		try {
			closeCurrent();
		} catch (IOException e) {
			// the file is given up in any case
		}
	}

	/** Writes all that remains in the buffer: in one call where the system takes it whole, else in as few as it needs. */
	public void write(ByteBuffer bytes) throws IOException {
		AppendFile file = current;
		if (file == null) {
			throw new ClosedChannelException();
		}
		int emptyWrites = 0;
		while (bytes.hasRemaining()) {
			unforced = true;
			int written = file.write(bytes);
			writtenBytes += Math.max(0, written);
			if (written <= 0 && ++emptyWrites == MAX_EMPTY_WRITES) {
				throw new IOException("the system takes no bytes");
			}
		}
		// once more: a force may have run between the mark above and the write
		unforced = true;
	}

	/** All bytes written so far, to whichever file; asked by the thread that writes. */
	public long writtenBytes() {
		return writtenBytes;
	}

	/** Forces what was written since the last force, and closes files that were switched away from. */
	public synchronized void force() throws IOException {
		AppendFile old;
		while ((old = retired.poll()) != null) {
			try {
				old.force();
			} finally {
				old.close();
			}
		}
		AppendFile file = current;
		if (file != null && unforced) {
			unforced = false;
			force(file);
		}
	}

	private void force(AppendFile file) throws IOException {
		try {
			file.force();
		} catch (ClosedChannelException e) {
			// the writer gave this file up meanwhile: what it wrote elsewhere is marked anew
			unforced = true;
		} catch (IOException e) {
			unforced = true;
			throw e;
		}
	}

	/** Forces and closes everything. */
	public void close() throws IOException {
		retire();
		force();
	}
}
