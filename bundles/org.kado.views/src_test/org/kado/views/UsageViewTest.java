package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.usage.Concurrency;

/** Ticks from the epoch on (a Thursday, 9:00 in Tokyo) for 1,000 s without input: one stop. */
class UsageViewTest {

	private final UtilisationView states = new UtilisationView(new FactsBuilder().ticks(5, 1000).folder(), AnalysisSettings.asRecorded());
	private final UsageView view = new UsageView(states, Optional.empty(), Optional.empty());

	@Test
	void everyFigureIsOfTheSameTime() {
		assertEquals(1_000_000, view.stops(UsageView.growingEdges()).get(0).millis());
		assertEquals(1_000_000, view.stopPareto(1).get(0).longest().get(0).millis());
		assertEquals(3_600_000 - 1_000_000, view.heatMaps(Basis.OBSERVED).get(1).cell(DayOfWeek.THURSDAY, 9).figures().millisOf(State.NO_DATA));
		assertEquals(OptionalDouble.of(0), view.ranking(Basis.OBSERVED).get(0).figures().utilisation());
		assertEquals(1, view.trends(Bucket.DAY, Basis.OBSERVED, 7, OptionalDouble.empty()).get(0).points().size());
		Concurrency concurrency = view.concurrency(UsageView.USED);
		assertEquals(1_000_000, concurrency.knownMillis());
		assertEquals(0, concurrency.enough());
	}

	@Test
	void aWindowCutsAll() {
		UsageView part = new UsageView(states, Optional.empty(), Optional.of(new TimeRange(100_000, 400_000)));
		assertEquals(300_000, part.stops(List.of(0L)).get(0).millis());
		assertEquals(OptionalLong.of(300_000), part.stops(List.of(0L)).get(0).median());
		assertEquals(300_000, part.concurrency(UsageView.USED).knownMillis());
		assertEquals(300_000, part.ranking(Basis.OBSERVED).get(0).figures().totalMillis());
	}

	@Test
	void whoRecordsNoMachineHasNoResponses() {
		assertEquals(List.of(), view.responses());
		assertEquals(List.of(), view.teams());
	}
}
