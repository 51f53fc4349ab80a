package org.kado.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.agent.text.Texts;
import org.kado.testing.Requirement;

@Requirement({ "S1-25", "S1-26", "S2-07" })
class WatchTextTest {

	private static WatchText read(String text) {
		return WatchText.of(text.getBytes(StandardCharsets.UTF_8), true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void oneNameALineWhateverTheLinesEndWith(String end) {
		String text = String.join(end, "# 監視", "", "  加工 監視.exe  ", "\u3000viewer\t# since spring", "a#b", "CNC", "cnc", "last");
		for (String written : List.of(text, text + end, "\uFEFF" + text)) {
			assertEquals(new WatchText(List.of("加工 監視.exe", "viewer", "a#b", "CNC", "last"), List.of()), read(written));
		}
	}

	@Test
	void nothingIsNothing() {
		assertEquals(new WatchText(List.of(), List.of()), read(""));
		assertEquals(new WatchText(List.of(), List.of()), read("\uFEFF"));
		assertEquals(new WatchText(List.of(), List.of()), read("\r\n \r\n#\n"));
	}

	@Test
	void halfALineDoesNotCountWhileItIsWritten() {
		byte[] text = "cnc\r\nlaser-cont".getBytes(StandardCharsets.UTF_8);
		assertEquals(List.of("cnc"), WatchText.of(text, false).names());
		assertEquals(List.of("cnc", "laser-cont"), WatchText.of(text, true).names());
	}

	@Test
	void badLinesAreToldAndTheOthersCount() {
		String longest = "n".repeat(100);
		WatchText text = read("C:\\tools\\cnc.exe\nok\n/usr/bin/cnc\n" + longest + "\n" + longest + "n\nco\u0001ntrol\nfine");
		assertEquals(List.of("ok", longest, "fine"), text.names());
		assertEquals(List.of(1, 3, 5, 6), text.problems().stream().map(WatchText.Problem::line).toList());
		assertEquals("w.txt:1: \"C:\\tools\\cnc.exe\" cannot be the name of a process; allowed is the name of the program file alone, "
				+ "without folders, 1 to 100 characters", new Texts(Locale.ENGLISH).of(text.problems().get(0).phrase("w.txt")));
		assertTrue(new Texts(Locale.JAPANESE).of(text.problems().get(0).phrase("w.txt")).contains("プロセス名として使えません"));
	}

	@Test
	void aNameInAnotherEncodingIsToldAndACommentInOneDoesNoHarm() {
		byte[] text = "# 監視する\r\n加工.exe\r\nviewer\r\n".getBytes(Charset.forName("windows-31j"));
		WatchText read = WatchText.of(text, true);
		assertEquals(List.of("viewer"), read.names());
		assertEquals(List.of(new WatchText.Problem(2, "watch.wrong.notUtf8", "", 0)), read.problems());
	}

	@Test
	void nulsOfAPowerCutAreNoName() {
		WatchText read = WatchText.of("cnc\n\0\0\0\0\n".getBytes(StandardCharsets.UTF_8), true);
		assertEquals(List.of("cnc"), read.names());
		assertEquals(1, read.problems().size());
	}

	@Test
	void moreThanAHundredNamesAreTold() {
		WatchText read = read(IntStream.range(0, 102).mapToObj(i -> "p" + i).collect(Collectors.joining("\n")) + "\nP7\n");
		assertEquals(100, read.names().size());
		assertEquals(List.of("p100", "p101"), read.problems().stream().map(WatchText.Problem::name).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "#x", "a #b", "a/b", "a\\b", "\"a\"", " a" })
	void whatCannotBeReadBackIsNoName(String name) {
		assertFalse(WatchText.isName(name));
	}
}
