package org.kado.agent.collect;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps two collections of one log folder from getting into each other's way. Ends with the process, however that ends. */
public final class CollectLock implements Closeable {

	private final Optional<FileChannel> channel;

	private CollectLock(Optional<FileChannel> channel) {
		this.channel = channel;
	}

	/** Takes the lock; empty where another collection has it. A log folder that can't be written has no lock, and needs none of ours. */
	@SuppressWarnings("resource") // the lock owns the channel
	public static Optional<CollectLock> take(Path logFolder) {
		FileChannel channel;
		try {
			channel = FileChannel.open(logFolder.resolve("facts").resolve(".kado-collect.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		} catch (IOException e) {
			return Optional.of(new CollectLock(Optional.empty()));
		}
		CollectLock lock = new CollectLock(Optional.of(channel));
		try {
			if (channel.tryLock() != null) {
				return Optional.of(lock);
			}
		} catch (OverlappingFileLockException | IOException e) {
			// this process has it, or the system has no locks here: then it is safer not to
		}
		lock.close();
		return Optional.empty();
	}

	@Override
	public void close() {
		try {
			if (channel.isPresent()) {
				channel.get().close();
			}
		} catch (IOException e) {
			// gone with the process at the latest
		}
	}
}
