package org.kado.formats.cpuhistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.formats.sample.Samples;
import org.kado.model.Problem;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;
import org.kado.testing.Requirement;

/** Databases of the CPU history service; made with SQLite 3.40.1. */
class CpuHistoryTest {

	private static final ReadRules TOKYO = ReadRules.inZone(ZoneId.of("Asia/Tokyo"));

	private static Samples recorded(String name) throws IOException {
		return Samples.recorded(new CpuHistoryFormat(), CpuHistoryTest.class, name, TOKYO);
	}

	@Test
	@Requirement({"A22", "S5-01", "S5-07"})
	void samplesAreOnTheClockOfThePcAndAveragesAreNone() throws IOException {
		Samples samples = recorded("data.db");
		assertEquals(List.of(), samples.problems());
		assertEquals(30 * 60 + 1 - 23, samples.ticks().size());
		assertEquals("2026-03-31T23:30:00Z", Instant.ofEpochMilli(samples.ticks().get(0).stampMillis()).toString());
		assertEquals(5_000, samples.headers().get(0).tickMillis());
		assertEquals(Set.of(Source.CPU), samples.headers().get(0).sources());
		assertTrue(samples.ticks().stream().allMatch(tick -> tick.elapsedMillis() == 5_000));
		assertEquals(30.0, samples.ticks().get(0).cpuPercent());
	}

	@Test
	@Requirement("A22")
	void timesWithoutAZoneAreAskedAbout() throws IOException {
		Samples samples = Samples.recorded(new CpuHistoryFormat(), CpuHistoryTest.class, "data.db", ReadRules.byFormat());
		assertEquals(List.of(new OpenQuestion(OpenQuestion.Kind.ZONE, "2026-04-01 08:30:00.000000")), samples.questions());
		assertEquals(List.of(), samples.ticks());
	}

	@Test
	void theHostIsTheFolder() throws IOException {
		Samples samples = Samples.of(new CpuHistoryFormat(), "stick/press-03/data.db", Samples.bytes(CpuHistoryTest.class, "data.db"), TOKYO);
		assertEquals("press-03", samples.headers().get(0).equipment());
	}

	@Test
	@Requirement("S5-13")
	void nullIsNotMeasuredAndOddTypesAreRead() throws IOException {
		Samples samples = recorded("odd.db");
		// 0 at 09:00:00, 5, NULL, '7.5', 250 (refused), 25 … 50, and the last one as seconds since the epoch
		assertEquals(List.of(0.0, 5.0, 7.5, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0), samples.loads());
		assertEquals(List.of(Problem.Kind.BAD_VALUE), samples.kinds());
		assertEquals(5, samples.problems().get(0).line());
		assertEquals(1_775_003_460_000L, samples.ticks().get(9).stampMillis());
	}

	@Test
	void pagesThatWereUsedAgainAreInOrder() throws IOException {
		Samples samples = recorded("reused.db");
		assertEquals(List.of(), samples.problems());
		List<Double> expected = IntStream.range(1000, 2880).mapToObj(i -> (double) (i % 100)).toList();
		assertEquals(expected, samples.loads());
		assertEquals(1, samples.headers().size());
	}

	@Test
	void aDatabaseThatWasOpenIsSaid() throws IOException {
		assertEquals(List.of(Problem.Kind.DATABASE_OPEN), recorded("wal.db").kinds());
		Samples journal = recorded("wal-copied.db-wal");
		assertEquals(List.of(Problem.Kind.DATABASE_OPEN), journal.kinds());
		assertEquals(List.of(), journal.headers());
		assertTrue(new CpuHistoryFormat().recognises("data.db-wal", Arrays.copyOf(Samples.bytes(CpuHistoryTest.class, "wal-copied.db-wal"), 8192)));
	}

	@Test
	void aCutDatabaseIsSaidAndWhatIsThereKept() throws IOException {
		byte[] bytes = Samples.bytes(CpuHistoryTest.class, "data.db");
		Samples samples = Samples.of(new CpuHistoryFormat(), "data.db", Arrays.copyOf(bytes, bytes.length / 2), TOKYO);
		assertTrue(samples.ticks().size() > 600 && samples.ticks().size() < 1200, samples.ticks().size() + " ticks");
		assertEquals(Problem.Kind.DAMAGED_LINE, samples.kinds().get(0));
	}

	@Test
	void pagesThatAreMissingAreSaidEvenWhereNoSampleStoodInThem() throws IOException {
		byte[] bytes = Samples.bytes(CpuHistoryTest.class, "data.db");
		Samples whole = recorded("data.db");
		Samples cut = Samples.of(new CpuHistoryFormat(), "data.db", Arrays.copyOf(bytes, bytes.length - 1024), TOKYO);
		assertEquals(whole.loads(), cut.loads());
		assertEquals(List.of(new Problem("data.db", 0, Problem.Kind.DAMAGED_LINE, "81 of 82 pages")), cut.problems());
	}

	@Test
	void otherDatabasesAreNone() throws IOException {
		byte[] bytes = Samples.bytes(CpuHistoryTest.class, "data.db");
		byte[] other = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace("cpu_load", "cpu_lead")
				.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
		assertFalse(new CpuHistoryFormat().recognises("data.db", Arrays.copyOf(other, 8192)));
	}

	@Test
	@Requirement("A22")
	void theGapIsNoTick() throws IOException {
		List<Tick> ticks = recorded("data.db").ticks();
		long longest = 0;
		for (int i = 1; i < ticks.size(); i++) {
			longest = Math.max(longest, ticks.get(i).stampMillis() - ticks.get(i - 1).stampMillis());
		}
		assertEquals(120_000, longest);
	}
}
