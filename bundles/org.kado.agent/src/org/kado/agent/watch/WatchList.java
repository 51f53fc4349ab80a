package org.kado.agent.watch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kado.agent.recording.Notices;
import org.kado.agent.recording.WatchedNames;
import org.kado.agent.text.Phrase;
import org.kado.sampling.ProcessWatch;

/**
 * Follows the watch list, a file that people edit while the agent runs. A look costs its size and time of change; it is read only when
 * they have changed.
 * <p>
 * Somebody may be writing it just now. So at first only whole lines are taken, and only as additions; what is missing, and a last line
 * without an end, counts once the file has stood still for {@value #SETTLE_MILLIS} ms (the time stamps of some file systems are that coarse).
 *
 * <pre>
 *   file    cnc       (saved anew: empty for a moment)    cnc, laser         cnc, laser
 *   look       ▲                ▲                             ▲                  ▲
 *   names   cnc             cnc: not gone yet          cnc, laser: at once   settled: nothing more to do
 * </pre>
 *
 * A file that can't be read (locked, not allowed) leaves everything as it is. Belongs to the recording thread.
 */
public final class WatchList implements WatchedNames {

	/** Name of the file in the log folder. */
	public static final String FILE_NAME = "kado-watch.txt";

	/** For so long the file must not change until what is missing in it is believed to be gone. */
	static final long SETTLE_MILLIS = 2_000;

	/** A file that can't be read is tried again after so long. */
	static final long RETRY_MILLIS = 5_000;

	/** Of larger files the rest is passed over. */
	static final int MAX_BYTES = 64 * 1_024;

	private final Path path;
	private final File file; // its questions allocate nothing
	private final List<String> configured;
	private final ProcessWatch watch;
	private final Notices notices;
	private List<WatchText.Problem> told = List.of();
	private List<String> names;
	private long seenModified = -1;
	private long seenLength = -1;
	private long changedMillis;
	private long retryMillis = Long.MIN_VALUE;
	private boolean settled;
	private boolean unreadable;

	/**
	 * A list that has not been read.
	 *
	 * @param folder     the log folder
	 * @param configured names that are watched in any case
	 * @param watch      looks for what the list says
	 * @param notices    told of lines that can't be used
	 */
	public WatchList(Path folder, List<String> configured, ProcessWatch watch, Notices notices) {
		this.path = folder.resolve(FILE_NAME);
		this.file = path.toFile();
		this.configured = List.copyOf(configured);
		this.watch = watch;
		this.notices = notices;
		this.names = this.configured;
	}

	/** Reads the list for the first time: what stands there counts. */
	public void start(long monotonicMillis) {
		changedMillis = monotonicMillis - SETTLE_MILLIS;
		seenModified = file.lastModified();
		seenLength = file.length();
		read(monotonicMillis, true);
		// whoever was writing it may not have ended
		changedMillis = monotonicMillis;
		settled = false;
	}

	@Override
	public List<String> names() {
		return names;
	}

	@Override
	public boolean settling() {
		return !settled;
	}

	@Override
	public boolean follow(long monotonicMillis) {
		long modified = file.lastModified();
		long length = modified == 0 ? 0 : file.length(); // both are 0 where there is no file
		if (modified != seenModified || length != seenLength) {
			seenModified = modified;
			seenLength = length;
			changedMillis = monotonicMillis;
			settled = false;
		} else if (settled || unreadable && monotonicMillis < retryMillis) {
			return false;
		}
		return read(monotonicMillis, monotonicMillis - changedMillis >= SETTLE_MILLIS);
	}

	private boolean read(long monotonicMillis, boolean still) {
		WatchText text;
		try {
			text = WatchText.of(bytes(), still);
			unreadable = false;
		} catch (IOException e) {
			retryMillis = monotonicMillis + RETRY_MILLIS;
			if (!unreadable) {
				unreadable = true;
				notices.tell(Phrase.of("watch.unreadable", path.toString(), e.toString()));
			}
			return false;
		}
		settled = still;
		if (still) {
			tell(text.problems());
		}
		return take(text.names(), still);
	}

	private boolean take(List<String> listed, boolean still) {
		Map<String, String> wanted = new LinkedHashMap<>();
		configured.forEach(name -> wanted.put(WatchText.key(name), name));
		if (!still) {
			names.forEach(name -> wanted.putIfAbsent(WatchText.key(name), name));
		}
		listed.forEach(name -> wanted.putIfAbsent(WatchText.key(name), name));
		List<String> now = List.copyOf(wanted.values());
		if (now.equals(names)) {
			return false;
		}
		names = now;
		watch.watch(now);
		return true;
	}

	private byte[] bytes() throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(MAX_BYTES);
		} catch (NoSuchFileException e) {
			return new byte[0];
		}
	}

	private void tell(List<WatchText.Problem> problems) {
		List<WatchText.Problem> untold = new ArrayList<>(problems);
		untold.removeAll(told);
		untold.forEach(problem -> notices.tell(problem.phrase(path.toString())));
		told = problems;
	}
}
