package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Pattern;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.Theme;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

class DayBarsSceneTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final ChartOptions ENGLISH = ChartOptions.of(1200, Locale.ENGLISH);
	private static final long HOUR = 3_600_000;

	private static Scene scene(UtilisationFigures figures, ChartOptions options) {
		return new DayBarsScene(new FixedMeasure()).scene(figures, options);
	}

	private static UtilisationFigures factory(int equipment, int days) {
		return Samples.figures(Samples.factory(equipment, days, Samples.TOKYO));
	}

	private static long midnight(LocalDate date, ZoneId zone) {
		return date.atStartOfDay(zone).toInstant().toEpochMilli();
	}

	private static StateTimeline timeline(String id, LocalDate day, State state, int hours) {
		long start = midnight(day, Samples.TOKYO);
		return Samples.timeline(id, "設備" + id, new Samples.Strip(start).until(start + hours * HOUR, state).merged());
	}

	@Test
	void stacksStatesInTheirShares() {
		long start = midnight(Samples.WEDNESDAY, Samples.TOKYO);
		Samples.Strip strip = new Samples.Strip(start);
		for (State state : State.values()) {
			strip.until(start + 3 * HOUR * (state.ordinal() + 1), state);
		}
		Scene scene = scene(Samples.figures(List.of(Samples.timeline("a", "A", strip.merged()))), ENGLISH);
		double below = Marks.of(scene, "a", State.MAN).get(0).bottom();
		for (State state : State.values()) {
			List<RectangleMark> marks = Marks.of(scene, "a", state);
			assertEquals(1, marks.size());
			RectangleMark mark = marks.get(0);
			assertEquals(Theme.LIGHT.fill(state), mark.fill());
			assertEquals(below, mark.bottom(), "from the axis up: man, machine, idle, …");
			assertEquals(42, mark.height(), 1, "3 h of 24 on 336 px");
			assertEquals(3 * HOUR, mark.datum().orElseThrow().millis());
			below = mark.y();
		}
	}

	@Test
	void addsUpToWholeDays() {
		UtilisationFigures figures = factory(1, 31);
		Scene scene = scene(figures, ENGLISH);
		for (var row : figures.days()) {
			long start = row.date().orElseThrow().toInstant().toEpochMilli();
			List<RectangleMark> bar = Marks.rectangles(scene).stream()
					.filter(mark -> mark.datum().filter(datum -> datum.range().startMillis() == start && datum.state().isPresent()).isPresent()).toList();
			assertEquals(336, bar.stream().mapToDouble(RectangleMark::height).sum());
			assertEquals(1, bar.stream().mapToDouble(RectangleMark::x).distinct().count());
		}
	}

	@Test
	@Requirement("A12")
	void showsDaysOf23And25HoursAsLongAsTheyAre() {
		List<RectangleMark> bars = bars(LocalDate.of(2026, 10, 24), 3);
		assertEquals(List.of(24 * HOUR, 25 * HOUR, 24 * HOUR), bars.stream().map(mark -> mark.datum().orElseThrow().millis()).toList());
		assertEquals(336, bars.get(1).height());
		assertEquals(336 * 24 / 25.0, bars.get(0).height(), 1);
		List<RectangleMark> spring = bars(LocalDate.of(2026, 3, 28), 3);
		assertEquals(List.of(24 * HOUR, 23 * HOUR, 24 * HOUR), spring.stream().map(mark -> mark.datum().orElseThrow().millis()).toList());
		assertEquals(336 * 23 / 24.0, spring.get(1).height(), 1);
	}

	private static List<RectangleMark> bars(LocalDate first, int days) {
		Samples.Strip strip = new Samples.Strip(midnight(first, BERLIN)).until(midnight(first.plusDays(days), BERLIN), State.MAN);
		StateTimeline tokyo = Samples.timeline("a", "A", strip.merged());
		StateTimeline berlin = new StateTimeline("a", "A", BERLIN, tokyo.period(), tokyo.intervals(), List.of(), tokyo.recorded(), "slot");
		Scene scene = scene(Samples.figures(List.of(berlin)), ENGLISH);
		assertTrue(Marks.words(scene).contains("100.0 %"));
		return Marks.of(scene, "a", State.MAN);
	}

	@Test
	void tellsNoDataFromZero() {
		long start = midnight(Samples.WEDNESDAY, Samples.TOKYO);
		StateTimeline idle = Samples.timeline("a", "A",
				new Samples.Strip(start).until(start + 24 * HOUR, State.IDLE).until(start + 48 * HOUR, State.NO_DATA).merged());
		Scene scene = scene(Samples.figures(List.of(idle)), ENGLISH);
		RectangleMark hatched = Marks.of(scene, "a", State.NO_DATA).get(0);
		assertEquals(Pattern.HATCH_45, hatched.fill().pattern());
		assertEquals(336, hatched.height());
		assertEquals(1, Marks.words(scene).stream().filter("no data"::equals).count() - 1, "once in the legend, once in the bar");
		List<RectangleMark> ticks = Marks.rectangles(scene).stream().filter(mark -> mark.height() == 2 && mark.datum().isEmpty()).toList();
		assertEquals(1, ticks.size(), "a tick at zero, for the day that was watched only");
		assertEquals(Marks.of(scene, "a", State.IDLE).get(0).x(), ticks.get(0).x());
		assertTrue(Marks.words(scene).contains("0.0 %"));
		assertTrue(Marks.words(scene).contains("–"));
	}

	@Test
	void hatchesDaysWithoutAnyRow() {
		StateTimeline first = timeline("a", Samples.WEDNESDAY, State.MAN, 24);
		StateTimeline third = timeline("b", Samples.WEDNESDAY.plusDays(2), State.MAN, 24);
		Scene scene = scene(Samples.figures(List.of(first, third)), ENGLISH);
		assertEquals(2, Marks.of(scene, "a", State.NO_DATA).size());
		assertEquals(2, Marks.of(scene, "b", State.NO_DATA).size());
		assertEquals(24 * HOUR, Marks.of(scene, "b", State.NO_DATA).get(0).datum().orElseThrow().millis());
		Marks.assertTidy(scene);
	}

	@Test
	void shortensTheAxisToTheFirstMinutes() {
		long start = midnight(Samples.WEDNESDAY, Samples.TOKYO) + 14 * HOUR;
		StateTimeline demo = Samples.timeline("a", "A",
				new Samples.Strip(start).until(start + 30_000, State.MAN).until(start + 60_000, State.IDLE).merged());
		Scene scene = scene(Samples.figures(List.of(demo)), ENGLISH);
		assertTrue(Marks.of(scene, "a", State.MAN).get(0).height() > 100, "a minute can be seen");
		assertTrue(scene.description().contains("shortened"));
		assertTrue(Marks.words(scene).contains("30 s"));
		Marks.assertTidy(scene);
	}

	@ParameterizedTest
	@CsvSource({"1,1", "1,5", "1,31", "1,366", "2,7", "3,1", "3,7", "3,31", "5,10", "12,31", "24,62", "40,31", "100,7", "100,1"})
	void staysTidy(int equipment, int days) {
		UtilisationFigures figures = factory(equipment, days);
		int[][] sizes = {{320, 0}, {640, 1100}, {1200, 0}, {1200, 400}, {1900, 1100}};
		for (int i = 0; i < sizes.length; i++) {
			Locale locale = i % 2 == 0 ? Locale.ENGLISH : Locale.JAPANESE;
			int width = sizes[i][0];
			int height = sizes[i][1];
			Scene scene = scene(figures, ChartOptions.of(width, locale).withSize(width, height).withSelected(Optional.of("id-0")));
			Marks.assertTidy(scene);
			assertTrue(scene.height() >= height && scene.width() == width);
		}
	}

	@Test
	void namesEveryEquipment() {
		for (int equipment : new int[] {3, 12, 100}) {
			Scene scene = scene(factory(equipment, 31), ENGLISH);
			List<TextMark> names = Marks.texts(scene).stream()
					.filter(mark -> mark.datum().filter(datum -> datum.state().isEmpty()).isPresent() && !mark.text().startsWith("utilisation")).toList();
			assertEquals(equipment, names.size());
			assertEquals("設備A", names.get(0).text());
		}
	}

	@Test
	void ranksManyEquipmentWithTheRangeThatMissingDataLeaves() {
		UtilisationFigures figures = factory(100, 31);
		Scene scene = scene(figures, ENGLISH);
		for (var row : figures.totals().subList(0, 10)) {
			double sum = 0;
			for (State state : State.values()) {
				sum += Marks.of(scene, row.installation(), state).stream().mapToDouble(RectangleMark::width).sum();
			}
			double whole = sum;
			double man = Marks.of(scene, row.installation(), State.MAN).get(0).width();
			assertEquals(whole * row.millisOf(State.MAN) / DayTable.lengthMillis(row), man, 1);
			assertTrue(Marks.words(scene).contains(String.format(Locale.ROOT, "%.1f %%", 100 * row.utilisation().orElseThrow())));
		}
		assertEquals("Utilisation by equipment", scene.title());
	}

	@Test
	void saysBasisPeriodZoneAndCoverage() {
		assertEquals("basis: observed time  ·  2026-04-01 (Wed) – 2026-04-07 (Tue)  ·  Asia/Tokyo  ·  coverage 85.5 %",
				scene(factory(3, 7), ENGLISH).description());
		Scene japanese = scene(factory(3, 7), ChartOptions.of(1200, Locale.JAPAN));
		assertTrue(japanese.description().contains("2026-04-01 (水) – 2026-04-07 (火)"), japanese.description());
		assertTrue(Marks.words(japanese).containsAll(List.of("人", "機械", "待機", "データなし", "日別の稼働状況", "2026-04-03 (金)")));
	}

	@Test
	void listsTheStatesThatOccurInStackingOrder() {
		Scene scene = scene(Samples.figures(List.of(timeline("a", Samples.WEDNESDAY, State.IDLE, 20))), ENGLISH);
		List<String> words = Marks.words(scene);
		assertTrue(words.indexOf("idle") < words.indexOf("no data"));
		assertFalse(words.contains("machine"));
	}

	@Test
	void marksToday() {
		ChartOptions options = ENGLISH.withNow(Samples.WEDNESDAY.plusDays(2).atTime(23, 30).atZone(Samples.TOKYO).toInstant());
		List<TextMark> today = Marks.texts(scene(factory(1, 7), options)).stream()
				.filter(mark -> mark.font().equals(TextFont.STRONG) && mark.text().startsWith("2026-")).toList();
		assertEquals(List.of("2026-04-03 (Fri)"), today.stream().map(TextMark::text).toList());
	}

	@Test
	void emphasisesTheSelectedEquipment() {
		Rgb selection = Theme.DARK.selection();
		ChartOptions options = ENGLISH.withTheme(Theme.DARK).withSelected(Optional.of("id-1"));
		assertTrue(Marks.rectangles(scene(factory(3, 31), options)).stream().anyMatch(mark -> mark.fill().ground().equals(Optional.of(selection))));
	}

	@Test
	void saysThatThereIsNothing() {
		Scene scene = scene(new UtilisationFigures(List.of(), List.of(), Basis.OBSERVED), ENGLISH.withSize(600, 300));
		assertTrue(Marks.words(scene).contains("No data to show. Choose a longer period or another folder."));
		assertEquals(300, scene.height());
		Marks.assertTidy(scene);
	}

	@Test
	void answersWhereThePointerIs() {
		Scene scene = scene(factory(2, 3), ENGLISH);
		RectangleMark machine = Marks.of(scene, "id-1", State.MACHINE).get(0);
		assertEquals(machine.datum(), scene.findAt(machine.x() + 3, machine.bottom() - 1));
		assertEquals(Optional.empty(), scene.findAt(2, 2));
	}

	@Test
	void canDoWithoutHeading() {
		UtilisationFigures figures = factory(1, 7);
		Scene bare = scene(figures, ENGLISH.withoutHeading());
		assertFalse(Marks.words(bare).contains("man"));
		assertTrue(bare.height() < scene(figures, ENGLISH).height());
		assertEquals(scene(figures, ENGLISH).title(), bare.title());
	}

	private static UtilisationFigures part(UtilisationFigures whole, int fromHour, int toHour) {
		long start = midnight(Samples.WEDNESDAY, Samples.TOKYO);
		return new UtilisationFigures(whole.days(), whole.totals(), whole.basis(), Optional.of(new TimeRange(start + fromHour * HOUR, start + toHour * HOUR)));
	}

	/** What a report of 10:00 to 12:00 gives. */
	private static UtilisationFigures twoHours() {
		long start = midnight(Samples.WEDNESDAY, Samples.TOKYO) + 10 * HOUR;
		StateTimeline timeline = Samples.timeline("a", "設備A", new Samples.Strip(start).until(start + HOUR, State.MAN).until(start + 2 * HOUR, State.IDLE).merged());
		UtilisationFigures padded = Samples.figures(List.of(timeline));
		List<ReportRow> days = padded.days().stream().map(row -> cut(row, row.date())).toList();
		return part(new UtilisationFigures(days, padded.totals().stream().map(row -> cut(row, row.date())).toList(), padded.basis()), 10, 12);
	}

	private static ReportRow cut(ReportRow row, Optional<ZonedDateTime> date) {
		Map<State, Long> millis = new EnumMap<>(row.millis());
		millis.put(State.NO_DATA, 0L);
		return new ReportRow(row.installation(), row.equipment(), date, millis, 0, row.utilisation(), row.utilisation(), row.utilisation(), 1, row.convention());
	}

	@Test
	void fillsTheAxisWithThePartOfADayThatIsShown() {
		Scene scene = scene(twoHours(), ENGLISH);
		RectangleMark man = Marks.of(scene, "a", State.MAN).get(0);
		assertEquals(336 / 2.0, man.height(), 1, "an hour of two");
		long start = midnight(Samples.WEDNESDAY, Samples.TOKYO);
		assertEquals(new TimeRange(start + 10 * HOUR, start + 12 * HOUR), man.datum().orElseThrow().range());
		assertTrue(scene.description().contains("2026-04-01 (Wed) 10:00 – 2026-04-01 (Wed) 12:00"), scene.description());
		assertFalse(scene.description().contains("shortened"), scene.description());
		Marks.assertTidy(scene);
	}

	@Test
	void knowsWhereDaysLie() {
		DayBarsScene bars = new DayBarsScene(new FixedMeasure());
		long start = midnight(Samples.WEDNESDAY, Samples.TOKYO);
		for (UtilisationFigures figures : List.of(factory(1, 7), factory(10, 7))) {
			TimeScale scale = bars.scale(figures, ENGLISH).orElseThrow();
			assertEquals(new TimeRange(start, start + 7 * 24 * HOUR), scale.range());
			for (RectangleMark mark : Marks.of(scene(figures, ENGLISH), "id-0", State.MAN)) {
				TimeRange day = mark.datum().orElseThrow().range();
				assertTrue(day.contains(scale.millisAt(mark.x() + mark.width() / 2)), "the middle of a bar is in its day");
			}
		}
		assertEquals(Optional.empty(), bars.scale(factory(100, 7), ENGLISH), "one bar over the whole period");
		assertEquals(new TimeRange(start, start + 24 * HOUR), bars.scale(twoHours(), ENGLISH).orElseThrow().range());
	}

	@Test
	void daysInSightOfWhichNothingIsKnownHaveTheirPlace() {
		UtilisationFigures figures = part(factory(1, 2), 0, 4 * 24);
		assertEquals(4, Marks.rectangles(scene(figures, ENGLISH)).stream().map(RectangleMark::datum).flatMap(Optional::stream).map(Datum::range)
				.distinct().count());
	}
}
