package org.kado.analysis.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.analysis.sum.SumScope;
import org.kado.model.State;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.usage.HeatCell;
import org.kado.model.usage.HeatMap;
import org.kado.model.usage.RankedEquipment;
import org.kado.model.usage.Trend;

class HeatMapsTest {

	private static final SumScope ALL = new SumScope(Line.TOKYO, Optional.empty());
	private static final long MINUTE = Line.MINUTE;
	private static final int WEEK = 7 * 24 * 60;

	@Test
	void hoursOfAWeekAreSummed() {
		HeatMaps maps = new HeatMaps(Basis.OBSERVED);
		// two weeks from Wednesday midnight: work in the first hour of the first, half of it in that of the second
		String text = "M".repeat(60) + ".".repeat(WEEK - 60) + "M".repeat(30) + ".".repeat(WEEK - 30);
		HeatMap map = maps.add(Line.of(text), ALL);
		HeatCell cell = map.cell(DayOfWeek.WEDNESDAY, 0);
		assertEquals(OptionalDouble.of(0.75), cell.figures().utilisation());
		assertEquals(120 * MINUTE, cell.figures().totalMillis());
		assertEquals(OptionalDouble.of(0), map.cell(DayOfWeek.WEDNESDAY, 1).figures().utilisation());
		maps.add(Line.of(".".repeat(120)), ALL);
		assertEquals(OptionalDouble.of(0.5), maps.total().cell(DayOfWeek.WEDNESDAY, 0).figures().utilisation());
		assertEquals(168, new HeatMaps(Basis.OBSERVED).total().cells().size());
	}

	@Test
	void cellsSumToThePeriodWhateverTheBasis() {
		for (int seed = 1; seed <= 40; seed++) {
			String text = Line.random(new Random(seed), 24 * 60 * (1 + seed % 9), Line.SIGNS);
			HeatMap map = new HeatMaps(Basis.CALENDAR).add(Line.of(text), ALL);
			assertEquals(text.length() * MINUTE, map.cells().stream().mapToLong(cell -> cell.figures().totalMillis()).sum(), "seed " + seed);
			long man = text.chars().filter(sign -> sign == 'M').count() * MINUTE;
			assertEquals(man, map.cells().stream().mapToLong(cell -> cell.figures().millisOf(State.MAN)).sum(), "seed " + seed);
			for (HeatCell cell : map.cells()) {
				cell.figures().utilisation().ifPresent(value -> assertTrue(cell.figures().utilisationLow().orElseThrow() <= value
						&& value <= cell.figures().utilisationHigh().orElseThrow()));
			}
		}
	}

	@Test
	void aWindowCutsTheHours() {
		SumScope window = new SumScope(Line.TOKYO, Optional.empty(), Optional.of(Line.minutes(30, 90)));
		HeatMap map = new HeatMaps(Basis.OBSERVED).add(Line.of("M".repeat(60) + ".".repeat(60)), window);
		assertEquals(30 * MINUTE, map.cell(DayOfWeek.WEDNESDAY, 0).figures().totalMillis());
		assertEquals(30 * MINUTE, map.cell(DayOfWeek.WEDNESDAY, 1).figures().totalMillis());
	}

	@Test
	void rankingIsByUtilisationAndTiesShareARank() {
		List<RankedEquipment> ranked = Rankings.rank(List.of("b2:M...", "a:....", "b10:M...", "c:????", "d:MM..").stream().map(text -> text.split(":"))
				.map(parts -> Rankings.unranked(Line.of(parts[0], 0, parts[1]), Basis.OBSERVED, ALL)).toList());
		assertEquals(List.of("d", "b2", "b10", "a", "c"), ranked.stream().map(RankedEquipment::equipment).toList());
		assertEquals(List.of(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(2), OptionalInt.of(4), OptionalInt.empty()),
				ranked.stream().map(RankedEquipment::rank).toList());
	}

	@Test
	void trendAveragesAsOneSpanAndCountsWhatReachesTheTarget() {
		int day = 24 * 60;
		String text = "M".repeat(720) + ".".repeat(day - 720) + "?".repeat(day) + "M".repeat(day / 4) + ".".repeat(day * 3 / 4);
		Trend trend = new Trends(Bucket.DAY, Basis.OBSERVED, 2, OptionalDouble.of(0.5)).of(Line.of(text), ALL);
		assertEquals(List.of(OptionalDouble.of(0.5), OptionalDouble.empty(), OptionalDouble.of(0.25)),
				trend.points().stream().map(point -> point.figures().utilisation()).toList());
		assertEquals(List.of(OptionalDouble.of(0.5), OptionalDouble.of(0.5), OptionalDouble.of(0.25)),
				trend.points().stream().map(point -> point.average()).toList());
		assertEquals(2, trend.answered());
		assertEquals(1, trend.reached());
		assertThrows(IllegalArgumentException.class, () -> new Trends(Bucket.SHIFT, Basis.OBSERVED, 1, OptionalDouble.empty()));
	}
}
