package org.kado.archive.notes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a person or a first look told of a folder of logs and the logs do not: a small CSV file beside the index (docs/formats/import.md). Unlike the index it can't
 * be made anew from the logs. Not safe for use by several threads; several programs may keep notes in one file, each adds to what the others kept.
 */
public final class Notes {

	private static final String FIRST_LINE = "kado-notes,1";
	private static final String VISIT = "visit";
	private static final String LINE_END = "\r\n";

	private final Optional<Path> file;
	private final Map<String, Long> visits = new TreeMap<>();
	private final List<String> unknown = new ArrayList<>();
	private final Map<String, Long> newVisits = new TreeMap<>();

	private Notes(Optional<Path> file) {
		this.file = file;
	}

	/** Notes that are forgotten. */
	public static Notes forgotten() {
		return new Notes(Optional.empty());
	}

	/**
	 * The notes in the file; none where there is no such file.
	 *
	 * @throws IOException where it can't be read or is something else
	 */
	public static Notes open(Path file) throws IOException {
		Notes notes = new Notes(Optional.of(file));
		notes.read();
		return notes;
	}

	/** The notes beside an index. */
	public static Path beside(Path indexFolder) {
		return indexFolder.resolveSibling(indexFolder.getFileName() + ".notes.csv");
	}

	private void read() throws IOException {
		visits.clear();
		unknown.clear();
		if (!Files.exists(file.orElseThrow())) {
			return;
		}
		List<String> lines = Files.readString(file.get(), StandardCharsets.UTF_8).lines().toList();
		if (lines.isEmpty() || !lines.get(0).replace("\uFEFF", "").equals(FIRST_LINE)) {
			throw new IOException("not " + FIRST_LINE);
		}
		lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(this::take);
	}

	private void take(String line) {
		List<String> row = NotesRow.fields(line);
		if (row.size() >= 3 && row.get(0).equals(VISIT) && row.get(2).matches("\\d{1,15}")) {
			visits.merge(row.get(1), Long.parseLong(row.get(2)), Math::min);
		} else {
			unknown.add(line); // of a newer version, or by hand: it stays
		}
	}

	/** When the beacon of that id was first seen, since the epoch; empty where it was not. */
	public OptionalLong findVisit(String beacon) {
		Long millis = visits.get(beacon);
		return millis == null ? OptionalLong.empty() : OptionalLong.of(millis);
	}

	/** The same; from now on it was seen at that moment where it was not before. */
	public long visit(String beacon, long nowMillis) {
		return findVisit(beacon).orElseGet(() -> {
			newVisits.put(beacon, nowMillis);
			visits.put(beacon, nowMillis);
			return nowMillis;
		});
	}

	/**
	 * Keeps what is new, whole or not at all; does nothing where nothing is new.
	 *
	 * @throws IOException where it can't be written; the file is as it was then
	 */
	public void save() throws IOException {
		if (file.isEmpty() || newVisits.isEmpty()) {
			return;
		}
		Path target = file.get();
		Files.createDirectories(target.toAbsolutePath().getParent());
		Path lock = target.resolveSibling(target.getFileName() + ".lock");
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
			Map<String, Long> added = new LinkedHashMap<>(newVisits);
			read(); // another program may have kept something meanwhile
			added.forEach((id, millis) -> visits.merge(id, millis, Math::min));
			write(target);
			newVisits.clear();
		}
	}

	private void write(Path target) throws IOException {
		List<String> lines = new ArrayList<>(List.of("\uFEFF" + FIRST_LINE));
		visits.forEach((id, millis) -> lines.add(NotesRow.text(VISIT, id, millis.toString())));
		lines.addAll(unknown);
		Path part = target.resolveSibling(target.getFileName() + ".tmp");
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer bytes = ByteBuffer.wrap((String.join(LINE_END, lines) + LINE_END).getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}
}
