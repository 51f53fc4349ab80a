package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.charts.scene.Theme;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.UsageFigures;
import org.kado.model.usage.Concurrency;
import org.kado.model.usage.ConcurrencyLevel;
import org.kado.model.usage.ConcurrencyPercentile;
import org.kado.model.usage.GapBin;
import org.kado.model.usage.GapHistogram;
import org.kado.model.usage.HeatCell;
import org.kado.model.usage.HeatMap;
import org.kado.model.usage.PoolSize;
import org.kado.model.usage.RankedEquipment;
import org.kado.model.usage.StopClass;
import org.kado.model.usage.StopPareto;
import org.kado.model.usage.TeamClass;
import org.kado.model.usage.TeamSpan;
import org.kado.model.usage.TeamWork;
import org.kado.model.usage.Trend;
import org.kado.model.usage.TrendPoint;
import org.kado.views.CpuSeries;
import org.kado.views.ResourceUse;
import org.kado.views.ValueSeries;

/** Charts of usage figures: nothing overlaps at any size, what is drawn is what is told, and nothing to show says what to do. */
class UsageScenesTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final long HOUR = 3_600_000;
	private static final TextMeasure MEASURE = new FixedMeasure();
	private static final TimeRange PERIOD = TimeRange.of(LocalDate.of(2026, 4, 1).atStartOfDay(TOKYO).toInstant(), LocalDate.of(2026, 5, 1).atStartOfDay(TOKYO).toInstant());
	private static final ChartNote NOTE = new ChartNote(Optional.of(PERIOD), TOKYO, Optional.of(Basis.OBSERVED), OptionalDouble.of(0.9));

	private static UsageFigures figures(Random random) {
		long man = random.nextInt(4) * HOUR;
		long machine = random.nextInt(4) * HOUR;
		long idle = random.nextInt(4) * HOUR;
		long missing = random.nextInt(3) * HOUR;
		long basis = man + machine + idle;
		Map<State, Long> millis = new EnumMap<>(Map.of(State.MAN, man, State.MACHINE, machine, State.IDLE, idle, State.NO_DATA, missing));
		return new UsageFigures(millis, 0, man + machine, basis, ratio(man + machine, basis), ratio(man + machine, basis + missing), ratio(man + machine + missing, basis + missing),
				basis + missing == 0 ? 0 : (double) basis / (basis + missing), Optional.empty());
	}

	private static OptionalDouble ratio(long part, long whole) {
		return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
	}

	private static String name(int i) {
		return List.of("設備A", "Press No. 4 (hydraulic, in the old hall beside the gate)", "CMM-5").get(i % 3) + i;
	}

	private static List<RankedEquipment> ranking(int count, Random random) {
		List<RankedEquipment> ranking = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			UsageFigures figures = figures(random);
			ranking.add(new RankedEquipment(figures.utilisation().isPresent() ? OptionalInt.of(i + 1) : OptionalInt.empty(), "id-" + i, name(i), figures));
		}
		return ranking;
	}

	private static List<HeatMap> heatMaps(int count, Random random) {
		List<HeatMap> maps = new ArrayList<>();
		for (int i = 0; i <= count; i++) {
			List<HeatCell> cells = new ArrayList<>();
			for (DayOfWeek day : DayOfWeek.values()) {
				for (int hour = 0; hour < HeatMap.HOURS; hour++) {
					cells.add(new HeatCell(day, hour, figures(random)));
				}
			}
			maps.add(new HeatMap(i == 0 ? Optional.empty() : Optional.of("id-" + i), i == 0 ? "" : name(i), cells));
		}
		return maps;
	}

	private static List<Trend> trends(int count, int days, Random random) {
		List<Trend> trends = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			List<TrendPoint> points = new ArrayList<>();
			for (int day = 0; day < days; day++) {
				UsageFigures figures = figures(random);
				points.add(new TrendPoint(LocalDate.of(2026, 4, 1).plusDays(day).atStartOfDay(TOKYO), figures, figures.utilisation()));
			}
			trends.add(new Trend("id-" + i, name(i), Bucket.DAY, Basis.OBSERVED, points, 7, OptionalDouble.of(0.6)));
		}
		return trends;
	}

	/** Two shifts of each. */
	private static List<Trend> byShift(List<Trend> trends) {
		return trends.stream().flatMap(trend -> Stream.of("early", "遅番（17:00 から翌 1:00 まで、土曜を含む）").map(shift -> new Trend(trend.installation(), trend.equipment(), Optional.of(shift), Bucket.SHIFT,
				trend.basis(), trend.points(), trend.averaged(), trend.target()))).toList();
	}

	private static List<GapHistogram> histograms(int count, Random random) {
		List<GapHistogram> all = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			List<GapBin> bins = new ArrayList<>();
			for (int bin = 0; bin < 12; bin++) {
				bins.add(new GapBin(bin * 300_000L, bin == 11 ? OptionalLong.empty() : OptionalLong.of((bin + 1) * 300_000L), random.nextInt(50), 300_000L, 0));
			}
			all.add(new GapHistogram("id-" + i, name(i), bins, OptionalLong.of(300_000)));
		}
		return all;
	}

	private static List<StopPareto> paretos(int count, Random random) {
		List<StopPareto> all = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			List<StopClass> classes = new ArrayList<>();
			for (StopClass.Kind kind : StopClass.Kind.values()) {
				classes.add(new StopClass(kind, kind.fromMillis(), kind.toMillis(), 1 + random.nextInt(9), (1 + random.nextInt(99)) * 60_000L, 0.25, 0.25));
			}
			all.add(new StopPareto("id-" + i, name(i), classes, List.of()));
		}
		return all;
	}

	private static Concurrency concurrency(int count, Random random) {
		List<String> names = new ArrayList<>();
		List<ConcurrencyLevel> levels = new ArrayList<>();
		List<PoolSize> pools = new ArrayList<>();
		for (int i = 0; i <= count; i++) {
			levels.add(new ConcurrencyLevel(i, random.nextInt(100) * HOUR, random.nextInt(20) * HOUR));
			pools.add(new PoolSize(i, 0, i == count ? 0 : 1, 0, 0, Optional.empty()));
		}
		for (int i = 0; i < count; i++) {
			names.add(name(i));
		}
		return new Concurrency(names, Optional.of(PERIOD), levels, List.of(new ConcurrencyPercentile(90, OptionalInt.of(1), 1, 2)), pools, 0, count);
	}

	private static List<TeamWork> teams(int count, Random random) {
		List<TeamWork> teams = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			List<TeamSpan> spans = new ArrayList<>();
			long at = PERIOD.startMillis();
			while (at < PERIOD.endMillis()) {
				long end = Math.min(PERIOD.endMillis(), at + 1 + random.nextInt((int) (10 * HOUR)));
				spans.add(new TeamSpan(new TimeRange(at, end), TeamClass.values()[random.nextInt(TeamClass.values().length)]));
				at = end;
			}
			teams.add(new TeamWork("id-" + i, name(i), spans));
		}
		return teams;
	}

	private static List<ShareBarsScene.Bar> bars(int count, int spans, Random random) {
		List<ShareBarsScene.Bar> bars = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			for (int span = 0; span < spans; span++) {
				UsageFigures figures = figures(random);
				bars.add(new ShareBarsScene.Bar("id-" + i, name(i), "2026-" + (10 + span), span == 0 ? 0.1 : 1, figures.millis(), figures.utilisation()));
			}
		}
		return bars;
	}

	@ParameterizedTest
	@CsvSource({"1,480,0", "1,1280,0", "3,900,700", "6,1280,0", "24,1280,900", "100,1280,0", "100,640,2000"})
	void nothingOverlapsWhateverTheNumberAndTheSize(int count, int width, int height) {
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			Random random = new Random(count);
			ChartOptions options = ChartOptions.of(width, locale).withSize(width, height).withTheme(count % 2 == 0 ? Theme.DARK : Theme.LIGHT);
			Marks.assertTidy(new RankingScene(MEASURE).scene(ranking(count, random), NOTE, options));
			Marks.assertTidy(new HeatMapScene(MEASURE).scene(heatMaps(count, random), NOTE, options));
			Marks.assertTidy(new TrendScene(MEASURE).scene(trends(count, 30, random), NOTE, options));
			Marks.assertTidy(new TrendScene(MEASURE).scene(byShift(trends(count, 9, random)), NOTE, options));
			Marks.assertTidy(new StopsScene(MEASURE).scene(histograms(count, random), paretos(count, random), NOTE, options));
			Marks.assertTidy(new ConcurrencyScene(MEASURE).scene(concurrency(count, random), NOTE, options));
			Marks.assertTidy(new TeamScene(MEASURE).scene(teams(count, random), PERIOD, NOTE, options));
			Marks.assertTidy(new ShareBarsScene(MEASURE).scene(ShareBarsScene.Kind.MONTHS, bars(count, 12, random), NOTE, options));
			Marks.assertTidy(new ShareBarsScene(MEASURE).scene(ShareBarsScene.Kind.SHIFTS, bars(count, 1, random), NOTE, options));
		}
	}

	@Test
	void nothingToShowSaysWhatToDo() {
		ChartOptions options = ChartOptions.of(900, Locale.ENGLISH);
		List<Scene> empty = List.of(new RankingScene(MEASURE).scene(List.of(), NOTE, options), new TrendScene(MEASURE).scene(List.of(), NOTE, options),
				new StopsScene(MEASURE).scene(List.of(), List.of(), NOTE, options),
				new ConcurrencyScene(MEASURE).scene(new Concurrency(List.of(), Optional.empty(), List.of(), List.of(), List.of(), 0, 0), NOTE, options));
		empty.forEach(scene -> assertTrue(Marks.words(scene).contains("No data to show. Choose a longer period or another folder."), Marks.words(scene).toString()));
		assertTrue(Marks.words(new TeamScene(MEASURE).scene(List.of(), PERIOD, NOTE, options)).stream().anyMatch(text -> text.contains("machine rule")));
		assertTrue(Marks.words(new ShareBarsScene(MEASURE).scene(ShareBarsScene.Kind.SHIFTS, List.of(), NOTE, options)).stream().anyMatch(text -> text.contains("--calendar")));
		assertTrue(Marks.words(new ProcessScene(MEASURE).scene(List.of(), NOTE, options)).stream().anyMatch(text -> text.contains("kado-agent watch add")));
	}

	@Test
	void everyChartPrintsFormulaPeriodAndZone() {
		ChartOptions options = ChartOptions.of(1280, Locale.ENGLISH);
		Random random = new Random(1);
		for (Scene scene : List.of(new RankingScene(MEASURE).scene(ranking(3, random), NOTE, options), new TrendScene(MEASURE).scene(trends(2, 9, random), NOTE, options),
				new HeatMapScene(MEASURE).scene(heatMaps(1, random), NOTE, options), new ConcurrencyScene(MEASURE).scene(concurrency(4, random), NOTE, options),
				new StopsScene(MEASURE).scene(histograms(1, random), paretos(1, random), NOTE, options), new TeamScene(MEASURE).scene(teams(1, random), PERIOD, NOTE, options))) {
			String words = String.join(" ", Marks.words(scene));
			assertTrue(words.contains("2026-04-01 (Wed) \u2013 2026-04-30 (Thu)") && words.contains("Asia/Tokyo"), words);
			assertTrue(words.matches("(?s).*(=|shares? of|figure of).*"), words);
		}
	}

	@Test
	void barsOfARankingAreAsLongAsTheirUtilisation() {
		Random random = new Random(7);
		List<RankedEquipment> ranking = ranking(20, random);
		Scene scene = new RankingScene(MEASURE).scene(ranking, NOTE, ChartOptions.of(1280, Locale.ENGLISH));
		double whole = column(scene, "100 %") - column(scene, "0 %");
		for (RankedEquipment each : ranking) {
			assertEquals(each.figures().utilisation().orElse(0) * whole, length(scene, each), 1, each.toString());
		}
	}

	/** Where the axis says that a number lies. */
	private static double column(Scene scene, String label) {
		return Marks.texts(scene).stream().filter(mark -> mark.text().equals(label) && !mark.font().bold()).mapToDouble(mark -> mark.x()).max().orElseThrow();
	}

	private static double length(Scene scene, RankedEquipment each) {
		return List.of(State.MAN, State.MACHINE).stream().flatMap(state -> Marks.of(scene, each.installation(), state).stream()).mapToDouble(RectangleMark::width).sum();
	}

	@Test
	void heightsOfStacksAreTheSharesOfTheirStates() {
		List<ShareBarsScene.Bar> bars = bars(1, 8, new Random(3));
		Scene scene = new ShareBarsScene(MEASURE).scene(ShareBarsScene.Kind.WEEKS, bars, NOTE, ChartOptions.of(1280, Locale.ENGLISH).withSize(1280, 500));
		double whole = Marks.rectangles(scene).stream().filter(mark -> mark.datum().isPresent()).mapToDouble(RectangleMark::height).sum();
		double expected = 0;
		double full = whole / bars.stream().filter(bar -> bar.length() > 0).count();
		for (ShareBarsScene.Bar bar : bars) {
			expected += bar.length() == 0 ? 0 : full * bar.millis().getOrDefault(State.MAN, 0L) / bar.length();
		}
		assertEquals(expected, Marks.of(scene, "id-0", State.MAN).stream().mapToDouble(RectangleMark::height).sum(), 8);
		long told = Marks.rectangles(scene).stream().flatMap(mark -> mark.datum().stream()).mapToLong(datum -> datum.millis()).sum();
		assertEquals(bars.stream().mapToLong(ShareBarsScene.Bar::length).sum(), told);
	}

	@Test
	void aTrendOfShiftsNamesEachShiftBelowItsEquipment() {
		Scene scene = new TrendScene(MEASURE).scene(byShift(trends(2, 5, new Random(1))), NOTE, ChartOptions.of(1280, Locale.ENGLISH));
		List<String> words = Marks.words(scene);
		assertTrue(words.contains("Trend of utilisation by shift"), words.toString());
		assertEquals(2, words.stream().filter("early"::equals).count());
		assertEquals(2, words.stream().filter(name(0)::equals).count());
		assertTrue(Marks.words(new TrendScene(MEASURE).scene(trends(2, 5, new Random(1)), NOTE, ChartOptions.of(1280, Locale.ENGLISH))).contains("Trend of utilisation"));
	}

	/** Friday and Monday: the days between have no shift, and are there. */
	@Test
	void aWeekendWithoutShiftsStaysAWeekend() {
		UsageFigures figures = figures(new Random(2));
		List<TrendPoint> points = Stream.of(3, 6).map(day -> new TrendPoint(LocalDate.of(2026, 4, day).atStartOfDay(TOKYO), figures, OptionalDouble.of(day / 10.0))).toList();
		Scene scene = new TrendScene(MEASURE).scene(List.of(new Trend("id", "press", Optional.of("day"), Bucket.SHIFT, Basis.OBSERVED, points, 7, OptionalDouble.empty())), NOTE,
				ChartOptions.of(1280, Locale.ENGLISH));
		assertTrue(Marks.words(scene).containsAll(List.of("2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06")), Marks.words(scene).toString());
		List<RectangleMark> average = Marks.rectangles(scene).stream().filter(mark -> mark.height() == 2 && mark.width() > 20 && mark.fill().equals(Fill.solid(Theme.LIGHT.text()))).toList();
		assertEquals(2, average.size());
		assertEquals(2 * average.get(0).width(), average.get(1).x() - average.get(0).right(), 2, "no line through days without shift");
	}

	/** A month of which ten days are told is a third as wide, and still a whole bar: what is not recorded is not drawn as no data. */
	@Test
	void aBarOfAPartIsAsMuchNarrower() {
		Map<State, Long> millis = Map.of(State.MAN, HOUR, State.OFF, HOUR);
		List<ShareBarsScene.Bar> bars = List.of(new ShareBarsScene.Bar("id-0", "press", "2026-04", 1, millis, OptionalDouble.of(1)),
				new ShareBarsScene.Bar("id-0", "press", "2026-05", 0.25, millis, OptionalDouble.of(1)));
		Scene scene = new ShareBarsScene(MEASURE).scene(ShareBarsScene.Kind.MONTHS, bars, NOTE, ChartOptions.of(1280, Locale.ENGLISH));
		List<RectangleMark> man = Marks.of(scene, "id-0", State.MAN);
		assertEquals(man.get(0).width() / 4, man.get(1).width());
		assertEquals(man.get(0).height(), man.get(1).height());
		assertEquals(List.of(), Marks.of(scene, "id-0", State.NO_DATA));
	}

	/** A day on which the PC was off is no day without data: nothing is hatched there. */
	@Test
	void aTrendHatchesUnknownDaysAlone() {
		UsageFigures off = new UsageFigures(Map.of(State.OFF, 24 * HOUR), 0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 1, Optional.empty());
		UsageFigures unknown = new UsageFigures(Map.of(State.NO_DATA, 24 * HOUR), 0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0, Optional.empty());
		for (boolean known : List.of(true, false)) {
			TrendPoint point = new TrendPoint(LocalDate.of(2026, 4, 4).atStartOfDay(TOKYO), known ? off : unknown, OptionalDouble.empty());
			Scene scene = new TrendScene(MEASURE).scene(List.of(new Trend("id", "press", Bucket.DAY, Basis.OBSERVED, List.of(point), 7, OptionalDouble.empty())), NOTE, ChartOptions.of(1280, Locale.ENGLISH));
			boolean hatched = Marks.rectangles(scene).stream().anyMatch(mark -> mark.fill().equals(Theme.LIGHT.fill(State.NO_DATA)));
			assertEquals(!known, hatched);
			assertEquals(known, Marks.words(scene).contains("off: nothing to divide by"));
		}
	}

	@Test
	void edgesOfBinsAreToldInOneUnit() {
		List<GapBin> bins = List.of(new GapBin(30_000, OptionalLong.of(300_000), 1, 1, 0), new GapBin(300_000, OptionalLong.of(HOUR), 1, 1, 0), new GapBin(HOUR, OptionalLong.of(2 * HOUR), 1, 1, 0));
		List<String> words = Marks.words(new StopsScene(MEASURE).scene(List.of(new GapHistogram("id", "press", bins, OptionalLong.empty())), List.of(), NOTE, ChartOptions.of(1280, Locale.ENGLISH)));
		assertTrue(words.containsAll(List.of("30 s", "5 min", "1 h", "2 h")), words.toString());
	}

	@Test
	void aMapSaysTheFigureOfEachHour() {
		List<HeatMap> maps = heatMaps(1, new Random(5));
		List<String> words = Marks.words(new HeatMapScene(MEASURE).scene(maps, NOTE, ChartOptions.of(1280, Locale.ENGLISH)));
		long figures = maps.get(1).cells().stream().filter(cell -> cell.figures().utilisation().isPresent()).count();
		assertEquals(figures, words.stream().filter(word -> word.matches("[0-9]+")).count());
	}

	@Test
	void resourcesAreInTheirUnitsAndSilentAdaptersAreLeftOut() {
		long[] millis = {PERIOD.startMillis(), PERIOD.startMillis() + HOUR, PERIOD.startMillis() + 2 * HOUR};
		List<ResourceUse.Adapter> adapters = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			double bytes = i < 2 ? 1_250_000 : 1.0;
			adapters.add(new ResourceUse.Adapter("eth" + i, new ValueSeries(millis, new double[] {0.5, 0.5, 0.5}), new ValueSeries(millis, new double[] {bytes, Double.NaN, bytes})));
		}
		CpuSeries cpu = new CpuSeries(millis, new float[3], new float[] {50, 60, 70}, new float[] {10, 20, 30});
		ResourceUse use = new ResourceUse("press", cpu, Optional.of(new ValueSeries(millis, new double[] {4e9, 4e9, 4e9})), Optional.empty(), adapters);
		Scene scene = new ResourceScene(MEASURE).scene(use, PERIOD, NOTE, ChartOptions.of(1280, Locale.ENGLISH));
		Marks.assertTidy(scene);
		List<String> words = Marks.words(scene);
		assertEquals(List.of("CPU load, percent of all cores", "free memory, GiB", "eth0, Mbit/s", "eth1, Mbit/s"),
				words.stream().filter(word -> word.contains("Mbit/s") || word.contains("GiB") || word.startsWith("CPU")).toList());
		// 1,250,000 bytes a second are 10 Mbit/s: the line lies where the axis of the adapter says 10
		double title = Marks.texts(scene).stream().filter(mark -> mark.text().equals("eth1, Mbit/s")).mapToDouble(mark -> mark.baseline()).max().orElseThrow();
		double ten = Marks.texts(scene).stream().filter(mark -> mark.text().equals("10") && mark.baseline() > title).mapToDouble(mark -> mark.baseline() - 4).min().orElseThrow();
		Rgb received = Theme.LIGHT.colour(State.MACHINE);
		List<Double> lines = Marks.rectangles(scene).stream().filter(mark -> mark.fill().ground().equals(Optional.of(received)) && mark.y() > title).map(RectangleMark::y).toList();
		assertFalse(lines.isEmpty());
		lines.forEach(y -> assertEquals(ten, y, 1));
		assertTrue(String.join(" ", words).contains("4 silent adapters"), words.toString());
		assertFalse(words.contains("eth2, Mbit/s"));
	}
}
