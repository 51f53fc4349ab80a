package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.agent.recording.WrittenRows.Watched;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.testing.Requirement;

/** What is watched changes while a recording runs. */
@Requirement({ "S1-25", "S2-07", "S2-17" })
class WatchedRecordingTest {

	private static final Set<Source> WITHOUT = Set.of(Source.INPUT, Source.CPU, Source.MEMORY, Source.SLEEP);
	private static final Set<Source> WITH = Set.of(Source.INPUT, Source.CPU, Source.MEMORY, Source.SLEEP, Source.PROCESS);

	private final Run run = Run.from("2026-04-01T10:00:00Z");

	private static List<String> processes(Object row) {
		Tick tick = (Tick) row;
		return IntStream.range(0, tick.processCount()).mapToObj(tick::processName).toList();
	}

	@Test
	void readersAreToldBeforeTheFirstTickThatTellsOfOthers() {
		run.host.at(22, () -> run.host.watchList = List.of("cnc")).at(42, () -> run.host.watchList = List.of());
		WrittenRows written = run.until(60);
		assertEquals(List.of(new Watched(WITH, List.of("cnc")), new Watched(WITHOUT, List.of())), written.watched());
		List<String> watched = List.of();
		for (Object row : written.rows) {
			if (row instanceof Watched change) {
				watched = change.processes();
			} else if (row instanceof Tick) {
				assertEquals(watched, processes(row));
			}
		}
		long told = written.ticks().stream().filter(tick -> tick.processCount() == 1).count();
		assertEquals(4, told, "of the ticks that end at 25, 30, 35 and 40 s");
	}

	@Test
	void whatIsWatchedNoMoreIsNotBroken() {
		run.host.watchList = List.of("cnc");
		run.host.at(22, () -> run.host.watchList = List.of());
		assertTrue(run.until(60).events().stream().noneMatch(event -> event.kind().id().startsWith("source_")));
	}

	@Test
	void whatIsWatchedLaterMayBreakAndIsToldThen() {
		run.host.at(22, () -> run.host.watchList = List.of("cnc")).at(42, () -> run.host.processesBroken = true);
		assertEquals(List.of("process"), run.until(60).events(EventKind.SOURCE_BROKEN).stream().map(event -> event.details().get("source")).toList());
	}

	@Test
	void theChangeIsNotLostWhileTheDiskIsFull() {
		run.host.at(12, () -> run.written.full = true).at(22, () -> run.host.watchList = List.of("cnc"))
				.at(42, () -> run.written.full = false);
		WrittenRows written = run.until(60);
		int change = written.rows.indexOf(new Watched(WITH, List.of("cnc")));
		assertTrue(change > 0);
		for (int i = 0; i < written.rows.size(); i++) {
			if (written.rows.get(i) instanceof Tick) {
				assertEquals(i < change ? List.of() : List.of("cnc"), processes(written.rows.get(i)), "row " + i);
			}
		}
	}
}
