package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.Problem;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RuleCondition;
import org.kado.model.Problem.Kind;
import org.kado.model.facts.EventKind;
import org.kado.testing.Requirement;

/** What the reader makes of files as they are found in the field. */
class FactsReaderTest {

	private static final String FIRST = "\uFEFFkado-facts,1\r\n";
	private static final String HEADER = """
			h,installation,0a1b2c3d-0000-4000-8000-000000000001
			h,fingerprint,f1
			h,equipment,設備A
			h,zone,Asia/Tokyo
			h,session,1
			h,agent,0.1.0
			h,tick_ms,5000
			h,poll_ms,1000
			h,threshold_ms,60000
			h,memory_total_bytes,
			h,processors,4
			h,source,input
			h,source,of_the_future
			h,rule,NC,process,ncrun.exe,3.5
			h,rule,later,folder,C:\\x
			h,columns,t,seq
			h,something,new
			h,end
			""".replace("\n", "\r\n");
	private static final String TICK = "t,1,1775001600000,5000,0,,,,,,,,,1.5,1000\r\n";

	private static Collected read(String rows) throws IOException {
		return Collected.facts(FIRST + HEADER + rows);
	}

	@Test
	void headerWithThingsOfTheFutureIsRead() throws IOException {
		Collected read = read(TICK);
		assertEquals(List.of(), read.problems);
		assertEquals(1, read.headers.get(0).sources().size());
		assertEquals(List.of(new MachineRule("NC", "ncrun.exe", 3.5), new MachineRule("later", new RuleCondition.Unreadable())),
				read.headers.get(0).rules());
		assertEquals(-1, read.headers.get(0).memoryTotalBytes());
		assertEquals(4, read.headers.get(0).processors());
		assertEquals(1.5, read.ticks.get(0).cpu());
	}

	@ParameterizedTest
	@ValueSource(strings = {"installation", "equipment", "zone", "session", "tick_ms", "poll_ms", "threshold_ms"})
	void headerThatLacksSomethingIsToldAndItsRowsDoNotCount(String key) throws IOException {
		String header = HEADER.replaceFirst("h," + key + ",[^\r]*\r\n", "");
		Collected read = Collected.facts(FIRST + header + TICK + TICK + HEADER + TICK);
		assertEquals(1, read.ticks.size(), key);
		assertEquals(List.of(Kind.BAD_VALUE, Kind.DAMAGED_LINE), read.problemKinds(), key);
		assertEquals("h," + key + "=", read.problems.get(0).detail());
	}

	@ParameterizedTest
	@CsvSource({"zone,Nowhere/Else", "installation,xyz", "tick_ms,0", "poll_ms,-1", "threshold_ms,a", "processors,x"})
	void headerWithAWrongValueIsTold(String key, String value) throws IOException {
		Collected read = Collected.facts(FIRST + HEADER.replaceFirst("h," + key + ",[^\r]*", "h," + key + "," + value) + TICK);
		assertEquals(0, read.headers.size());
		assertEquals(Kind.BAD_VALUE, read.problems.get(0).kind());
	}

	@Test
	@Requirement({"A17", "S1-31"})
	void marksAndEmptyLinesInMidFileAreIgnored() throws IOException {
		Collected read = read("\uFEFF" + TICK + "\r\n\uFEFF\uFEFF\r\n" + TICK.replace("t,1", "t,2") + "\uFEFFp,2,a,1,2,3\r\n");
		assertEquals(List.of(), read.problems);
		assertEquals(2, read.ticks.size());
		assertEquals(List.of("a|1|2|3"), read.ticks.get(1).processes());
	}

	@Test
	@Requirement("A18")
	void linesMayEndWithLfAlone() throws IOException {
		Collected read = Collected.facts((FIRST + HEADER + TICK + "e,2,1775001600000,,lock\r\n").replace("\r\n", "\n"));
		assertEquals(List.of(), read.problems);
		assertEquals(1, read.ticks.size());
		assertEquals(EventKind.LOCK, read.events.get(0).kind());
	}

	@Test
	void fileWithoutMarkIsRead() throws IOException {
		String content = (FIRST + HEADER + TICK).substring(1);
		assertTrue(new FactsFormat().recognises("any.txt", content.getBytes(StandardCharsets.UTF_8)));
		assertEquals(1, Collected.facts(content).ticks.size());
	}

	@Test
	void joinedFilesAreRead() throws IOException {
		Collected read = Collected.facts(FIRST + HEADER + TICK + FIRST + HEADER + TICK);
		assertEquals("htht", read.order.toString());
		assertEquals(List.of(), read.problems);
	}

	@Test
	@Requirement("A19")
	void growingLineIsHeldBack() throws IOException {
		String rows = TICK + "p,1,ncrun.exe,1,2,3\r\np,1,other.exe,1,2";
		Collected read = read(rows);
		assertEquals(List.of("ncrun.exe|1|2|3"), read.ticks.get(0).processes());
		assertEquals(List.of(Kind.GROWING_LINE), read.problemKinds());
		Collected completed = read(rows + "34,5\r\n");
		assertEquals(List.of("ncrun.exe|1|2|3", "other.exe|1|234|5"), completed.ticks.get(0).processes());
		assertEquals(List.of(), completed.problems);
	}

	@Test
	@Requirement("A19")
	void everyPrefixOfAFileIsRead() throws IOException {
		byte[] whole = (FIRST + HEADER + TICK + "p,1,日本,1,2,3\r\nn,1,\"a,b\",1,2\r\na,1,2,3\r\ne,2,5,,lock,x=y\r\ni,os,\"a \"\"b\"\"\"\r\n" + TICK)
				.getBytes(StandardCharsets.UTF_8);
		for (int length = 0; length < whole.length; length++) {
			Collected read = Collected.facts(Arrays.copyOf(whole, length));
			boolean atLineEnd = length == 0 || whole[length - 1] == '\n';
			boolean bomOnly = length == 3;
			assertEquals(atLineEnd || bomOnly ? List.of() : List.of(Kind.GROWING_LINE), read.problemKinds().stream().filter(k -> k != Kind.BAD_VALUE).toList(),
					"first " + length + " bytes");
		}
	}

	@Test
	void newerVersionIsRefused() throws IOException {
		Collected read = Collected.facts(FIRST.replace(",1", ",2") + HEADER + TICK);
		assertEquals(List.of(Kind.NEWER_FORMAT), read.problemKinds());
		assertEquals("2", read.problems.get(0).detail());
		assertEquals(0, read.ticks.size());
		assertTrue(new FactsFormat().recognises("x", "kado-facts,2".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void furtherColumnsArePassedOver() throws IOException {
		Collected read = read(TICK.replace("\r\n", ",new,columns\r\n") + "p,1,a,1,2,3,4,5\r\na,1,2,3,4\r\n");
		assertEquals(List.of(), read.problems);
		assertEquals(List.of("a|1|2|3|4"), read.ticks.get(0).processes());
	}

	@Test
	void unknownRowsAreToldOnceAKind() throws IOException {
		Collected read = read(TICK + "gpu,1,2\r\ngpu,2,3\r\nx,1\r\n" + TICK);
		assertEquals(List.of(Kind.UNKNOWN_ROW, Kind.UNKNOWN_ROW), read.problemKinds());
		assertEquals(List.of("gpu", "x"), read.problems.stream().map(Problem::detail).toList());
		assertEquals(2, read.ticks.size());
	}

	@Test
	void unknownEventKeepsItsName() throws IOException {
		Collected read = read("e,5,1775001600000,7,earthquake,scale=3\r\n");
		assertEquals(EventKind.UNKNOWN, read.events.get(0).kind());
		assertEquals("earthquake", read.events.get(0).details().get("kind"));
		assertEquals("3", read.events.get(0).details().get("scale"));
	}

	@Test
	void eventWithoutMonotonicClock() throws IOException {
		assertEquals(-1, read("e,5,1775001600000,,torn_tail,bytes=3\r\n").events.get(0).monotonicMillis());
	}

	@Test
	void problemsNameFileAndLine() throws IOException {
		Collected read = read(TICK + "t,2,x,5000,0,,,,,,,,,,\r\n" + TICK);
		assertEquals(new Problem("label/x.csv", 21, Kind.BAD_VALUE, "utc_ms=x"), read.problems.get(0));
		assertEquals(2, read.ticks.size());
	}

	@ParameterizedTest
	@ValueSource(strings = {"t,2,1775001600000,5000,0,,,,,,,,,", "t,2", "t", "p,1,a,1,2", "n,1,a,1", "e,2,1775001600000,5", "a,1,2", "i,x", "h", ",,", "a b,1,2", "\"t,1", "Tick,1",
			"-", "p,7,other,1,2,3", "e,2,1775001600000,5,lock,nodetail", "t,2,1775001600000,-5,0,,,,,,,,,,", "t,2,1775001600000,5000,1,,,,,,,,,,",
			"t,2,1775001600000,5000,-1,,,,,,,,,,", "t,2,1775001600000,5000,99999999999,1,1,,,,,,,,", "t,2,1775001600000,5000,0,,,,,,,,,-1,", "t,2,9999999999999999999,5000,0,,,,,,,,,,",
			"p,1,a,,2,3", "p,1,a,1,2,99999999999999999", "n,1,a,1.5,2"})
	void lineThatCannotBeReadIsToldAndOthersCount(String line) throws IOException {
		Collected read = read(TICK + line + "\r\ne,3,1775001605000,5,lock\r\n");
		assertEquals(1, read.problems.size(), read.problems.toString());
		assertTrue(List.of(Kind.DAMAGED_LINE, Kind.BAD_VALUE).contains(read.problems.get(0).kind()));
		assertEquals(21, read.problems.get(0).line());
		assertEquals(1, read.ticks.size());
		assertEquals(1, read.events.size());
	}

	@Test
	void processesOfATickThatCannotBeReadArePassedOverInSilence() throws IOException {
		Collected read = read("t,1,x,5000,0,,,,,,,,,,\r\np,1,a,1,2,3\r\nn,1,a,1,2\r\n");
		assertEquals(List.of(Kind.BAD_VALUE), read.problemKinds());
	}

	@Test
	void brokenCharactersAreDamage() throws IOException {
		byte[] content = (FIRST + HEADER + TICK + "p,1,X,1,2,3\r\n" + TICK).getBytes(StandardCharsets.UTF_8);
		content[new String(content, StandardCharsets.ISO_8859_1).indexOf("p,1,X") + 4] = (byte) 0xE3;
		Collected read = Collected.facts(content);
		assertEquals(List.of(Kind.DAMAGED_LINE), read.problemKinds());
		assertEquals("not UTF-8", read.problems.get(0).detail());
		assertEquals(2, read.ticks.size());
	}

	@Test
	@Requirement("A7")
	void nulsInMidFile() throws IOException {
		Collected read = read(TICK + "\0".repeat(512) + "\r\n" + TICK);
		assertEquals(List.of(Kind.DAMAGED_LINE), read.problemKinds());
		assertEquals("512 NUL", read.problems.get(0).detail());
		assertEquals(2, read.ticks.size());
	}

	@Test
	void lineWithoutEndOfMegabytesIsOneProblem() throws IOException {
		Collected read = read(TICK + "\0".repeat(5_000_000) + "\r\n" + TICK);
		assertEquals(List.of(Kind.DAMAGED_LINE), read.problemKinds());
		assertEquals(2, read.ticks.size());
	}

	@Test
	void rubbishIsNotToldWithoutEnd() throws IOException {
		Collected read = read("?\r\n".repeat(5000) + TICK);
		assertEquals(1000, read.problems.size());
		assertTrue(read.problems.get(999).detail().endsWith("…"));
		assertEquals(1, read.ticks.size());
	}

	@Test
	void otherFilesAreNotRecognised() {
		FactsFormat format = new FactsFormat();
		assertFalse(format.recognises("x.csv", new byte[0]));
		assertFalse(format.recognises("x.csv", "kado-fact".getBytes(StandardCharsets.UTF_8)));
		assertFalse(format.recognises("20260401_A_0a1b2c3d_s1.csv", "日付,時刻\r\n".getBytes(StandardCharsets.UTF_8)));
		assertEquals("kado-facts", format.id());
	}
}
