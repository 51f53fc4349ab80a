package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Pattern;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.Theme;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;

class TimelineSceneTest {

	private static final ChartOptions ENGLISH = ChartOptions.of(1000, Locale.ENGLISH);
	private static final long START = Samples.WEDNESDAY.atStartOfDay(Samples.TOKYO).toInstant().toEpochMilli();
	private static final long HOUR = 3_600_000;

	private final TimelineScene timelines = new TimelineScene(new FixedMeasure());

	private Scene scene(List<TimelineRow> rows, TimeRange visible, ChartOptions options) {
		return timelines.scene(rows, visible, Samples.TOKYO, options);
	}

	private static TimeRange hours(int from, int to) {
		return new TimeRange(START + from * HOUR, START + to * HOUR);
	}

	private static List<TimelineRow> factory(int equipment, int days) {
		return TimelineRow.of(Samples.factory(equipment, days, Samples.TOKYO));
	}

	private static TimelineRow eightHoursEach() {
		return TimelineRow.of(Samples.timeline("a", "設備A", new Samples.Strip(START).until(START + 8 * HOUR, State.OFF)
				.until(START + 16 * HOUR, State.MAN).until(START + 24 * HOUR, State.NO_DATA).merged()));
	}

	@Test
	void paintsIntervalsWhereTheyWere() {
		List<TimelineRow> rows = List.of(eightHoursEach());
		TimeScale scale = timelines.scale(rows, hours(0, 24), ENGLISH);
		Scene scene = scene(rows, hours(0, 24), ENGLISH);
		RectangleMark man = Marks.of(scene, "a", State.MAN).get(0);
		assertEquals(scale.x(START + 8 * HOUR), man.x(), 1);
		assertEquals(scale.x(START + 16 * HOUR), man.right(), 1);
		assertEquals(Theme.LIGHT.fill(State.MAN), man.fill());
		assertEquals(Optional.of(Datum.of("a", hours(8, 16), State.MAN, 8 * HOUR)), man.datum());
		assertEquals(Pattern.HATCH_45, Marks.of(scene, "a", State.NO_DATA).get(0).fill().pattern());
	}

	@Test
	void tilesTheRecordedPeriodOnly() {
		List<TimelineRow> rows = List.of(eightHoursEach());
		TimeScale scale = timelines.scale(rows, hours(-12, 36), ENGLISH);
		List<RectangleMark> bars = Marks.rectangles(scene(rows, hours(-12, 36), ENGLISH)).stream().filter(mark -> mark.datum().isPresent()).toList();
		assertEquals(Math.floor(scale.x(START)), bars.get(0).x());
		for (int i = 1; i < bars.size(); i++) {
			assertEquals(bars.get(i - 1).right(), bars.get(i).x());
		}
		assertEquals(Math.ceil(scale.x(START + 24 * HOUR)), bars.get(bars.size() - 1).right());
	}

	@Test
	void answersThePointerWithTheWholeInterval() {
		List<TimelineRow> rows = List.of(eightHoursEach());
		Scene scene = scene(rows, hours(10, 12), ENGLISH);
		RectangleMark man = Marks.of(scene, "a", State.MAN).get(0);
		assertEquals(hours(8, 16), scene.findAt(man.x() + 5, man.y() + 5).orElseThrow().range());
	}

	@Test
	void marksWhatIsTooShortToBeSeen() {
		List<StateInterval> blink = List.of(StateInterval.of(START, START + 5 * HOUR, State.MAN),
				StateInterval.of(START + 5 * HOUR, START + 5 * HOUR + 100, State.IDLE),
				StateInterval.of(START + 5 * HOUR + 100, START + 24 * HOUR, State.MAN));
		List<TimelineRow> rows = List.of(TimelineRow.of(Samples.timeline("a", "A", blink)));
		Scene far = scene(rows, hours(0, 24), ENGLISH);
		assertEquals(List.of(), Marks.of(far, "a", State.IDLE));
		assertTrue(Marks.words(far).contains("more inside: zoom in"));
		TimeRange near = new TimeRange(START + 5 * HOUR - 1000, START + 5 * HOUR + 1000);
		assertEquals(1, Marks.of(scene(rows, near, ENGLISH), "a", State.IDLE).size());
		assertFalse(Marks.words(scene(rows, near, ENGLISH)).contains("more inside: zoom in"));
	}

	@Test
	void drawsAMillionIntervalsWithAsManyMarksAsPixels() {
		Samples.Strip strip = new Samples.Strip(START);
		for (int i = 1; i <= 1_000_000; i++) {
			strip.until(START + i * 60L, i % 2 == 0 ? State.MAN : State.IDLE);
		}
		TimelineRow row = TimelineRow.of(Samples.timeline("a", "A", strip.merged()));
		Scene scene = scene(List.of(row), row.period(), ENGLISH);
		assertTrue(scene.marks().size() < 1500, () -> scene.marks().size() + " marks");
		assertTrue(Marks.rectangles(scene).stream().filter(mark -> mark.datum().isPresent())
				.allMatch(mark -> EnumSet.of(State.MAN, State.IDLE).contains(mark.datum().orElseThrow().state().orElseThrow())));
	}

	@Test
	void drawsALineOverSuspiciousInput() {
		StateTimeline plain = Samples.timeline("a", "A", new Samples.Strip(START).until(START + 24 * HOUR, State.IDLE).merged());
		StateTimeline ghost = new StateTimeline("a", "A", Samples.TOKYO, plain.period(), plain.intervals(), List.of(hours(6, 12)), plain.recorded(), "x");
		Scene scene = scene(List.of(TimelineRow.of(ghost)), hours(0, 24), ENGLISH);
		assertTrue(Marks.words(scene).contains("suspicious input"));
		RectangleMark bar = Marks.of(scene, "a", State.IDLE).get(0);
		RectangleMark line = Marks.rectangles(scene).stream()
				.filter(mark -> mark.y() < bar.y() && mark.bottom() > bar.y() - 5 && mark.height() == 2).findFirst().orElseThrow();
		assertEquals(bar.width() / 4, line.width(), 2);
		assertFalse(Marks.words(scene(List.of(TimelineRow.of(ghost)), hours(13, 24), ENGLISH)).contains("suspicious input"));
	}

	@ParameterizedTest
	@CsvSource({"1,1,0,24", "3,1,9,10", "3,7,0,168", "8,31,0,744", "2,366,0,8784", "40,2,-6,54", "100,1,0,24"})
	void staysTidy(int equipment, int days, int from, int to) {
		List<TimelineRow> rows = factory(equipment, days);
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			for (int width : new int[] {300, 641, 1200}) {
				ChartOptions options = ChartOptions.of(width, locale).withNow(Instant.ofEpochMilli(START + 3 * HOUR))
						.withSelected(Optional.of("id-0"));
				Marks.assertTidy(scene(rows, hours(from, to), options));
				Marks.assertTidy(scene(rows, hours(from, to), options.withSize(width, 700).withoutHeading()));
			}
		}
	}

	@Test
	void shortensNamesBetweenLetters() {
		String family = "\uD83D\uDC69\u200D\uD83D\uDE80";
		String name = "カ\u3099工作機械".repeat(6) + family;
		TimelineRow row = TimelineRow.of(Samples.timeline("a", name, new Samples.Strip(START).until(START + HOUR, State.MAN).merged()));
		for (int width = 240; width < 900; width += 7) {
			String shown = label(scene(List.of(row), hours(0, 1), ChartOptions.of(width, Locale.JAPANESE)));
			assertTrue(shown.endsWith("…"));
			String kept = shown.substring(0, shown.length() - 1);
			assertTrue(name.startsWith(kept));
			assertFalse(name.charAt(kept.length()) == '\u3099', () -> shown + " lost its voicing mark");
		}
	}

	private static String label(Scene scene) {
		return Marks.texts(scene).stream().filter(mark -> mark.datum().isPresent()).map(TextMark::text).findFirst().orElseThrow();
	}

	@Test
	void shadesNights() {
		Scene scene = scene(List.of(eightHoursEach()), hours(0, 24), ENGLISH);
		List<RectangleMark> nights = Marks.rectangles(scene).stream()
				.filter(mark -> mark.fill().ground().equals(Optional.of(Theme.LIGHT.night()))).toList();
		assertEquals(2, nights.size());
		TimeScale scale = timelines.scale(List.of(eightHoursEach()), hours(0, 24), ENGLISH);
		assertEquals(scale.x(START + 6 * HOUR), nights.get(0).right(), 0.01);
		assertEquals(scale.x(START + 18 * HOUR), nights.get(1).x(), 0.01);
		Scene year = scene(factory(1, 366), hours(0, 366 * 24), ENGLISH);
		assertTrue(Marks.rectangles(year).stream().noneMatch(mark -> mark.fill().ground().equals(Optional.of(Theme.LIGHT.night()))));
	}

	@Test
	void marksNowWhereItIsInSight() {
		ChartOptions options = ENGLISH.withNow(Instant.ofEpochMilli(START + 12 * HOUR));
		long text = Theme.LIGHT.text().rgb();
		assertEquals(1, Marks.lines(scene(factory(1, 1), hours(0, 24), options)).stream().filter(line -> line.colour().rgb() == text).count());
		assertEquals(0, Marks.lines(scene(factory(1, 1), hours(13, 24), options)).stream().filter(line -> line.colour().rgb() == text).count());
	}

	@Test
	void growsWithItsRowsAndFillsWhatItIsGiven() {
		int three = scene(factory(3, 1), hours(0, 24), ENGLISH).height();
		int hundred = scene(factory(100, 1), hours(0, 24), ENGLISH).height();
		assertTrue(hundred > 100 * 24);
		assertTrue(three < 300);
		assertEquals(800, scene(factory(3, 1), hours(0, 24), ENGLISH.withSize(1000, 800)).height());
		assertTrue(scene(factory(100, 1), hours(0, 24), ENGLISH.withSize(1000, 800)).height() > 800);
	}

	@Test
	void saysThatThereIsNothing() {
		Scene scene = scene(List.of(), hours(0, 24), ChartOptions.of(600, Locale.JAPANESE));
		assertTrue(Marks.words(scene).contains("表示できるデータがありません。期間を広げるか、別のフォルダーを選んでください。"));
		Marks.assertTidy(scene);
	}

	@Test
	void showsEquipmentWithoutAnyRecord() {
		TimelineRow empty = TimelineRow.of(Samples.timeline("a", "設備A", List.of()));
		Scene scene = scene(List.of(empty), hours(0, 24), ENGLISH);
		assertTrue(Marks.words(scene).contains("設備A"));
		Marks.assertTidy(scene);
	}
}
