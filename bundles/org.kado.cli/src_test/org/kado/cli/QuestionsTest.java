package org.kado.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.FolderReader;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;
import org.kado.testing.Requirement;

@Requirement("A16")
class QuestionsTest {

	@TempDir
	Path folder;

	@Test
	void aFileWithoutAZoneIsAskedAboutAndTheAnswerRemembered() throws IOException {
		Files.createDirectories(folder.resolve("logs/pc1"));
		Files.writeString(folder.resolve("logs/pc1/a.csv"), "naive");
		Run asked = run("report", "logs", "--index", "index", "--format", "csv");
		assertEquals(4, asked.code());
		assertEquals("", asked.out());
		assertTrue(asked.err().endsWith("kado: 1 files can't be counted before you say something of them:\n  pc1/a.csv: times without a zone (2026-04-01 09:00)\n"
				+ "Say the zone of the PC that wrote them with --zone, e.g. --zone Asia/Tokyo. It is remembered beside the index.\n"), asked.err());
		Run said = run("report", "logs", "--index", "index", "--format", "csv", "--zone", "Asia/Tokyo");
		assertEquals(0, said.code(), said.err());
		Run remembered = run("report", "logs", "--index", "index", "--format", "csv");
		assertEquals(0, remembered.code(), remembered.err());
		assertEquals(said.out(), remembered.out());
		assertEquals(4, run("report", "logs", "--format", "csv").code());
	}

	@Test
	void anImportCopiesAndReportsWhatItAsksAbout() throws IOException {
		Files.createDirectories(folder.resolve("stick/pc1"));
		Files.writeString(folder.resolve("stick/pc1/a.csv"), "naive");
		Run asked = run("import", "stick", "--into", "logs", "--format", "csv");
		assertEquals(4, asked.code());
		assertTrue(asked.out().contains("file,,,pc1/a.csv,added,0,0,"), asked.out());
		assertTrue(asked.out().contains("problem,,,pc1/a.csv,zone_asked,,,2026-04-01 09:00"), asked.out());
		assertTrue(Files.exists(folder.resolve("logs/pc1/a.csv")));
	}

	@Test
	void anOrderOfDatesIsOneOfTwo() {
		Run run = run("report", "logs", "--dates", "year-of-the-dragon");
		assertEquals(2, run.code());
		assertTrue(run.err().startsWith("kado: --dates can't be \"year-of-the-dragon\". Allowed: day-first, month-first"), run.err());
	}

	private Run run(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		try (PrintStream outStream = new PrintStream(out, false, UTF_8); PrintStream errStream = new PrintStream(err, false, UTF_8)) {
			int code = new Kado(new FolderReader(List.of(new Naive())), Optional.empty(), folder, new Terminal(outStream, errStream, () -> 0), Locale.ENGLISH, "0").run(arguments);
			return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
		}
	}

	/** A log whose times have no zone. */
	private static final class Naive implements LogFormat {

		@Override
		public String id() {
			return "naive";
		}

		@Override
		public boolean recognises(String name, byte[] head) {
			return new String(head, UTF_8).equals("naive");
		}

		@Override
		public void read(LogSource source, ReadRules rules, LogSink sink) {
			if (rules.zoneForNaive().isEmpty()) {
				sink.question(new OpenQuestion(OpenQuestion.Kind.ZONE, "2026-04-01 09:00"));
			} else {
				sink.minutes(new MinuteHeader("mill", "s1:mill", rules.zoneForNaive().get(), true));
				sink.minute(new MinuteRow(1_775_000_040_000L, true, false, -1, -1, -1, Map.of()));
			}
		}
	}
}
