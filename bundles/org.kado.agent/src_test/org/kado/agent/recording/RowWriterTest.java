package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.agent.text.Phrase;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Tick;
import org.kado.testing.Requirement;

@Requirement("A29")
class RowWriterTest {

	private final Run run = Run.from("2026-04-01T10:00:00Z");

	private void fullBetween(double from, double to) {
		run.host.at(from, () -> run.written.full = true).at(to, () -> run.written.full = false);
	}

	private static long elapsed(WrittenRows written) {
		return written.ticks().stream().mapToLong(Tick::elapsedMillis).sum();
	}

	@Test
	void fullDiskLosesTheTickThatFailedAndNoOther() {
		fullBetween(602, 902);
		run.host.inputAt(650, 800);
		WrittenRows written = run.until(1_200);
		assertEquals(1_200_000 - 5_000, elapsed(written));
		Event failed = written.events(EventKind.WRITE_FAILED).get(0);
		assertEquals(Map.of("lost_rows", "1", "reason", "No space left on device", "failed_ms", "300000"), failed.details());
		assertEquals(Instant.parse("2026-04-01T10:15:05Z").toEpochMilli(), failed.stampMillis());
		assertEquals(2, written.ticks().stream().filter(tick -> tick.inputCount() > 0).count(), "their facts are whole");
		assertEquals(List.of("run.writingFailed", "run.writingAgain"), run.notices.stream().map(Phrase::id).toList());
	}

	@Test
	void rowsComeInOrderAndUnderNumbersThatRise() {
		fullBetween(602, 902);
		run.host.at(700, () -> run.host.setClock(30_000)).at(800, () -> run.host.inputBroken = true);
		List<Object> rows = run.until(1_200).rows;
		List<Long> numbers = rows.stream().filter(row -> row instanceof Tick || row instanceof Event)
				.map(row -> row instanceof Tick tick ? tick.sequence() : ((Event) row).sequence()).toList();
		assertEquals(LongStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
		List<Long> stamps = run.written.ticks().stream().map(Tick::stampMillis).toList();
		assertEquals(stamps.stream().sorted().distinct().toList(), stamps);
		assertEquals(List.of("agent_start", "clock_change", "source_broken", "write_failed", "agent_stop"),
				run.written.events().stream().map(event -> event.kind().id()).toList());
	}

	@Test
	void onlyTheNewestRowsAreKept() {
		run.maxKept = 10;
		fullBetween(602, 902);
		WrittenRows written = run.until(1_200);
		// 61 ticks and 5 minute rows could not be written; 10 rows were kept
		long lost = written.events(EventKind.WRITE_FAILED).get(0).detailMillis("lost_rows", 0);
		assertEquals(1_200_000 / 5_000 + 20, written.ticks().size() + written.minutes().size() + lost);
		assertTrue(lost > 50);
		Set<Long> stamps = new TreeSet<>(written.ticks().stream().map(Tick::stampMillis).toList());
		assertTrue(stamps.contains(Instant.parse("2026-04-01T10:15:00Z").toEpochMilli()), "the newest");
	}

	@Test
	void eventsAreKeptLongest() {
		run.maxKept = 10;
		fullBetween(602, 902);
		run.host.at(610, () -> run.host.setClock(30_000));
		WrittenRows written = run.until(1_200);
		assertEquals(1, written.events(EventKind.CLOCK_CHANGE).size(), "without it the stamps around it would be misread");
		assertTrue(written.events(EventKind.WRITE_FAILED).get(0).detailMillis("lost_rows", 0) > 50);
	}

	@Test
	void minuteRowsThatWaitedNameTheNumbersThatTheirTicksGot() {
		fullBetween(602, 902);
		WrittenRows written = run.until(1_200);
		for (MinuteRow row : written.minutes()) {
			long last = written.ticks().stream().filter(tick -> tick.stampMillis() <= row.stampMillis()).mapToLong(Tick::sequence).max().orElseThrow();
			if (row.stampMillis() < Instant.parse("2026-04-01T10:15:00Z").toEpochMilli()) {
				assertEquals(last, row.sequence(), Instant.ofEpochMilli(row.stampMillis())::toString);
			}
		}
	}

	@Test
	void minuteRowsComeLateButCome() {
		fullBetween(602, 902);
		assertEquals(20, run.until(1_200).minutes().size());
	}

	@Test
	void trialsAreAnchorsSoThatNoTickIsHalfWritten() {
		fullBetween(602, 902);
		WrittenRows written = run.until(1_200);
		List<ClockAnchor> anchors = written.anchors();
		assertEquals(2, anchors.size());
		assertEquals(Instant.parse("2026-04-01T10:10:05Z").toEpochMilli(), anchors.get(1).stampMillis(), "read when writing failed");
		int trial = written.rows.indexOf(anchors.get(1));
		assertEquals(Tick.class, written.rows.get(trial + 1).getClass(), "then what was kept");
	}

	@Test
	void relapseLosesOneTickMore() {
		fullBetween(602, 902);
		fullBetween(908, 1_000);
		WrittenRows written = run.until(1_200);
		assertEquals(List.of("1", "1"), written.events(EventKind.WRITE_FAILED).stream().map(event -> event.details().get("lost_rows")).toList());
		assertEquals(1_200_000 - 10_000, elapsed(written));
	}

	@Test
	void stopWhileTheDiskIsFullTellsWhatIsLost() {
		fullBetween(602, 5_000);
		run.until(662);
		Phrase last = run.notices.get(run.notices.size() - 1);
		assertEquals("run.rowsLost", last.id());
		assertEquals(List.of("16", "No space left on device"), last.arguments());
		assertTrue(run.written.closed);
	}

	@Test
	void stopRightAfterTheDiskWasFullWritesWhatWasKept() {
		fullBetween(602, 661.5);
		WrittenRows written = run.until(662);
		assertEquals(662_000 - 5_000, elapsed(written));
		assertEquals("agent_stop", written.events().get(written.events().size() - 1).kind().id());
	}

	@ParameterizedTest
	@CsvSource({ "5000, 10000", "1000, 10000", "7000, 10000", "50, 1000", "60000, 10000", "4000, 10000" })
	void noRowWaitsLongerThanAllowedToBeForced(int tickMillis, int forceMillis) {
		run.tickMillis = tickMillis;
		run.pollMillis = Math.min(1_000, tickMillis);
		run.forceMillis = forceMillis;
		List<Long> forced = new ArrayList<>();
		run.onForce = () -> forced.add(run.host.utcMillis());
		WrittenRows written = run.until(600);
		for (Tick tick : written.ticks()) {
			long waited = forced.stream().filter(at -> at >= tick.stampMillis()).findFirst().orElseThrow() - tick.stampMillis();
			assertTrue(waited <= forceMillis, waited + " ms");
		}
		assertTrue(forced.size() <= 4 + 600_000 / Math.min(Math.max(forceMillis, tickMillis), 600_000) * 2, forced.size() + " forces");
	}

	@Test
	void everyEventIsForcedAtOnce() {
		List<Long> forced = new ArrayList<>();
		run.onForce = () -> forced.add(run.host.utcMillis());
		run.host.at(100.2, () -> run.host.setClock(5_000)).at(203, () -> run.host.inputBroken = true);
		for (Event event : run.until(400).events()) {
			assertTrue(forced.contains(event.stampMillis()), event.kind().id());
		}
	}
}
