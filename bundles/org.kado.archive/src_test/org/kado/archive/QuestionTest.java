package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.notes.Notes;
import org.kado.testing.Requirement;

/** What files leave open is asked once for each source: a folder and a format. */
@Requirement({"A16", "A18"})
class QuestionTest extends StickTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	@TempDir
	Path kept;

	@BeforeEach
	void files() throws IOException {
		settled(put("pc1/a.csv", "minutes s1:mill mill", "ask ZONE", "m 1 1"));
		settled(put("pc1/b.csv", "minutes s1:mill mill", "ask ZONE", "m 2 1"));
		settled(put("pc2/a.csv", "minutes s1:saw saw", "ask DATE_ORDER", "m 1 1"));
		settled(put("pc3/a.csv", "minutes s1:press press", "m 1 1"));
	}

	private static void settled(Path file) throws IOException {
		Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
	}

	@Test
	void withoutAnAnswerTheFilesAreAskedAbout() throws IOException {
		LogFolder read = read(indexed());
		assertEquals(List.of("pc1/a.csv", "pc1/b.csv", "pc2/a.csv"), read.questions().stream().map(question -> question.file()).toList());
		assertEquals(List.of("press"), read.installations().stream().map(installation -> installation.equipment()).toList());
		assertFalse(Files.exists(notes()));
	}

	@Test
	void anAnswerIsRememberedForTheSourcesThatAsked() throws IOException {
		read(indexed());
		assertEquals(List.of("pc2/a.csv"), read(indexed().inZone(TOKYO)).questions().stream().map(question -> question.file()).toList());
		assertEquals("\uFEFFkado-notes,1\r\nanswer,pc1,lines,zone,Asia/Tokyo\r\n", Files.readString(notes()));
		read(indexed().withDates("day-first"));
		assertEquals("\uFEFFkado-notes,1\r\nanswer,pc1,lines,zone,Asia/Tokyo\r\nanswer,pc2,lines,dates,day-first\r\n", Files.readString(notes()));
		LogFolder read = read(indexed());
		assertEquals(List.of(), read.questions());
		assertEquals(List.of("mill Asia/Tokyo", "press Z", "saw Z"),
				read.installations().stream().map(installation -> installation.equipment() + " " + installation.zone()).toList());
		// a new file of the same source is not asked about again
		settled(put("pc1/c.csv", "minutes s1:mill mill", "ask ZONE", "m 3 1"));
		assertEquals(List.of(), read(indexed()).questions());
		assertEquals(List.of("pc4/c.csv"), asked(put("pc4/c.csv", "minutes s1:mill mill", "ask ZONE", "m 4 1")));
	}

	private List<String> asked(Path file) throws IOException {
		settled(file);
		return read(indexed()).questions().stream().map(question -> question.file()).toList();
	}

	@Test
	void anotherAnswerTakesThePlaceOfTheFirst() throws IOException {
		read(indexed().inZone(TOKYO));
		read(indexed().inZone(ZoneId.of("Europe/Berlin")));
		assertEquals("\uFEFFkado-notes,1\r\nanswer,pc1,lines,zone,Europe/Berlin\r\n", Files.readString(notes()));
	}

	@Test
	void withoutAnIndexNothingIsRemembered() throws IOException {
		assertEquals(1, read(ReadOptions.byFormat().inZone(TOKYO)).questions().size());
		assertEquals(3, read(ReadOptions.byFormat()).questions().size());
	}

	@Test
	void notesOfANewerVersionStay() throws IOException {
		String newer = "\uFEFFkado-notes,1\r\nsomething,new\r\nanswer,pc9,lines,colour,blue\r\n";
		Files.writeString(notes(), newer);
		read(indexed().inZone(TOKYO));
		assertEquals("\uFEFFkado-notes,1\r\nanswer,pc1,lines,zone,Asia/Tokyo\r\nsomething,new\r\nanswer,pc9,lines,colour,blue\r\n", Files.readString(notes()));
	}

	@Test
	void aFileThatIsNoNotesIsToldAndLeftAlone() throws IOException {
		Files.writeString(notes(), "dear diary\n");
		LogFolder read = read(indexed().inZone(TOKYO));
		assertEquals(List.of("UNREADABLE " + notes() + ": not kado-notes,1"), problems(read).stream().filter(text -> text.startsWith("UNREADABLE")).toList());
		assertEquals("dear diary\n", Files.readString(notes()));
	}

	private Path notes() {
		return Notes.beside(kept.resolve("index"));
	}

	private ReadOptions indexed() {
		return ReadOptions.byFormat().withIndex(kept.resolve("index"));
	}

	private LogFolder read(ReadOptions options) throws IOException {
		return new FolderReader(List.of(new LineFormat())).read(folder, options, ReadProgress.NONE);
	}
}
