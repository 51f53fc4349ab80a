package org.kado.formats.mtconnect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.facts.RecordedSpan;
import org.kado.store.ReadRules;
import org.kado.testing.formats.Fixture;
import org.kado.testing.formats.Told;

/** Recorded streams of MTConnect adapters. */
class ShdrFormatTest {

	private static Told read(Fixture file) throws IOException {
		Told told = new Told();
		new ShdrFormat().read(file, ReadRules.byFormat(), told);
		return told;
	}

	private static Told read(String... lines) throws IOException {
		return read(new Fixture("", "mill/log.txt", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
	}

	private static String span(String start, String end, State state) {
		return new RecordedSpan(Instant.parse("2023-04-28T" + start + "Z").toEpochMilli(), Instant.parse("2023-04-28T" + end + "Z").toEpochMilli(), state).toString();
	}

	@Test
	void executionHoldsFromRowToRow() throws IOException {
		Told told = read(Fixture.of("mtconnect-shdr").get(0));
		assertEquals(List.of(span("06:00:01", "06:00:31.500", State.IDLE), span("06:00:31.500", "06:02:00", State.MACHINE),
				span("06:02:00", "06:02:20", State.IDLE), span("06:05:00", "06:05:30", State.MACHINE)), told.rows());
		assertTrue(told.headers().get(0).contains("installation=mtconnect:mill"), told.headers().get(0));
		assertEquals(List.of(), told.problems());
	}

	@Test
	void orderOfRowsDoesNotMatter() throws IOException {
		Fixture file = Fixture.of("mtconnect-shdr").get(0);
		List<String> lines = new ArrayList<>(Arrays.asList(new String(file.content(), StandardCharsets.UTF_8).split("\n")));
		List<String> expected = read(file).rows();
		for (long seed = 0; seed < 20; seed++) {
			Collections.shuffle(lines, new Random(seed));
			assertEquals(expected, read(lines.toArray(String[]::new)).rows(), "seed " + seed);
		}
	}

	@Test
	void eachDeviceIsAnEquipment() throws IOException {
		Told told = read(Fixture.of("mtconnect-shdr").get(1));
		assertEquals(List.of(span("06:00:00", "06:00:40", State.MACHINE), span("06:00:40", "06:01:00", State.IDLE), span("06:00:00", "06:00:20", State.IDLE),
				span("06:00:20", "06:01:00", State.MACHINE)), told.rows());
		assertEquals(List.of("lathe", "mill"), told.headers().stream().map(header -> header.replaceAll(".*equipment=(\\w+),.*", "$1")).toList());
	}

	@Test
	void silenceOfMoreThanAMinuteIsNoData() throws IOException {
		String first = "2023-04-28T06:00:00Z|execution|ACTIVE";
		assertEquals(List.of(span("06:00:00", "06:01:00", State.MACHINE)), read(first, "2023-04-28T06:01:00Z|x|1").rows());
		assertEquals(List.of(), read(first, "2023-04-28T06:01:00.001Z|x|1").rows());
	}

	@Test
	void unavailableIsNoData() throws IOException {
		assertEquals(List.of(span("06:00:00", "06:00:10", State.MACHINE), span("06:00:20", "06:00:30", State.IDLE)),
				read("2023-04-28T06:00:00Z|execution|ACTIVE", "2023-04-28T06:00:10Z|execution|UNAVAILABLE", "2023-04-28T06:00:20Z|execution|INTERRUPTED",
						"2023-04-28T06:00:30Z|avail|UNAVAILABLE", "2023-04-28T06:00:40Z|x|1").rows());
	}

	@Test
	void otherTextsAreNotTaken() {
		for (String text : List.of("", "* PONG 10000\n", "a|b|c\n", "2023-04-28 06:00:00|a|b\n", "2023-04-28T06:00:00Z|a\n", "|||\n", "01.04.2023T06:00:00|a|b\n")) {
			assertFalse(new ShdrFormat().recognises("a.shdr", text.getBytes(StandardCharsets.UTF_8)), text);
		}
	}
}
