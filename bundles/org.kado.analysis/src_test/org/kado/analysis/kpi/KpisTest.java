package org.kado.analysis.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.analysis.plan.CalendarFile;
import org.kado.analysis.sum.SumScope;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.kpi.EquipmentState;
import org.kado.model.kpi.Kpi;
import org.kado.model.kpi.KpiFigure;
import org.kado.model.kpi.KpiReport;
import org.kado.model.kpi.Label;
import org.kado.model.kpi.WaterfallStep;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.StateTimeline;

class KpisTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final long START = ZonedDateTime.of(2026, 3, 30, 0, 0, 0, 0, TOKYO).toInstant().toEpochMilli();
	private static final long MINUTE = 60_000;
	private static final WorkCalendar CALENDAR = CalendarFile
			.read("kado-calendar,1\nshift,day,08:30,17:30,Mon-Fri\nbreak,12:00,13:00\nshift,night,20:00,05:00,Mon Wed\nbreak,00:30,01:00,night", name -> Optional.empty())
			.calendar();

	private static StateTimeline random(Random random, State... states) {
		List<StateInterval> intervals = new ArrayList<>();
		long at = START;
		long end = START + 3 * 24 * 60 * MINUTE;
		while (at < end) {
			long to = Math.min(end, at + (1 + random.nextInt(200)) * MINUTE);
			intervals.add(StateInterval.of(at, to, states[random.nextInt(states.length)]));
			at = to;
		}
		return new StateTimeline("id", "press", TOKYO, new TimeRange(START, end), intervals, List.of(), EnumSet.allOf(State.class), "x");
	}

	private static List<Label> labels(Random random) {
		List<Label> labels = new ArrayList<>();
		EquipmentState[] kinds = {EquipmentState.ENGINEERING, EquipmentState.SCHEDULED_DOWN, EquipmentState.UNSCHEDULED_DOWN};
		for (long at = START; at < START + 3 * 24 * 60 * MINUTE; at += random.nextInt(1_000) * MINUTE) {
			long end = at + (1 + random.nextInt(100)) * MINUTE;
			labels.add(new Label(Label.ALL, new TimeRange(at, end), kinds[random.nextInt(3)], ""));
			at = end;
		}
		return labels;
	}

	@Test
	void rangesHoldAndEverythingAddsUp() {
		for (int seed = 1; seed <= 300; seed++) {
			Random random = new Random(seed);
			StateTimeline timeline = random(random, State.values());
			StateTimeline signal = random(random, State.MACHINE, State.IDLE, State.NO_DATA);
			Optional<WorkCalendar> calendar = seed % 3 == 0 ? Optional.empty() : Optional.of(CALENDAR);
			KpiReport report = new Kpis(OptionalLong.of(450 * MINUTE)).of(timeline, Optional.of(signal), labels(random), new SumScope(TOKYO, calendar));
			String message = "seed " + seed;
			for (KpiFigure figure : report.figures()) {
				if (figure.value().isPresent()) {
					double value = figure.value().getAsDouble();
					assertTrue(figure.low().orElseThrow() <= value && value <= figure.high().orElseThrow(), message + figure);
				}
			}
			assertEquals(report.period().millis(), report.states().values().stream().mapToLong(Long::longValue).sum(), message);
			long used = sum(timeline, State.MAN) + sum(timeline, State.MACHINE);
			checkSteps(report.waterfall().observed(), used, message);
			if (calendar.isPresent()) {
				checkSteps(report.waterfall().planned(), used, message);
			}
			assertEquals(used / 3_600_000.0, report.figure(Kpi.MAN_TIME).value().orElseThrow() + report.figure(Kpi.MACHINE_TIME).value().orElseThrow(), 1e-9);
		}
	}

	private static long sum(StateTimeline timeline, State state) {
		return timeline.intervals().stream().filter(interval -> interval.state() == state).mapToLong(interval -> interval.range().millis()).sum();
	}

	private static void checkSteps(List<WaterfallStep> steps, long used, String message) {
		long left = 0;
		for (WaterfallStep step : steps) {
			left += step.millis();
			assertEquals(left, step.remainingMillis(), message);
		}
		assertEquals(used, left, message);
	}

	@Test
	void milestonesAreTheBases() {
		StateTimeline timeline = random(new Random(7), State.values());
		KpiReport report = new Kpis(OptionalLong.empty()).of(timeline, Optional.empty(), List.of(), new SumScope(TOKYO, Optional.of(CALENDAR)));
		for (Kpi kpi : List.of(Kpi.UTILISATION_24H, Kpi.UTILISATION_OBSERVED, Kpi.UTILISATION_POWERED, Kpi.UTILISATION_PLANNED)) {
			List<WaterfallStep> steps = kpi == Kpi.UTILISATION_PLANNED ? report.waterfall().planned() : report.waterfall().observed();
			String id = kpi.id().substring("utilisation_".length());
			WaterfallStep milestone = steps.stream().filter(step -> step.basis().map(basis -> basis.id().equals(id)).orElse(false)).findFirst().orElseThrow();
			assertEquals(report.figure(kpi).divisorMillis(), OptionalLong.of(milestone.remainingMillis()), id);
		}
	}

	@Test
	void aLabelOfTheEquipmentWinsOverOneOfAll() {
		StateTimeline timeline = random(new Random(1), State.IDLE);
		List<Label> labels = List.of(new Label(Label.ALL, new TimeRange(START, START + 2 * MINUTE), EquipmentState.ENGINEERING, ""),
				new Label("press", new TimeRange(START + MINUTE, START + 3 * MINUTE), EquipmentState.SCHEDULED_DOWN, ""),
				new Label("lathe", new TimeRange(START, START + 9 * MINUTE), EquipmentState.UNSCHEDULED_DOWN, ""));
		KpiReport report = new Kpis(OptionalLong.empty()).of(timeline, Optional.empty(), labels, new SumScope(TOKYO, Optional.empty()));
		assertEquals(MINUTE, report.states().get(EquipmentState.ENGINEERING));
		assertEquals(2 * MINUTE, report.states().get(EquipmentState.SCHEDULED_DOWN));
		assertEquals(0L, report.states().get(EquipmentState.UNSCHEDULED_DOWN));
	}

	@Test
	void whatCannotBeDerivedSaysWhatItLacks() {
		StateTimeline timeline = random(new Random(1), State.MAN, State.IDLE);
		KpiReport report = new Kpis(OptionalLong.empty()).of(timeline, Optional.empty(), List.of(), new SumScope(TOKYO, Optional.empty()));
		Map<Kpi, KpiFigure.Lack> lacking = new EnumMap<>(Kpi.class);
		report.figures().forEach(figure -> figure.lacking().ifPresent(lack -> lacking.put(figure.kpi(), lack)));
		assertEquals(Map.of(Kpi.MACHINE_TIME, KpiFigure.Lack.MACHINE_RULE, Kpi.OVERLAP_TIME, KpiFigure.Lack.MACHINE_RULE, Kpi.UTILISATION_PLANNED,
				KpiFigure.Lack.CALENDAR, Kpi.UTILISATION_FIXED, KpiFigure.Lack.FIXED_TIME, Kpi.OPERABLE_RATE, KpiFigure.Lack.CALENDAR,
				Kpi.ALLOCATION_EFFICIENCY, KpiFigure.Lack.CALENDAR, Kpi.UTILISATION_EFFICIENCY, KpiFigure.Lack.CALENDAR, Kpi.AVAILABILITY, KpiFigure.Lack.CALENDAR),
				lacking);
		assertEquals(List.of(), report.waterfall().planned());
	}
}
