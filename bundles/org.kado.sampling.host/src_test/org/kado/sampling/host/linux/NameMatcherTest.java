package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.testing.Requirement;

@Requirement("S1-26")
class NameMatcherTest {

	private final NameMatcher matcher = new NameMatcher(List.of("cnc", "averylongprocessname", "設備監視ソフトウェア"));

	private int find(String name) {
		byte[] text = ("((" + name + ")").getBytes(StandardCharsets.UTF_8);
		return matcher.find(text, 2, text.length - 1);
	}

	private int findCut(byte[] comm) {
		return matcher.findCut(comm, 0, comm.length);
	}

	@Test
	void lettersMatchWithoutRegardToCase() {
		assertEquals(0, find("cnc"));
		assertEquals(0, find("CnC"));
		assertEquals(1, find("AVeryLongProcessName"));
		assertEquals(2, find("設備監視ソフトウェア"));
	}

	@Test
	void nothingElseMatches() {
		assertEquals(NameMatcher.NONE, find("cn"));
		assertEquals(NameMatcher.NONE, find("cncd"));
		assertEquals(NameMatcher.NONE, find(""));
		assertEquals(NameMatcher.NONE, find("設備監視ソフトウァア"));
	}

	@Test
	void aNameCutByTheKernelIsACandidate() {
		assertEquals(1, findCut("averylongproces".getBytes(StandardCharsets.UTF_8)));
		byte[] whole = "設備監視ソフトウェア".getBytes(StandardCharsets.UTF_8);
		assertEquals(2, findCut(Arrays.copyOf(whole, NameMatcher.COMM_BYTES)));
		assertEquals(NameMatcher.NONE, findCut("averylongprocez".getBytes(StandardCharsets.UTF_8)));
		assertEquals(NameMatcher.NONE, findCut("averylongproce".getBytes(StandardCharsets.UTF_8)));
	}
}
