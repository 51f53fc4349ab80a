package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.OptionalLooks;
import org.kado.sampling.Sampler;
import org.kado.testing.Requirement;

/** What the agent says of its own cost, and what it does about it. */
@Requirement("S1-29")
class CostTest {

	/** What optional looks were slowed to, in order. */
	private final List<Integer> slowed = new ArrayList<>();
	private final Run run = Run.from("2026-04-01T10:00:00Z");

	@Test
	void eachHourHasARowAndTheEndHasOneForTheRest() {
		run.host.agentPercent = 0.1;
		List<AgentCost> costs = run.until(2.5 * 3_600).costs();
		assertEquals(List.of(3_600_000L, 3_600_000L, 1_800_000L), costs.stream().map(AgentCost::periodMillis).toList());
		assertEquals(List.of(3_600L, 3_600L, 1_800L), costs.stream().map(AgentCost::cpuMillis).toList());
		assertEquals(0.1, costs.get(0).cpuPercentOfOneCore(), 0.001);
		assertEquals(50 << 20, costs.get(0).residentBytes());
		assertTrue(costs.get(0).writtenBytes() > 100 * 720, "ticks and minutes");
		assertEquals(costs.get(0).writtenBytes(), costs.get(1).writtenBytes(), 2_000, "of each hour, not of all");
		assertEquals(0, costs.get(0).missedTicks());
	}

	@Test
	void missedTicksAreCountedButNotThoseOfSleep() {
		run.host.at(100.1, () -> run.host.freeze(11_000)).at(200.1, () -> run.host.freeze(100_000)).at(500.1, () -> run.host.sleep(600_000));
		AgentCost cost = run.until(3_610).costs().get(0);
		assertEquals(2 + 20, cost.missedTicks(), 2);
	}

	@Test
	void whatCannotBeReadIsNotMeasuredAndNoBudgetIsBroken() {
		run.host.agentPercent = -1;
		WrittenRows recording = run.until(3_700);
		assertEquals(-1, recording.costs().get(0).cpuMillis());
		assertEquals(-1, recording.costs().get(0).residentBytes());
		assertEquals(2, recording.events().size());
	}

	@Test
	@SuppressWarnings("resource") // holds nothing
	void overItsBudgetItSlowsWhatItCanAndSaysSo() {
		run.moreSamplers = List.of(new Listing());
		run.host.agentPercent = 0.8;
		run.host.at(4.5 * 3_600, () -> run.host.agentPercent = 0.3).at(5.5 * 3_600, () -> run.host.agentPercent = 0.2);
		WrittenRows recording = run.until(10 * 3_600);
		assertEquals(List.of(2, 4, 8, 8, 8, 4, 2, 1), slowed, "within half of the budget it goes back step by step");
		List<Event> events = recording.events().stream().filter(event -> event.details().containsKey("slowed")).toList();
		assertEquals(List.of("over_budget", "over_budget", "over_budget", "over_budget", "over_budget", "within_budget", "within_budget",
				"within_budget"), events.stream().map(event -> event.kind().id()).toList());
		assertEquals(Map.of("cpu_pct", "0.800", "budget_pct", "0.5", "slowed", "2"), events.get(0).details());
	}

	/** A sampler that nothing depends on. */
	private final class Listing implements Sampler, OptionalLooks {

		@Override
		public Set<Source> sources() {
			return Set.of();
		}

		@Override
		public void baseline(long now) {
			// counts nothing
		}

		@Override
		public void sample(Tick tick, long now) {
			// tells nothing
		}

		@Override
		public void slowDown(int factor) {
			slowed.add(factor);
		}

		@Override
		public void close() {
			// holds nothing
		}
	}

	@Test
	@SuppressWarnings("resource") // holds nothing
	void betweenHalfTheBudgetAndTheBudgetNothingChanges() {
		run.moreSamplers = List.of(new Listing());
		run.host.agentPercent = 0.8;
		run.host.at(3_600.1, () -> run.host.agentPercent = 0.3);
		run.until(5 * 3_600);
		assertEquals(List.of(2), slowed);
	}

	@Test
	void whereNothingCanBeSlowedItIsSaidAllTheSame() {
		run.host.agentPercent = 0.8;
		WrittenRows recording = run.until(2 * 3_600 + 10);
		assertEquals(List.of("1", "1"), recording.events(EventKind.OVER_BUDGET).stream().map(event -> event.details().get("slowed")).toList());
		assertEquals(0, recording.events(EventKind.WITHIN_BUDGET).size());
	}

	@Test
	void theRowTellsWhatWasReallyWritten(@TempDir Path folder) throws IOException {
		run.host.agentPercent = 0.05;
		new RecordedFolder(folder).record(run, 3_700);
		long facts = 0;
		long all = 0;
		String row = "";
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
				all += Files.size(file);
				if (file.getParent().endsWith("facts")) {
					facts = Files.size(file);
					row = Files.readString(file).lines().filter(line -> line.startsWith("o,")).findFirst().orElseThrow();
				}
			}
		}
		String[] fields = row.split(",");
		assertEquals(List.of("o", "1775041200000", "3600000", "1800", "51200"), List.of(fields).subList(0, 5));
		assertTrue(facts > 20_000);
		assertEquals(all, Long.parseLong(fields[5]), all / 20.0, "all but the last minutes");
	}
}
