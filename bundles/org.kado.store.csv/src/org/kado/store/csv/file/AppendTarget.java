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
	private static final int MAX_FAILED_FORCES = 6;

	private final Queue<AppendFile> retired = new ConcurrentLinkedQueue<>();
	private volatile AppendFile current;
	private volatile boolean unforced;
	private long writtenBytes;
	/** The file that was seen to be on the disk, with its name. */
	private volatile AppendFile safe;
	/** The file whose name was seen to lead elsewhere. */
	private volatile AppendFile gone;
	private int failedForces;

	/** Whether there is a file to write to. */
	public boolean isOpen() {
		return current != null && current != gone;
	}

	/** Whether the file to write to was deleted, or its drive taken away; noticed by {@link #force()}. */
	public boolean isGone() {
		return current != null && current == gone;
	}

	/** Whether a row of the present file is on the disk. */
	public boolean isSafe() {
		return isOpen() && current == safe;
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

	/** Takes over a file that nobody writes to: it is forced with the next force and then closed. */
	public void forceToo(AppendFile file) {
		retired.add(file);
	}

	/** Forces and closes the file at once, for a new name; whatever fails there, what was written stays written. */
	public void closeCurrent() throws IOException {
		AppendFile before = current;
		current = null;
		if (before != null) {
			try {
				before.force();
			} finally {
				before.close();
			}
		}
	}

	/** Gives the file up after a write that failed. What it took before still waits for its force. */
	public void abandon() {
		retire();
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

	/**
	 * Forces what was written since the last force, and closes files that were switched away from. One of those that can't be forced is
	 * tried again with the next force, a few times.
	 */
	public synchronized void force() throws IOException {
		AppendFile file = current;
		if (file != null && unforced) {
			unforced = false;
			force(file);
			safe = file;
		}
		if (file != null && !file.isInPlace()) {
			gone = file;
		}
		forceRetired();
	}

	private void forceRetired() throws IOException {
		AppendFile old;
		while ((old = retired.peek()) != null) {
			try {
				old.force();
			} catch (IOException e) {
				if (++failedForces < MAX_FAILED_FORCES) {
					throw e;
				}
				// its drive is gone, likely: what waited there is lost, what waits behind it is not
			}
			failedForces = 0;
			retired.remove();
			closeQuietly(old);
		}
	}

	private static void closeQuietly(AppendFile file) {
		try {
			file.close();
		} catch (IOException e) {
			// it was forced, or given up
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

	/** Forces and closes everything, whether the force succeeds or not. */
	public synchronized void close() throws IOException {
		retire();
		IOException failure = null;
		AppendFile old;
		while ((old = retired.poll()) != null) {
			try {
				old.force();
			} catch (IOException e) {
				failure = e;
			}
			closeQuietly(old);
		}
		if (failure != null) {
			throw failure;
		}
	}
}
