package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

/**
 * Lines without quotes are read as bytes, others by Commons CSV. Files by chance, whole rows and all kinds of damage, must tell the same either way: the
 * same rows, problems and numbers of lines whichever of their fields are quoted.
 */
class QuotedLogsTest {

	private static final int FILES = 400;
	private static final int LINES = 60;
	private static final String BOM = "\u00EF\u00BB\u00BF";
	private static final List<String> HEADER = List.of("h,installation,0a1b2c3d-0000-4000-8000-000000000001", "h,equipment,press", "h,zone,Asia/Tokyo", "h,session,1",
			"h,tick_ms,5000", "h,poll_ms,1000", "h,threshold_ms,60000", "h,source,input", "h,condition,NC,window,x", "h,rule,NC,process,ncrun.exe,3.5", "h,end");

	/** A line, a character a byte: what it holds, and what must stay as it is. */
	private record Line(String before, List<String> fields, String after, boolean fixed) {

		String text(Function<String, String> written) {
			return before + String.join(",", fields.stream().map(field -> fixed ? field : written.apply(field)).toList()) + after;
		}
	}

	@Test
	void everyFieldQuoted() throws IOException {
		for (long seed = 0; seed < FILES; seed++) {
			assertSame("seed " + seed, lines(new Random(seed)), QuotedLogsTest::quoted);
		}
	}

	@Test
	void someFieldsQuoted() throws IOException {
		for (long seed = 0; seed < FILES; seed++) {
			Random random = new Random(~seed);
			assertSame("seed " + seed, lines(new Random(seed)), field -> random.nextInt(4) == 0 || field.indexOf('\r') >= 0 ? quoted(field) : field);
		}
	}

	/** Files that tell nothing would be equal as well. */
	@Test
	void theFilesHoldAllThatIsToBeCompared() throws IOException {
		Collected all = new Collected();
		for (long seed = 0; seed < FILES; seed++) {
			byte[] plain = bytes(lines(new Random(seed)), field -> field);
			all.read(new FactsFormat(), "x.csv", plain, Optional.empty());
		}
		assertTrue(all.ticks.size() > 1000, () -> all.ticks.size() + " ticks");
		assertTrue(all.ticks.stream().anyMatch(tick -> !tick.processes().isEmpty()));
		assertTrue(all.ticks.stream().anyMatch(tick -> !tick.interfaces().isEmpty()));
		assertTrue(all.ticks.stream().anyMatch(tick -> !tick.totals().isEmpty()));
		assertTrue(all.ticks.stream().anyMatch(tick -> tick.cpu() % 1 > 0 && tick.inputs() > 0));
		assertTrue(all.events.size() > 100 && all.anchors.size() > 100 && all.costs.size() > 100 && !all.inventory.isEmpty());
		assertEquals("[BAD_VALUE, DAMAGED_LINE, GROWING_LINE, NEWER_FORMAT, TORN_LINE, UNKNOWN_ROW]", new TreeSet<>(all.problemKinds().stream().map(Enum::name).toList()).toString());
	}

	private static void assertSame(String file, List<Line> lines, Function<String, String> written) throws IOException {
		Collected plain = Collected.facts(bytes(lines, field -> field));
		Collected other = Collected.facts(bytes(lines, written));
		assertSameRows(file, plain.problems, other.problems);
		assertSameRows(file, plain.ticks, other.ticks);
		assertSameRows(file, plain.events, other.events);
		assertEquals(plain.order.toString(), other.order.toString(), file);
		assertEquals(plain.headers, other.headers, file);
		assertEquals(plain.anchors, other.anchors, file);
		assertEquals(plain.costs, other.costs, file);
		assertEquals(plain.inventory, other.inventory, file);
	}

	/** The first row that differs is told, not hundreds of them. */
	private static void assertSameRows(String file, List<?> plain, List<?> other) {
		for (int i = 0; i < Math.min(plain.size(), other.size()); i++) {
			assertEquals(plain.get(i), other.get(i), file);
		}
		assertEquals(plain.size(), other.size(), file);
	}

	private static byte[] bytes(List<Line> lines, Function<String, String> written) {
		StringBuilder text = new StringBuilder();
		lines.forEach(line -> text.append(line.text(written)));
		return text.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String quoted(String field) {
		return '"' + field.replace("\"", "\"\"") + '"';
	}

	// ---- files by chance ----

	private static List<Line> lines(Random random) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(BOM, List.of("kado-facts", "1"), "\r\n", true));
		HEADER.forEach(row -> lines.add(line(row, random)));
		long sequence = 0;
		for (int i = 0; i < LINES; i++) {
			sequence += random.nextInt(6) == 0 ? 1 : 0;
			add(lines, sequence, random);
		}
		if (random.nextBoolean()) {
			lines.add(new Line("", List.of("t", Long.toString(sequence + 1), "17750"), "", true));
		}
		return lines;
	}

	private static void add(List<Line> lines, long sequence, Random random) {
		switch (random.nextInt(24)) {
			case 0 -> lines.add(new Line("", List.of("t", "4", "1775"), "\u0018" + end(random), true));
			case 1 -> lines.add(new Line("", List.of(""), end(random), true));
			case 2 -> lines.add(new Line("", List.of("kado-facts", random.nextInt(40) == 0 ? "2" : "1"), "\r\n", true));
			case 3 -> HEADER.stream().filter(row -> random.nextInt(30) > 0).forEach(row -> lines.add(line(row, random)));
			case 4 -> lines.add(line(pick(random, "x,1,2", "later,1", "Q,1", "q", ",", "7,1", "tt,4,5", "e\u0080,1"), random));
			default -> lines.add(line(damaged(row(sequence, random), random), random));
		}
	}

	private static Line line(String row, Random random) {
		return new Line(random.nextInt(20) == 0 ? BOM.repeat(1 + random.nextInt(2)) : "", List.of(row.split(",", -1)), end(random), row.isEmpty());
	}

	private static String end(Random random) {
		return pick(random, "\r\n", "\r\n", "\n", "\r\r\n");
	}

	private static String row(long sequence, Random random) {
		String name = pick(random, "cad.exe", "press.exe", "\u00E8\u00A8\u00AD.exe", "a\"b", " blank ", "\u00FF", "");
		return switch (random.nextInt(12)) {
			case 0 -> "p," + sequence + "," + name + "," + number(random) + "," + number(random) + "," + number(random) + (random.nextBoolean() ? "," + number(random) : "");
			case 1 -> "n," + sequence + "," + name + "," + number(random) + "," + number(random);
			case 2 -> "r," + sequence + "," + pick(random, "1", "0", "-", "", "11", "x") + "," + pick(random, "", "1", "0", "-");
			case 3 -> "s," + sequence + ",5000," + name + "," + number(random) + "," + number(random) + "," + number(random);
			case 4 -> "c," + sequence + "," + decimal(random) + "," + decimal(random);
			case 5 -> "d," + sequence + "," + name + "," + number(random) + "," + number(random);
			case 6 -> "e," + sequence + ",1775001600000,1000," + pick(random, "lock", "agent_start", "of_the_future", name) + "," + pick(random, "a=b", "a=", "=", "none");
			case 7 -> "a," + number(random) + ",1000000,1000000";
			case 8 -> pick(random, "o,1775001600000,3600000,100,2000,5,0", "i,cpu.name," + name);
			default -> "t," + sequence + "," + (1_775_001_600_000L + sequence * 5000) + ",5000," + pick(random, "0,,", "3,900,100", "1,5,5", ",,", "2,1,0")
					+ pick(random, ",,,,,,,", ",100,4000,1,2,3,4,", ",7,7,,,,,", "," + number(random) + "," + number(random) + ",,,,,") + pick(random, "12.5", "3", decimal(random)) + ","
					+ pick(random, "3000000", "", number(random));
		};
	}

	private static String number(Random random) {
		return pick(random, "", "0", "7", Integer.toString(random.nextInt(1_000_000)), Integer.toString(random.nextInt(100)), "007", "-1", "-", "999999999999999999", "1000000000000000000",
				"12a", "1.5", " 1", "2147483648");
	}

	private static String decimal(Random random) {
		return pick(random, "", "0", "100", random.nextInt(100) + "." + random.nextInt(1000), "12.", "12.3456", "12.345x", ".5", "1.2.3", "-0.5", "1e3", "12345678901234.5", "1234567890123.45");
	}

	private static String damaged(String row, Random random) {
		int at = random.nextInt(row.length());
		return switch (random.nextInt(12)) {
			case 0 -> row.substring(0, at);
			case 1 -> row + pick(random, ",", ",1", ",of,the,future");
			case 2 -> random.nextInt(4) == 0 ? row.substring(0, at) + "\0" + row.substring(at) : row;
			case 3 -> random.nextInt(4) == 0 ? row.substring(0, at) + pick(random, "\u0080", "\u00FE", "\t", "\r", "\u0018") + row.substring(at) : row;
			default -> row;
		};
	}

	private static String pick(Random random, String... texts) {
		return texts[random.nextInt(texts.length)];
	}
}
