package org.kado.store.csv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ByteLinesTest {

	/** A stream that hands out a few bytes at a time. */
	private static final class Trickle extends ByteArrayInputStream {

		private final Random random;

		Trickle(byte[] content, long seed) {
			super(content);
			random = new Random(seed);
		}

		@Override
		public synchronized int read(byte[] target, int offset, int length) {
			return super.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
		}
	}

	private static List<String> lines(InputStream in) throws IOException {
		ByteLines lines = new ByteLines(in);
		List<String> found = new ArrayList<>();
		while (lines.next()) {
			String text = new String(lines.data(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
			found.add(lines.number() + ":" + text + (lines.isTerminated() ? "" : "…"));
		}
		return found;
	}

	private static List<String> lines(String text) throws IOException {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		List<String> whole = lines(new ByteArrayInputStream(content));
		for (long seed = 0; seed < 5; seed++) {
			assertEquals(whole, lines(new Trickle(content, seed)));
		}
		return whole;
	}

	@Test
	void endsOfLines() throws IOException {
		assertEquals(List.of(), lines(""));
		assertEquals(List.of("1:a", "2:b", "3:", "4:c…"), lines("a\r\nb\n\nc"));
		assertEquals(List.of("1:a\rb", "2:c\r…"), lines("a\rb\r\r\nc\r"));
		assertEquals(List.of("1:"), lines("\r\n"));
	}

	@Test
	void marksAtTheStartOfLines() throws IOException {
		assertEquals(List.of("1:a", "2:b", "3:c\uFEFF"), lines("\uFEFFa\n\uFEFF\uFEFFb\nc\uFEFF\n"));
	}

	@Test
	void longLinesGrowTheBuffer() throws IOException {
		String longLine = "x".repeat(300_000);
		assertEquals(List.of("1:a", "2:" + longLine, "3:b", "4:" + longLine + "…"), lines("a\n" + longLine + "\nb\n" + longLine));
	}

	@Test
	void tooLongLinesComeInPiecesOfOneNumber() throws IOException {
		String text = "a\n" + "x".repeat(ByteLines.MAX_LINE_BYTES * 2 + 5) + "\nb\n";
		ByteLines lines = new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		List<String> found = new ArrayList<>();
		while (lines.next()) {
			found.add(lines.number() + (lines.isPiece() ? "p" : "w") + (lines.end() - lines.start()));
		}
		int most = ByteLines.MAX_LINE_BYTES;
		assertEquals(List.of("1w1", "2p" + most, "2p" + most, "2p5", "3w1"), found);
	}
}
