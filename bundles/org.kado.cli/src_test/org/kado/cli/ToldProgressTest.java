package org.kado.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** Who waits is told each second at most, and nobody who does not wait. */
final class ToldProgressTest {

	private static final long MILLI = 1_000_000;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private long now = Long.MAX_VALUE - 500 * MILLI;

	private ToldProgress progress(Locale locale) {
		Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), () -> now);
		return new ToldProgress(terminal, new CliTexts(locale));
	}

	@Test
	void firstAfterASecondThenOneEachSecond() {
		ToldProgress progress = progress(Locale.ENGLISH);
		progress.found(10);
		now += 999 * MILLI;
		progress.found(20);
		assertEquals("", err.toString(UTF_8));
		now += MILLI;
		progress.found(30);
		progress.reading("a.csv", 0, 40);
		now += 1_000 * MILLI;
		progress.reading("b.csv", 1, 40);
		progress.reading("c.csv", 2, 40);
		now += 5_000 * MILLI;
		progress.reading().reading("d.csv", 12_345, 23_456);
		now += 1_000 * MILLI;
		progress.file(3, 4, "e.csv", 100);
		assertEquals("30 files found\nreading, 1 of 40 files done: b.csv\nreading, 12345 of 23456 files done: d.csv\n3 of 4: e.csv\n", err.toString(UTF_8));
		assertEquals("", out.toString(UTF_8));
		assertFalse(progress.cancelled());
	}

	@Test
	void inJapanese() {
		ToldProgress progress = progress(Locale.JAPANESE);
		now += 1_000 * MILLI;
		progress.found(30);
		now += 1_000 * MILLI;
		progress.reading("b.csv", 1, 40);
		assertEquals("ファイルを 30 件見つけました\n読み込み中 1/40 件済み: b.csv\n", err.toString(UTF_8));
	}
}
