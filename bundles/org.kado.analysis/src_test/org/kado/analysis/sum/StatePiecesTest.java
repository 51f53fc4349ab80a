package org.kado.analysis.sum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.analysis.UtilisationReport;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.plan.Shift;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.PlanPart;
import org.kado.model.report.PlannedFigures;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StatePiece;
import org.kado.model.report.StateTimeline;

class StatePiecesTest {

	private static final long MINUTE = 60_000;

	private static StateTimeline random(long seed, ZoneId zone, LocalDate first) {
		Random random = new Random(seed);
		List<StateInterval> intervals = new ArrayList<>();
		long at = first.atTime(5, 17).atZone(zone).toInstant().toEpochMilli();
		long begin = at;
		State last = State.NO_DATA;
		for (int i = 0; i < 200; i++) {
			State state = State.values()[random.nextInt(State.values().length)];
			if (state != last) {
				long end = at + 1 + random.nextInt((int) (90 * MINUTE));
				intervals.add(StateInterval.of(at, end, state));
				at = end;
				last = state;
			}
		}
		return new StateTimeline("id", "press", zone, new TimeRange(begin, at), intervals, List.of(), EnumSet.allOf(State.class), "back-dated 60s");
	}

	private static WorkCalendar calendar(LocalTime dayStart) {
		Set<DayOfWeek> daily = EnumSet.allOf(DayOfWeek.class);
		Shift day = new Shift("day", LocalTime.of(8, 30), LocalTime.of(17, 30), daily, List.of(new Shift.Break(LocalTime.of(12, 0), LocalTime.of(13, 0))));
		Shift night = new Shift("night", LocalTime.of(22, 0), LocalTime.of(6, 0), daily, List.of(new Shift.Break(LocalTime.of(1, 0), LocalTime.of(1, 45))));
		return new WorkCalendar(Optional.empty(), dayStart, List.of(day, night), true, Map.of());
	}

	@ParameterizedTest
	@ValueSource(strings = {"Asia/Tokyo", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
	void sumsOfPiecesAreTheReport(String zoneName) {
		ZoneId zone = ZoneId.of(zoneName);
		for (int seed = 0; seed < 20; seed++) {
			// over both changes of summer time of Berlin, in turn
			StateTimeline timeline = random(seed, zone, seed % 2 == 0 ? LocalDate.of(2026, 3, 27) : LocalDate.of(2026, 10, 23));
			WorkCalendar calendar = calendar(seed % 3 == 0 ? LocalTime.of(8, 30) : LocalTime.MIDNIGHT);
			List<ReportRow> rows = new UtilisationReport(Bucket.DAY, Basis.PLANNED, Optional.empty(), Optional.of(calendar)).rows(timeline);
			List<StatePiece> pieces = new StatePieces(Optional.empty(), Optional.of(calendar)).of(timeline);
			for (ReportRow row : rows) {
				List<StatePiece> day = pieces.stream().filter(piece -> piece.day().equals(row.date().orElseThrow())).toList();
				Map<State, Long> millis = new EnumMap<>(State.class);
				timeline.recorded().forEach(state -> millis.put(state, day.stream().filter(p -> p.state() == state).mapToLong(p -> p.range().millis()).sum()));
				assertEquals(row.millis(), millis, row.date().toString());
				assertEquals(row.planned().orElseThrow(), planned(day), zoneName + row.date());
			}
			touch(pieces);
		}
	}

	private static PlannedFigures planned(List<StatePiece> day) {
		return new PlannedFigures(sum(day, PlanPart.WORK, State.values()), sum(day, PlanPart.WORK, State.MAN), sum(day, PlanPart.WORK, State.MACHINE),
				sum(day, PlanPart.BREAK, State.MAN, State.MACHINE), sum(day, PlanPart.OUTSIDE, State.MAN, State.MACHINE));
	}

	private static long sum(List<StatePiece> day, PlanPart part, State... states) {
		return day.stream().filter(p -> p.plan().equals(Optional.of(part)) && List.of(states).contains(p.state())).mapToLong(p -> p.range().millis()).sum();
	}

	private static void touch(List<StatePiece> pieces) {
		for (int i = 1; i < pieces.size(); i++) {
			assertEquals(pieces.get(i - 1).range().endMillis(), pieces.get(i).range().startMillis());
		}
	}

	@Test
	void withoutACalendarNothingIsSaidOfAPlan() {
		StateTimeline timeline = random(1, ZoneId.of("UTC"), LocalDate.of(2026, 4, 1));
		List<StatePiece> pieces = new StatePieces(Optional.empty(), Optional.empty()).of(timeline);
		assertEquals(Set.of(Optional.empty()), Set.copyOf(pieces.stream().map(StatePiece::plan).toList()));
		assertEquals(LocalDate.of(2026, 4, 1).atStartOfDay(ZoneId.of("UTC")).toInstant().toEpochMilli(), pieces.get(0).range().startMillis());
		assertEquals(State.NO_DATA, pieces.get(0).state());
	}

	@Test
	void nothingRecordedHasNoPieces() {
		StateTimeline empty = new StateTimeline("id", "press", ZoneId.of("UTC"), new TimeRange(0, 0), List.of(), List.of(), Set.of(), "");
		assertEquals(List.of(), new StatePieces(Optional.empty(), Optional.empty()).of(empty));
	}
}
