package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.Theme;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.compare.DayUse;
import org.kado.model.compare.Shortage;
import org.kado.model.compare.Side;
import org.kado.model.report.Basis;

/** The figures of a comparison, told by where marks lie. */
class BeforeAfterSceneTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
	private static final ChartNote NOTE = new ChartNote(Optional.empty(), TOKYO, Optional.of(Basis.OBSERVED), OptionalDouble.empty());
	private static final Rgb BEFORE = Theme.LIGHT.colour(State.IDLE);
	private static final Rgb AFTER = Theme.LIGHT.colour(State.MAN);

	private static Side side(LocalDate first, double... utilisations) {
		List<DayUse> days = new ArrayList<>();
		for (int i = 0; i < utilisations.length; i++) {
			days.add(new DayUse(first.plusDays(i), OptionalDouble.of(utilisations[i]), 1, true));
		}
		double mean = java.util.Arrays.stream(utilisations).average().orElse(0);
		return new Side(range(first, utilisations.length), days, utilisations.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean));
	}

	private static TimeRange range(LocalDate first, int days) {
		return TimeRange.of(first.atStartOfDay(TOKYO).toInstant(), first.plusDays(Math.max(1, days)).atStartOfDay(TOKYO).toInstant());
	}

	private static BeforeAfter compared(String name) {
		return new BeforeAfter(name, name, side(FIRST, 0.2, 0.3, 0.4), side(FIRST.plusDays(7), 0.5, 0.6), OptionalDouble.of(0.25), OptionalDouble.of(-0.05), OptionalDouble.of(0.4),
				OptionalDouble.of(0.1), List.of(), List.of());
	}

	private static BeforeAfter refused(String name) {
		return new BeforeAfter(name, name, side(FIRST, 0.2, 0.3), side(FIRST.plusDays(7)), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
				List.of(new Shortage(Shortage.Kind.DAYS, true, 2, 3), new Shortage(Shortage.Kind.DAYS, false, 0, 3), new Shortage(Shortage.Kind.WEEKDAYS, true, 0, 1)), List.of());
	}

	private static Scene scene(List<BeforeAfter> all, ChartOptions options) {
		return new BeforeAfterScene(new FixedMeasure()).scene(all, NOTE, options);
	}

	private static List<Double> middles(Scene scene, Rgb colour, double height) {
		return Marks.rectangles(scene).stream().filter(mark -> mark.width() == 3 && mark.height() == height && mark.fill().ground().equals(Optional.of(colour)))
				.map(mark -> mark.x() + mark.width() / 2).sorted().toList();
	}

	/** Where the axis says that a number lies; the first of the texts that say it. */
	private static double column(Scene scene, String label) {
		return Marks.texts(scene).stream().filter(mark -> mark.text().equals(label)).mapToDouble(mark -> mark.x()).findFirst().orElseThrow();
	}

	@Test
	void daysAndMeansLieOnTheirUtilisation() {
		Scene scene = scene(List.of(compared("press")), ChartOptions.of(1280, Locale.ENGLISH));
		double zero = column(scene, "0 %");
		double whole = column(scene, "100 %") - zero;
		assertLie(List.of(0.2, 0.3, 0.4), middles(scene, BEFORE, 12), zero, whole);
		assertLie(List.of(0.5, 0.6), middles(scene, AFTER, 12), zero, whole);
		assertLie(List.of(0.3, 0.55), middles(scene, Theme.LIGHT.text(), 18), zero, whole);
	}

	private static void assertLie(List<Double> ratios, List<Double> columns, double zero, double whole) {
		assertEquals(ratios.size(), columns.size(), columns.toString());
		for (int i = 0; i < ratios.size(); i++) {
			assertEquals(zero + ratios.get(i) * whole, columns.get(i), 1.5);
		}
	}

	@Test
	void theDifferenceLiesInItsIntervalAndIsTold() {
		Scene scene = scene(List.of(compared("press")), ChartOptions.of(1280, Locale.ENGLISH));
		double zero = column(scene, "0");
		double ten = column(scene, "+20") - zero;
		RectangleMark interval = Marks.rectangles(scene).stream().filter(mark -> mark.height() == 2 && mark.width() > 20).findFirst().orElseThrow();
		assertEquals(zero - 0.25 * ten, interval.x(), 1.5);
		assertEquals(zero + 2 * ten, interval.right(), 1.5);
		RectangleMark dot = Marks.rectangles(scene).stream().filter(mark -> mark.height() == 7 && mark.width() == 7).findFirst().orElseThrow();
		assertEquals(zero + 1.25 * ten, dot.x() + 3.5, 1.5);
		assertTrue(Marks.words(scene).contains("+25.0 (\u22125.0 \u2026 +40.0)"), Marks.words(scene).toString());
	}

	@Test
	void aRefusalSaysWhyAndDrawsNoDifference() {
		Scene scene = scene(List.of(refused("press")), ChartOptions.of(1280, Locale.ENGLISH));
		assertTrue(Marks.words(scene).containsAll(List.of("before: 2 days count, 3 are needed", "after: 0 days count, 3 are needed", "no day of the week in common")),
				Marks.words(scene).toString());
		assertTrue(Marks.rectangles(scene).stream().noneMatch(mark -> mark.height() == 7 && mark.width() == 7));
		assertFalse(Marks.words(scene).contains("0"), "an axis without anything on it");
	}

	@Test
	void aDifferenceWithoutIntervalSaysSo() {
		BeforeAfter week = new BeforeAfter("press", "press", side(FIRST, 0.2, 0.3, 0.4), side(FIRST.plusDays(7), 0.5, 0.6, 0.7), OptionalDouble.of(0.25), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.of(0.1), List.of(), List.of(new Shortage(Shortage.Kind.REPEATED_DAYS, false, 2, 3)));
		Scene scene = scene(List.of(week), ChartOptions.of(1280, Locale.ENGLISH));
		assertTrue(Marks.words(scene).contains("+25.0 (no interval)"), Marks.words(scene).toString());
		assertTrue(Marks.words(scene).stream().anyMatch(words -> words.contains("no interval: on one side fewer than 3 days repeat a weekday")), Marks.words(scene).toString());
		assertTrue(Marks.rectangles(scene).stream().noneMatch(mark -> mark.height() == 8 && mark.width() == 1), "ends of an interval");
		assertEquals(1, Marks.rectangles(scene).stream().filter(mark -> mark.height() == 7 && mark.width() == 7).count());
	}

	@Test
	void aDayThatDoesNotCountIsHollow() {
		DayUse day = new DayUse(FIRST, OptionalDouble.of(0.5), 0.4, false);
		Side before = new Side(range(FIRST, 1), List.of(day), OptionalDouble.empty());
		BeforeAfter one = new BeforeAfter("press", "press", before, side(FIRST.plusDays(7)), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
				List.of(new Shortage(Shortage.Kind.DAYS, true, 0, 3)), List.of());
		Scene scene = scene(List.of(one), ChartOptions.of(1280, Locale.ENGLISH));
		assertEquals(0, middles(scene, BEFORE, 12).stream().filter(x -> x > column(scene, "0 %")).count());
		assertEquals(2, middles(scene, BEFORE, 1).size());
	}

	@ParameterizedTest
	@CsvSource({"1,480,0", "1,1280,0", "3,900,700", "13,1280,0", "100,1280,0", "100,640,2000"})
	void nothingOverlapsWhateverTheNumberAndTheSize(int count, int width, int height) {
		List<BeforeAfter> all = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			all.add(i % 2 == 0 ? compared("Press No. " + i + " (hydraulic, in the old hall)") : refused("設備" + i));
		}
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			Marks.assertTidy(scene(all, ChartOptions.of(width, locale).withSize(width, height)));
		}
	}

	/** Two axes beside each other must not read as one: space between all labels above the rows, and more between the axes. */
	@ParameterizedTest
	@ValueSource(ints = {640, 900, 1280, 1993, 2400})
	void labelsOfBothAxesStandApart(int width) {
		Scene scene = scene(List.of(compared("press")), ChartOptions.of(width, Locale.ENGLISH));
		double row = Marks.texts(scene).stream().filter(mark -> mark.text().equals("0 %")).findFirst().orElseThrow().baseline();
		List<TextMark> labels = Marks.texts(scene).stream().filter(mark -> mark.baseline() == row).sorted(Comparator.comparingDouble(BeforeAfterSceneTest::left)).toList();
		assertTrue(labels.size() >= 5, "labels");
		for (int i = 1; i < labels.size(); i++) {
			double space = left(labels.get(i)) - left(labels.get(i - 1)) - labels.get(i - 1).width();
			boolean between = labels.get(i - 1).text().equals("100 %");
			assertTrue(space >= (between ? 2 : 1) * Sheet.GRID, labels.get(i - 1).text() + " to " + labels.get(i).text() + " at " + width + ": " + space);
		}
		assertTrue(Marks.words(scene).contains("100 %"), "the end of an axis is never without label");
	}

	private static double left(TextMark mark) {
		return switch (mark.anchor()) {
		case START -> mark.x();
		case MIDDLE -> mark.x() - mark.width() / 2;
		case END -> mark.x() - mark.width();
		};
	}

	@Test
	void nothingToCompareSaysSo() {
		assertTrue(Marks.words(scene(List.of(), ChartOptions.of(900, Locale.ENGLISH))).contains("No data to show. Choose a longer period or another folder."));
	}

	@Test
	void bothSidesAndTheFormulaStandAbove() {
		String words = String.join(" ", Marks.words(scene(List.of(compared("press")), ChartOptions.of(1280, Locale.ENGLISH))));
		assertTrue(words.contains("before: 2026-04-01 (Wed) \u2013 2026-04-03 (Fri)") && words.contains("after: 2026-04-08 (Wed) \u2013 2026-04-09 (Thu)") && words.contains("Asia/Tokyo")
				&& words.contains("(man + machine) \u00F7 basis"), words);
	}
}
