package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.Problem;
import org.kado.store.csv.text.ByteLines;

/**
 * The short way of reading takes only lines that stand in the buffer as a whole. A stream that gives a byte at a time never leaves one there, so the
 * same file is read the other way; both must tell the same, whatever is in it.
 */
class BothWaysTest {

	private static final int FILES = 1500;
	private static final String HEADER = """
			kado-facts,1
			h,installation,00000000-0000-0001-0000-000000000002
			h,equipment,A
			h,zone,UTC
			h,session,1
			h,tick_ms,5000
			h,poll_ms,1000
			h,threshold_ms,60000
			h,source,process
			h,source,window
			h,condition,c1,window
			h,rule,a,process,x,1.0
			h,rule,b,process,y,1.0
			h,end
			""";
	private static final String[] NAMES = { "press.exe", "press.exe ", "press", "加工 1.exe", "", "Ethernet", "Wi-Fi", "\"a,b\"", "\"q\"", "a\"b", "x\ry" };
	private static final String[] ODD = { "", "", "0", "-1", "-", "+1", "007", "1.5", "0.125", "1.2345", ".5", "5.", "1.2.3", "1e3", " 1", "1 ", "\"1\"", "\"1,5\"", "\"", "2147483647", "2147483648",
			"999999999999999999", "1000000000000000000", "99999999999999.9", "999999999999999", "9999999999999999", "1000000", "1000001", "1099511627776", "1099511627777", "10", "-0", "1-", "\u0018", "\0", "\uFEFF", "１" };

	private final Random random;
	private final List<List<String>> rows = new ArrayList<>();
	private long sequence = 40;

	BothWaysTest() {
		random = new Random(0);
	}

	@Test
	void bothWaysTellTheSame() throws IOException {
		int told = 0;
		for (int file = 0; file < FILES; file++) {
			random.setSeed(file);
			byte[] content = file(1 + random.nextInt(40));
			Collected whole = read(new ByteArrayInputStream(content));
			Collected byBytes = read(new ByteByByte(content));
			String name = "file " + file + ":\n" + new String(content, StandardCharsets.UTF_8);
			assertEquals(byBytes.ticks, whole.ticks, name);
			assertEquals(byBytes.loads, whole.loads, name);
			assertEquals(byBytes.events, whole.events, name);
			assertEquals(byBytes.problems, whole.problems, name);
			assertEquals(byBytes.order.toString(), whole.order.toString(), name);
			told += whole.ticks.size();
		}
		assertTrue(told > 5 * FILES, told + " ticks");
	}

	/** What files of every sort seldom hold: each read both ways as well. */
	@ParameterizedTest
	@ValueSource(strings = { "p,1,\"\"\"q\",1,2,3,4\nt,2,1775001605000,5000,0,,,,,,,,,,\np,2,\"q,1,2,3,4\n", "e,2,1775001600000,,lock\np,1,press.exe,1,2,3,4\nn,1,Wi-Fi,1,2\nr,1,01,1\n" })
	void seldomRows(String rows) throws IOException {
		requireSame(HEADER + "t,1,1775001600000,5000,0,,,,,,,,,,\np,1,press.exe,1,2,3,4\nn,1,Wi-Fi,1,2\n" + rows);
	}

	/** The buffer is filled again in the middle of lines, of which the last one is growing. */
	@Test
	void longFilesThatEndInAGrowingLine() throws IOException {
		StringBuilder rows = new StringBuilder(HEADER);
		for (int i = 1; i < 4000; i++) {
			rows.append("t,").append(i).append(',').append(1_775_001_600_000L + 5000L * i).append(",5000,0,,,,,,,,,12.5,4068340\n");
		}
		rows.append("t,4000,1775021600000,5000,3,00000000000003000,00000000000000017,00000000000000020,00000000000000900,1,1,1,1,12.5,4068340\n");
		for (int cut = 0; cut < 120; cut++) {
			requireSame(rows.substring(0, rows.length() - cut));
		}
	}

	/** A row whose tick was handed on already is told, and changes nothing. */
	@Test
	void rowsBehindTheirTickAreTold() throws IOException {
		Collected read = Collected.facts(HEADER + "t,1,1775001600000,5000,0,,,,,,,,,,\np,1,press.exe,1,2,3,4\ne,2,1775001600000,,lock\np,1,press.exe,1,2,3,4\nr,1,01,1\n");
		assertEquals(List.of(Problem.Kind.DAMAGED_LINE, Problem.Kind.DAMAGED_LINE), read.problemKinds());
		assertEquals(List.of("press.exe|1|2|3|4"), read.ticks.get(0).processes());
	}

	/** Behind a line that comes in pieces, and within it, nothing counts as a row. */
	@Test
	void piecesOfALineAreNoRows() throws IOException {
		for (int more = 0; more < 4; more++) {
			String row = "t,2,1775001605000,5000,0,,,,,,,,,,\n";
			requireSame(HEADER + "x".repeat(ByteLines.MAX_LINE_BYTES) + row + "t,3,1775001610000,5000,0,,,,,,,,,,\n".repeat(more));
		}
	}

	private static void requireSame(String content) throws IOException {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		Collected whole = read(new ByteArrayInputStream(bytes));
		Collected byBytes = read(new ByteByByte(bytes));
		assertEquals(byBytes.ticks, whole.ticks);
		assertEquals(byBytes.problems, whole.problems);
	}

	private static Collected read(InputStream content) throws IOException {
		return new Collected().read(new FactsFormat(), "x.csv", () -> content, Optional.empty());
	}

	private static final class ByteByByte extends ByteArrayInputStream {

		ByteByByte(byte[] content) {
			super(content);
		}

		@Override
		public synchronized int read(byte[] target, int offset, int length) {
			return super.read(target, offset, Math.min(1, length));
		}
	}

	private byte[] file(int ticks) {
		rows.clear();
		for (int i = 0; i < ticks; i++) {
			tick();
		}
		int changes = random.nextInt(8);
		for (int i = 0; i < changes; i++) {
			change(rows.get(random.nextInt(rows.size())));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes((random.nextInt(10) == 0 ? "" : HEADER).getBytes(StandardCharsets.UTF_8));
		for (List<String> row : rows) {
			out.writeBytes((String.join(",", row) + lineEnd()).getBytes(StandardCharsets.UTF_8));
		}
		byte[] content = out.toByteArray();
		for (int i = random.nextInt(4); i > 2; i--) {
			content[random.nextInt(content.length)] = (byte) random.nextInt(256);
		}
		return content;
	}

	private String lineEnd() {
		int kind = random.nextInt(100);
		return kind == 0 ? "\r\r\n" : kind == 1 ? "\r" : kind < 10 ? "\n" : "\r\n";
	}

	private void tick() {
		String number = Long.toString(++sequence);
		boolean input = random.nextInt(3) == 0;
		rows.add(row("t", number, Long.toString(1_775_001_600_000L + sequence * 5000), "5000", input ? "3" : "0", input ? "3000" : "", input ? "17" : "", input ? "20" : "", input ? "900" : "", "", "", "", "",
				random.nextInt(3) == 0 ? "7" : random.nextInt(1000) / 10.0 + "", Integer.toString(random.nextInt(8_000_000))));
		int processes = random.nextInt(4);
		for (int i = 0; i < processes; i++) {
			rows.add(row("p", number, random.nextInt(10) == 0 ? any(NAMES) : NAMES[i], "1", Integer.toString(random.nextInt(5000)), Integer.toString(random.nextInt(300_000)), "0"));
		}
		if (random.nextBoolean()) {
			rows.add(row("n", number, random.nextInt(10) == 0 ? any(NAMES) : "Ethernet", Integer.toString(random.nextInt(65_536)), "12"));
		}
		if (random.nextInt(4) > 0) {
			rows.add(row("r", number, any("00", "01", "-1", "--"), any("0", "1", "-")));
		}
		if (random.nextInt(10) == 0) {
			rows.add(row(any("e", "a", "s", "d", "c", "zz", ""), number, "1775001600000", "", "lock"));
		}
	}

	private static List<String> row(String... fields) {
		return new ArrayList<>(List.of(fields));
	}

	private String any(String... texts) {
		return texts[random.nextInt(texts.length)];
	}

	private void change(List<String> row) {
		int field = random.nextInt(row.size());
		switch (random.nextInt(5)) {
			case 0 -> row.remove(field);
			case 1 -> row.add(field, any(ODD));
			case 2 -> row.add("");
			default -> row.set(field, any(ODD));
		}
		if (row.isEmpty()) {
			row.add("");
		}
	}
}
