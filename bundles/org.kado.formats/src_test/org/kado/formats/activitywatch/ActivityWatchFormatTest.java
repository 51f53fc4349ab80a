package org.kado.formats.activitywatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.facts.RecordedSpan;
import org.kado.store.ReadRules;
import org.kado.testing.formats.Fixture;
import org.kado.testing.formats.Told;

/** Exports of ActivityWatch. */
class ActivityWatchFormatTest {

	private static final Fixture EXPORT = Fixture.of("activitywatch").get(0);

	private static Told read(Fixture file) throws IOException {
		Told told = new Told();
		new ActivityWatchFormat().read(file, ReadRules.byFormat(), told);
		return told;
	}

	private static Told read(String... events) throws IOException {
		String text = "{\"buckets\": {\"b\": {\"events\": [" + String.join(",", events) + "], \"hostname\": \"pc\", \"type\": \"afkstatus\"}}}";
		return read(new Fixture("", "x.json", text.getBytes(StandardCharsets.UTF_8)));
	}

	private static String event(String time, double seconds, String status) {
		return "{\"timestamp\": \"2023-04-28T" + time + "+00:00\", \"duration\": " + seconds + ", \"data\": {\"status\": \"" + status + "\"}}";
	}

	private static String span(String start, String end, State state) {
		return new RecordedSpan(Instant.parse("2023-04-28T" + start + "Z").toEpochMilli(), Instant.parse("2023-04-28T" + end + "Z").toEpochMilli(), state).toString();
	}

	/** Overlapping events are united, gaps of up to a minute belong to the event before, longer ones are no data. */
	@Test
	void overlappingEventsAreUnited() throws IOException {
		Told told = read(EXPORT);
		assertEquals(List.of(span("06:00:00", "06:10:00.500", State.MAN), span("06:10:00.500", "06:25:00.750", State.IDLE),
				span("06:30:00", "06:40:00", State.MAN)), told.rows());
		assertTrue(told.headers().get(0).contains("equipment=press-2, installation=activitywatch:press-2"), told.headers().get(0));
		assertEquals(List.of(), told.problems());
	}

	@Test
	void presenceIsAboveAbsence() throws IOException {
		Told told = read(event("06:00:00", 100, "afk"), event("06:00:30", 10, "not-afk"), event("06:00:35", 20, "not-afk"), event("06:00:30", 10, "not-afk"));
		assertEquals(List.of(span("06:00:00", "06:00:30", State.IDLE), span("06:00:30", "06:00:55", State.MAN), span("06:00:55", "06:01:40", State.IDLE)), told.rows());
	}

	@Test
	void silenceOfMoreThanAMinuteIsNoData() throws IOException {
		assertEquals(List.of(span("06:00:00", "06:01:10", State.MAN), span("06:01:10", "06:01:20", State.IDLE)),
				read(event("06:00:00", 10, "not-afk"), event("06:01:10", 10, "afk")).rows());
		assertEquals(List.of(span("06:00:00", "06:00:10", State.MAN), span("06:01:10.001", "06:01:20.001", State.IDLE)),
				read(event("06:00:00", 10, "not-afk"), event("06:01:10.001", 10, "afk")).rows());
	}

	/** Titles of windows must not reach any record or problem, whole or damaged. */
	@Test
	void titlesAreNeverKept() throws IOException {
		String text = new String(EXPORT.content(), StandardCharsets.UTF_8);
		for (int cut = 0; cut < text.length(); cut += 7) {
			for (String end : List.of("", "\"", "}", "\u0001")) {
				Told told = read(EXPORT.with((text.substring(0, cut) + end).getBytes(StandardCharsets.UTF_8)));
				String all = told.headers() + " " + told.rows() + " " + told.problems();
				assertFalse(all.contains("SECRET") || all.contains("doctor") || all.contains("mail"), all);
			}
		}
	}

	/** What can't be parsed is not quoted. */
	@Test
	void textThatIsNotJsonIsNotQuoted() throws IOException {
		String text = new String(EXPORT.content(), StandardCharsets.UTF_8).replace("\"SECRET letter", "SECRET letter");
		Told told = read(EXPORT.with(text.getBytes(StandardCharsets.UTF_8)));
		assertEquals(Problem.Kind.DAMAGED_LINE, told.problems().get(0).kind());
		assertFalse(told.problems().toString().contains("SECRET"), told.problems().toString());
	}

	@Test
	void whatStandsBeforeTheEndOfACutFileCounts() throws IOException {
		String text = new String(EXPORT.content(), StandardCharsets.UTF_8);
		Told told = read(EXPORT.with(text.substring(0, text.indexOf("{\"id\": 2,")).getBytes(StandardCharsets.UTF_8)));
		assertEquals(List.of(span("06:10:00.500", "06:25:00.750", State.IDLE), span("06:30:00", "06:40:00", State.MAN)), told.rows());
		assertEquals(List.of(Problem.Kind.DAMAGED_LINE), told.problems().stream().map(Problem::kind).toList());
	}

	@Test
	void eventThatCannotBeReadIsTold() throws IOException {
		Told told = read(event("06:00:00", -1, "afk"), event("26:00:00", 1, "afk"), event("06:00:00", 1e12, "afk"), event("06:00:00", 5, "afk"));
		assertEquals(List.of(span("06:00:00", "06:00:05", State.IDLE)), told.rows());
		assertEquals(3, told.problems().size());
	}

	@Test
	void exportWithoutTheWatcherIsTold() throws IOException {
		Told told = read(new Fixture("", "x", "{\"buckets\": {}}".getBytes(StandardCharsets.UTF_8)));
		assertEquals(List.of(Problem.Kind.UNKNOWN_ROW), told.problems().stream().map(Problem::kind).toList());
	}
}
