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
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.kado.store.DateOrder;

/**
 * What a person or a first look told of a folder of logs and the logs do not: a small CSV file beside the index (docs/formats/import.md). Unlike the index it can't
 * be made anew from the logs. Not safe for use by several threads; several programs may keep notes in one file, each adds to what the others kept.
 */
public final class Notes {

	private static final String FIRST_LINE = "kado-notes,1";
	private static final String VISIT = "visit";
	private static final String ALIAS = "alias";
	private static final String ANSWER = "answer";
	private static final String ZONE = "zone";
	private static final String DATES = "dates";
	private static final String LINE_END = "\r\n";

	private final Optional<Path> file;
	private final Map<String, Long> visits = new TreeMap<>();
	private final List<String> unknown = new ArrayList<>();
	private final Map<String, String> aliases = new TreeMap<>();
	private final Map<Question, String> answers = new TreeMap<>();
	private final Map<Question, String> newAnswers = new TreeMap<>();
	private final Map<String, Long> newVisits = new TreeMap<>();
	/** What was said anew; empty where it was taken back. */
	private final Map<String, String> newAliases = new TreeMap<>();

	private record Question(String folder, String format, String what) implements Comparable<Question> {

		@Override
		public int compareTo(Question other) {
			return Comparator.comparing(Question::folder).thenComparing(Question::format).thenComparing(Question::what).compare(this, other);
		}
	}

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
		answers.clear();
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
		} else if (row.size() >= 5 && row.get(0).equals(ANSWER) && isAnswer(row.get(3), row.get(4))) {
			answers.put(new Question(row.get(1), row.get(2), row.get(3)), row.get(4));
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

	private static boolean isAnswer(String what, String value) {
		return what.equals(ZONE) ? findZone(value).isPresent() : what.equals(DATES) && findOrder(value).isPresent();
	}

	private static Optional<ZoneId> findZone(String id) {
		try {
			return Optional.of(ZoneId.of(id));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	private static Optional<DateOrder> findOrder(String id) {
		return Arrays.stream(DateOrder.values()).filter(order -> id(order).equals(id)).findFirst();
	}

	private static String id(DateOrder order) {
		return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The zone that was said of files of that format in that folder, for times without one; empty where nothing was. */
	public Optional<ZoneId> zone(String folder, String format) {
		return Optional.ofNullable(answers.get(new Question(folder, format, ZONE))).flatMap(Notes::findZone);
	}

	/** The order of day and month that was said of them. */
	public Optional<DateOrder> dateOrder(String folder, String format) {
		return Optional.ofNullable(answers.get(new Question(folder, format, DATES))).flatMap(Notes::findOrder);
	}

	/** Ids of all zones that were said of files in that folder. */
	public Set<String> zones(String folder) {
		return answers.entrySet().stream().filter(entry -> entry.getKey().folder().equals(folder) && entry.getKey().what().equals(ZONE))
				.map(Map.Entry::getValue).collect(Collectors.toSet());
	}

	/** Names of all orders that were said of files in that folder. */
	public Set<String> dateOrders(String folder) {
		return answers.entrySet().stream().filter(entry -> entry.getKey().folder().equals(folder) && entry.getKey().what().equals(DATES))
				.flatMap(entry -> findOrder(entry.getValue()).stream()).map(DateOrder::name).collect(Collectors.toSet());
	}

	/** From now on that zone holds for them. */
	public void answer(String folder, String format, ZoneId zone) {
		answer(new Question(folder, format, ZONE), zone.getId());
	}

	/** From now on that order holds for them. */
	public void answer(String folder, String format, DateOrder order) {
		answer(new Question(folder, format, DATES), id(order));
	}

	private void answer(Question question, String value) {
		if (!value.equals(answers.put(question, value))) {
			newAnswers.put(question, value);
		}
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
		if (file.isEmpty() || newVisits.isEmpty() && newAliases.isEmpty() && newAnswers.isEmpty()) {
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
			answers.putAll(newAnswers);
			write(target);
			newAnswers.clear();
			newVisits.clear();
			newAliases.clear();
		}
	}

	/** All that is known, the same text for the same. */
	public String text() {
		return String.join(LINE_END, lines());
	}

	private List<String> lines() {
		List<String> lines = new ArrayList<>();
		visits.forEach((id, millis) -> lines.add(NotesRow.text(VISIT, id, millis.toString())));
		aliases.forEach((id, meant) -> lines.add(NotesRow.text(ALIAS, id, meant)));
		answers.forEach((question, value) -> lines.add(NotesRow.text(ANSWER, question.folder(), question.format(), question.what(), value)));
		return lines;
	}

	private void write(Path target) throws IOException {
		List<String> lines = new ArrayList<>(List.of("\uFEFF" + FIRST_LINE));
		lines.addAll(lines());
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
