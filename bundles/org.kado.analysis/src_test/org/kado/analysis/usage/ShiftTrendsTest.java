package org.kado.analysis.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.kado.analysis.UtilisationReport;
import org.kado.analysis.plan.CalendarFile;
import org.kado.analysis.sum.SumScope;
import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.Trend;
import org.kado.model.usage.TrendPoint;

class ShiftTrendsTest {

	private static final int HOUR = 60;
	private static final ShiftTrends OBSERVED = new ShiftTrends(Basis.OBSERVED, 2, OptionalDouble.of(0.5));

	private static WorkCalendar calendar(String... shifts) {
		return CalendarFile.read("kado-calendar,1\n" + String.join("\n", shifts), name -> Optional.empty()).calendar();
	}

	private static SumScope scope(Optional<TimeRange> window, String... shifts) {
		return new SumScope(Line.TOKYO, Optional.of(calendar(shifts)), window);
	}

	private static List<OptionalDouble> utilisations(Trend trend) {
		return trend.points().stream().map(point -> point.figures().utilisation()).toList();
	}

	private static String hours(int man, int idle) {
		return "M".repeat(man * HOUR) + ".".repeat(idle * HOUR);
	}

	/**
	 * Two days from Wednesday on, and the next one off.
	 *
	 * <pre>
	 *  Wed 0–8 ....  day 8–16 MMMM....  late 16–24 ........   Thu 0–8 ....  day ....????  late MM......
	 * </pre>
	 */
	@Test
	void eachShiftHasItsOwnLineOverTheDays() {
		String text = hours(0, 8) + hours(4, 4) + hours(0, 8) + hours(0, 8) + hours(0, 4) + "?".repeat(4 * HOUR) + hours(2, 6) + "o".repeat(24 * HOUR);
		List<Trend> trends = OBSERVED.of(Line.of(text), scope(Optional.empty(), "shift,day,08:00,16:00,daily", "shift,late,16:00,24:00,daily"));
		assertEquals(List.of(Optional.of("day"), Optional.of("late")), trends.stream().map(Trend::shift).toList());
		assertEquals(List.of(OptionalDouble.of(0.5), OptionalDouble.of(0), OptionalDouble.empty()), utilisations(trends.get(0)), "off all day is no 0 %");
		assertEquals(List.of(OptionalDouble.of(0), OptionalDouble.of(0.25), OptionalDouble.empty()), utilisations(trends.get(1)));
		assertEquals(OptionalDouble.of(4.0 / 12), trends.get(0).points().get(1).average(), "two shifts of one name as one span; what is not known is none of it");
		assertEquals(OptionalDouble.of(0.5), trends.get(0).points().get(1).figures().utilisationHigh());
		assertEquals(List.of(1L, 0L), trends.stream().map(Trend::reached).toList());
	}

	/** A night shift is of the day on which it starts, whole, and a day without it has no point. */
	@Test
	void aShiftOverMidnightIsOfTheDayOnWhichItStarts() {
		String text = hours(0, 22) + hours(2, 0) + hours(2, 22) + hours(0, 24);
		Trend night = OBSERVED.of(Line.of(text), scope(Optional.empty(), "shift,night,22:00,06:00,Wed Fri")).get(0);
		assertEquals(List.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 3)), night.points().stream().map(point -> point.start().toLocalDate()).toList());
		assertEquals(OptionalDouble.of(0.5), night.points().get(0).figures().utilisation());
	}

	@Test
	void aWindowTakesTheShiftsThatStartInIt() {
		SumScope thursday = scope(Optional.of(Line.minutes(24 * HOUR, 48 * HOUR)), "shift,night,22:00,06:00,daily");
		Trend night = OBSERVED.of(Line.of(hours(0, 72)), thursday).get(0);
		assertEquals(List.of(LocalDate.of(2026, 4, 2)), night.points().stream().map(point -> point.start().toLocalDate()).toList());
		assertEquals(8 * HOUR * Line.MINUTE, night.points().get(0).figures().totalMillis(), "whole, though it ends outside");
	}

	/** The same question asked in two ways: a point is the row of the report by shift. */
	@Test
	void pointsAreTheRowsOfTheReportByShift() {
		WorkCalendar calendar = calendar("shift,day,08:30,17:30,Mon-Fri", "break,12:00,13:00", "shift,late,17:00,01:00,daily");
		for (int seed = 1; seed <= 40; seed++) {
			StateTimeline timeline = Line.of(Line.random(new Random(seed), 6 * 24 * HOUR, Line.SIGNS));
			for (Basis basis : List.of(Basis.OBSERVED, Basis.PLANNED, Basis.CALENDAR)) {
				List<ReportRow> rows = new UtilisationReport(Bucket.SHIFT, basis, Optional.empty(), Optional.of(calendar)).rows(timeline);
				List<Trend> trends = new ShiftTrends(basis, 1, OptionalDouble.empty()).of(timeline, new SumScope(Line.TOKYO, Optional.of(calendar)));
				Map<String, List<OptionalDouble>> reported = rows.stream()
						.collect(Collectors.groupingBy(row -> row.shift().orElseThrow(), Collectors.mapping(ReportRow::utilisation, Collectors.toList())));
				assertEquals(reported, trends.stream().collect(Collectors.toMap(trend -> trend.shift().orElseThrow(), ShiftTrendsTest::utilisations)), "seed " + seed);
				trends.forEach(trend -> assertEquals(utilisations(trend), trend.points().stream().map(TrendPoint::average).toList(), "an average over one is the one"));
			}
		}
	}

	/** The noon break of the early shift is a break in it, though the late shift works at the time; and what only the late shift plans is not the early one's. */
	@Test
	void overlappingShiftsPlanEachForItself() {
		SumScope scope = scope(Optional.empty(), "shift,early,08:00,16:00,Wed", "shift,late,12:00,20:00,Wed", "break,12:00,13:00,early");
		List<Trend> trends = new ShiftTrends(Basis.PLANNED, 1, OptionalDouble.empty()).of(Line.of(hours(0, 8) + hours(7, 9)), scope);
		assertEquals(List.of(7 * HOUR * Line.MINUTE, 8 * HOUR * Line.MINUTE), trends.stream().map(trend -> trend.points().get(0).figures().basisMillis()).toList());
		assertEquals(List.of(6 * HOUR * Line.MINUTE, 3 * HOUR * Line.MINUTE), trends.stream().map(trend -> trend.points().get(0).figures().workedMillis()).toList());
	}

	@Test
	void withoutPlanThereIsNoTrend() {
		assertTrue(OBSERVED.of(Line.of(hours(1, 1)), scope(Optional.empty(), "shift,day,08:00,16:00,Sun")).isEmpty());
		assertThrows(IllegalArgumentException.class, () -> new ShiftTrends(Basis.OBSERVED, 0, OptionalDouble.empty()));
	}
}
