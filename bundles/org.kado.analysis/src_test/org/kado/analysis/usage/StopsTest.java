package org.kado.analysis.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.analysis.plan.CalendarFile;
import org.kado.analysis.sum.SumScope;
import org.kado.model.State;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.GapHistogram;
import org.kado.model.usage.Stop;
import org.kado.model.usage.StopClass;
import org.kado.model.usage.StopPareto;

class StopsTest {

	private static final SumScope ALL = new SumScope(Line.TOKYO, Optional.empty());
	private static final long MINUTE = Line.MINUTE;

	@Test
	void idleAndLockedAreOneStopAndUnknownEndsCutIt() {
		List<Stop> stops = Stops.of(Line.of("M..ll.M...?..MM..z..M."), ALL).all();
		assertEquals(List.of(new Stop(Line.minutes(1, 6), false, Optional.of(State.MAN), Optional.of(State.MAN)),
				new Stop(Line.minutes(7, 10), true, Optional.of(State.MAN), Optional.of(State.NO_DATA)),
				new Stop(Line.minutes(11, 13), true, Optional.of(State.NO_DATA), Optional.of(State.MAN)),
				new Stop(Line.minutes(15, 17), false, Optional.of(State.MAN), Optional.of(State.ASLEEP)),
				new Stop(Line.minutes(18, 20), false, Optional.of(State.ASLEEP), Optional.of(State.MAN)),
				new Stop(Line.minutes(21, 22), true, Optional.of(State.MAN), Optional.empty())), stops);
	}

	@Test
	void withACalendarOnlyPlannedTimeStops() {
		WorkCalendar calendar = CalendarFile.read("kado-calendar,1\nshift,a,00:05,00:20,daily\nbreak,00:10,00:12", name -> Optional.empty()).calendar();
		List<Stop> stops = Stops.of(Line.of("M........................M"), new SumScope(Line.TOKYO, Optional.of(calendar))).all();
		assertEquals(List.of(new Stop(Line.minutes(5, 10), false, Optional.empty(), Optional.empty()),
				new Stop(Line.minutes(12, 20), false, Optional.empty(), Optional.empty())), stops);
	}

	@Test
	void histogramAndParetoTellTheSameStops() {
		StateTimeline line = Line.of("M.M.M..M" + ".".repeat(40) + "M" + ".".repeat(130) + "M");
		GapHistogram histogram = Stops.of(line, ALL).histogram(Stops.evenEdges(10 * MINUTE, 3));
		assertEquals(List.of(3, 0, 2), histogram.bins().stream().map(bin -> bin.stops()).toList());
		assertEquals(OptionalLong.of(2 * MINUTE), histogram.median());
		StopPareto pareto = Stops.of(line, ALL).pareto(2);
		assertEquals(List.of(StopClass.Kind.VERY_LONG, StopClass.Kind.LONG, StopClass.Kind.MINOR, StopClass.Kind.SHORT),
				pareto.classes().stream().map(StopClass::kind).toList());
		assertEquals(List.of(130 * MINUTE, 40 * MINUTE), pareto.longest().stream().map(Stop::millis).toList());
		assertEquals(174 * MINUTE, pareto.millis());
		assertEquals(170 / 174.0, pareto.classes().get(1).cumulated(), 1e-12);
	}

	@Test
	void allPartitionsSumToTheStoppedTime() {
		for (int seed = 1; seed <= 300; seed++) {
			String text = Line.random(new Random(seed), 2_000, Line.SIGNS);
			Stops stops = Stops.of(Line.of(text), ALL);
			long stopped = text.chars().filter(sign -> sign == '.' || sign == 'l').count() * MINUTE;
			GapHistogram histogram = stops.histogram(Stops.growingEdges());
			StopPareto pareto = stops.pareto(5);
			assertEquals(stopped, histogram.millis(), "seed " + seed);
			assertEquals(stopped, pareto.millis(), "seed " + seed);
			assertEquals(stops.all().size(), histogram.stops(), "seed " + seed);
			assertEquals(1, pareto.classes().get(3).cumulated(), 1e-9, "seed " + seed);
		}
	}
}
