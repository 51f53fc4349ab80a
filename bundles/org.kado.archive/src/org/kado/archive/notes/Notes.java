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
	private static final String ALIAS = "alias";
	private static final String LINE_END = "\r\n";

	private final Optional<Path> file;
	private final Map<String, Long> visits = new TreeMap<>();
	private final List<String> unknown = new ArrayList<>();
	private final Map<String, String> aliases = new TreeMap<>();
	private final Map<String, Long> newVisits = new TreeMap<>();
	/** What was said anew; empty where it was taken back. */
	private final Map<String, String> newAliases = new TreeMap<>();

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
		aliases.clear();
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
		} else if (row.size() >= 3 && row.get(0).equals(ALIAS)) {
			aliases.put(row.get(1), row.get(2));
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

	/** What a person said: by the id of an installation the id of the one that it is. */
	public Map<String, String> aliases() {
		return Map.copyOf(aliases);
	}

	/** From now on the one is the other; taken back where both are the same. */
	public void alias(String id, String meant) {
		newAliases.put(id, id.equals(meant) ? "" : meant);
		put(aliases, id, newAliases.get(id));
	}

	private static void put(Map<String, String> values, String key, String value) {
		if (value.isEmpty()) {
			values.remove(key);
		} else {
			values.put(key, value);
		}
	}

	/**
	 * Keeps what is new, whole or not at all; does nothing where nothing is new.
	 *
	 * @throws IOException where it can't be written; the file is as it was then
	 */
	public void save() throws IOException {
		if (file.isEmpty() || newVisits.isEmpty() && newAliases.isEmpty()) {
			return;
		}
		Path target = file.get();
		Files.createDirectories(target.toAbsolutePath().getParent());
		Path lock = target.resolveSibling(target.getFileName() + ".lock");
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
			Map<String, Long> added = new LinkedHashMap<>(newVisits);
			read(); // another program may have kept something meanwhile
			added.forEach((id, millis) -> visits.merge(id, millis, Math::min));
			newAliases.forEach((id, meant) -> put(aliases, id, meant));
			write(target);
			newVisits.clear();
			newAliases.clear();
		}
	}

	private void write(Path target) throws IOException {
		List<String> lines = new ArrayList<>(List.of("\uFEFF" + FIRST_LINE));
		visits.forEach((id, millis) -> lines.add(NotesRow.text(VISIT, id, millis.toString())));
		aliases.forEach((id, meant) -> lines.add(NotesRow.text(ALIAS, id, meant)));
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
