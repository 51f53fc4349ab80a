package org.kado.agent.control;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.kado.agent.recording.StopRequest;

/**
 * The mark of a running agent: a file in the log folder, locked as long as the agent runs, that names its process and desktop session.
 * The lock goes with the process, however it ends; the file stays. A stop file beside it asks the agent to stop: that works on every
 * system, without network, without signals and without killing.
 */
public final class AgentMark implements StopRequest, Closeable {

	/** Far behind the text, since a locked byte can't be read by others on Windows. */
	private static final long LOCKED_BYTE = 1 << 20;

	private final FileChannel channel;
	private final File file;
	private long markedMillis;
	private final String session;
	private final File stopFile;
	private final long leftStopFileMillis;

	private AgentMark(FileChannel channel, Path file, String session, Path stopFile) {
		this.channel = channel;
		this.file = file.toFile();
		this.markedMillis = this.file.lastModified();
		this.session = session;
		this.stopFile = stopFile.toFile();
		this.leftStopFileMillis = this.stopFile.lastModified();
	}

	/**
	 * Takes the mark for a desktop session. Two that are open at one time and have the same name (fast user switching) are told apart
	 * by the system's own name, which the second then carries as well.
	 *
	 * @param logFolder     the log folder; created where it is missing
	 * @param session       name of the session, the same after every boot
	 * @param systemSession the system's own name of it
	 * @return the mark; empty where an agent of the same desktop session holds it
	 * @throws IOException where the folder can't be written
	 */
	public static Optional<AgentMark> take(Path logFolder, String session, String systemSession) throws IOException {
		AgentFiles files = new AgentFiles(logFolder);
		Files.createDirectories(files.folder());
		Optional<AgentMark> mark = tryTake(files, session, systemSession);
		if (mark.isPresent()) {
			return mark;
		}
		boolean sameSession = RunningAgent.read(files.mark(session)).systemSession().equals(systemSession);
		return sameSession ? Optional.empty() : tryTake(files, session + "-" + systemSession, systemSession);
	}

	@SuppressWarnings("resource") // the mark owns the channel
	private static Optional<AgentMark> tryTake(AgentFiles files, String session, String systemSession) throws IOException {
		Path file = files.mark(session);
		Optional<FileChannel> locked = lock(file);
		if (locked.isEmpty()) {
			return Optional.empty();
		}
		try {
			Files.deleteIfExists(AgentFiles.stopFile(file)); // left by a stop that came too late
		} catch (IOException e) {
			// its time tells it from a new one
		}
		String text = new RunningAgent(file, session, ProcessHandle.current().pid(), systemSession).text();
		write(text, locked.get());
		return Optional.of(new AgentMark(locked.get(), file, session, AgentFiles.stopFile(file)));
	}

	/** A mark that can't say whose it is (a full disk) is none, and must not stay locked. */
	private static void write(String text, FileChannel channel) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
		try {
			channel.truncate(0);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		} finally {
			if (bytes.hasRemaining()) {
				channel.close();
			}
		}
	}

	/** Locks the file; empty where somebody else has. Closing the channel gives the lock back. */
	@SuppressWarnings("resource") // what is locked is the caller's to close, all else is closed here
	private static Optional<FileChannel> lock(Path file) throws IOException {
		return lock(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), false);
	}

	@SuppressWarnings("resource") // as above
	private static Optional<FileChannel> lock(FileChannel channel, boolean shared) throws IOException {
		Optional<FileChannel> locked = Optional.empty();
		try {
			FileLock lock = channel.tryLock(LOCKED_BYTE, 1, shared);
			locked = lock == null ? Optional.empty() : Optional.of(channel);
		} catch (OverlappingFileLockException e) {
			// another agent of this Java process
		} finally {
			if (locked.isEmpty()) {
				channel.close();
			}
		}
		return locked;
	}

	/** Whether an agent holds the mark. Only reads, since the folder may be read-only now. */
	@SuppressWarnings("resource") // closed where it is locked, and otherwise by the attempt
	static boolean isHeld(Path file) throws IOException {
		Optional<FileChannel> locked;
		try {
			locked = lock(FileChannel.open(file, StandardOpenOption.READ), true);
		} catch (NoSuchFileException e) {
			return false; // deleted a moment ago
		}
		if (locked.isPresent()) {
			locked.get().close();
		}
		return locked.isEmpty();
	}

	/** Name of the session to record under. */
	public String session() {
		return session;
	}

	/** Whether its file is there and ours: false where somebody deleted or replaced it. Allocates nothing as long as the file is not touched. */
	boolean isInPlace() {
		long millis = file.lastModified();
		if (millis == 0) {
			return false;
		}
		if (millis != markedMillis) {
			RunningAgent owner = RunningAgent.read(file.toPath()); // some systems write the time down later
			if (owner.pid() != ProcessHandle.current().pid() || !owner.session().equals(session)) {
				return false;
			}
			markedMillis = millis;
		}
		return true;
	}

	/** Gives the lock back and leaves all files as they are: they may be another agent's by now. */
	void giveUp() throws IOException {
		channel.close();
	}

	@Override
	public boolean requested() {
		long millis = stopFile.lastModified(); // 0 where it is missing; allocates nothing
		return millis != 0 && millis != leftStopFileMillis;
	}

	@Override
	public String reason() {
		return "stop command";
	}

	/** Takes the stop file away and gives the lock back. */
	@Override
	public void close() throws IOException {
		try {
			Files.deleteIfExists(stopFile.toPath());
		} finally {
			channel.close();
		}
	}
}
