package org.kado.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kado.charts.paint.AwtTextMeasure;
import org.kado.charts.paint.PngPainter;
import org.kado.charts.paint.SvgPainter;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.Theme;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;

/** Writes pictures into a folder, for eyes. Not a test: {@code java org.kado.charts.Gallery FOLDER}. */
final class Gallery {

	private static final AwtTextMeasure MEASURE = new AwtTextMeasure();
	private static final ChartOptions ENGLISH = ChartOptions.of(1200, Locale.ENGLISH)
			.withNow(Samples.WEDNESDAY.plusDays(2).atTime(14, 20).atZone(Samples.TOKYO).toInstant());
	private static final ChartOptions JAPANESE = ChartOptions.of(1200, Locale.JAPANESE).withNow(ENGLISH.now().orElseThrow());

	private final Path folder;

	private Gallery(Path folder) {
		this.folder = folder;
	}

	/** Writes all pictures. */
	public static void main(String[] args) throws IOException {
		Gallery gallery = new Gallery(Files.createDirectories(Path.of(args[0])));
		gallery.days();
		gallery.timelines();
	}

	private void days() throws IOException {
		days("days-1x1", factory(1, 1), ENGLISH);
		days("days-1x5-ja", factory(1, 5), JAPANESE.withSize(1200, 480));
		days("days-1x31", factory(1, 31), ENGLISH);
		days("days-1x365", factory(1, 365), ENGLISH);
		days("days-3x1", factory(3, 1), ENGLISH.withSize(900, 500));
		days("days-3x7-ja", factory(3, 7), JAPANESE);
		days("days-3x31-ja", factory(3, 31), JAPANESE);
		days("days-3x31-dark", factory(3, 31), ENGLISH.withTheme(Theme.DARK).withSelected(Optional.of("id-1")));
		days("days-12x31", factory(12, 31), ENGLISH.withSize(1200, 900));
		days("days-100x31-ja", factory(100, 31), JAPANESE.withTheme(Theme.DARK));
		days("days-5x3-narrow", factory(5, 3), ENGLISH.withSize(560, 0));
		days("days-empty-ja", List.of(), JAPANESE);
		days("days-nodata", List.of(noData()), ENGLISH);
		days("days-demo", demo(), ENGLISH);
		days("days-demo2-ja", demo2(), JAPANESE);
		days("days-berlin", Samples.factory(2, 7, ZoneId.of("Europe/Berlin")), ENGLISH);
	}

	private void timelines() throws IOException {
		timeline("time-3x1", factory(3, 1), hours(0, 24), ENGLISH);
		timeline("time-3x7-ja", factory(3, 7), hours(0, 7 * 24), JAPANESE.withSelected(Optional.of("id-1")));
		timeline("time-3x7-dark", factory(3, 7), hours(0, 7 * 24), ENGLISH.withTheme(Theme.DARK));
		timeline("time-8x31", factory(8, 31), hours(0, 31 * 24), ENGLISH);
		timeline("time-2x365-ja", factory(2, 365), hours(0, 365 * 24), JAPANESE);
		timeline("time-100x2-dark", factory(100, 2), hours(-6, 54), JAPANESE.withTheme(Theme.DARK));
		timeline("time-zoom", factory(3, 1), hours(9, 10), ENGLISH);
		timeline("time-empty", List.of(), hours(0, 24), ENGLISH);
		timeline("time-demo", demo(), demo().get(0).period(), ENGLISH);
		timeline("time-narrow-ja", factory(5, 2), hours(0, 48), JAPANESE.withSize(480, 300));
	}

	private void days(String name, List<StateTimeline> timelines, ChartOptions options) throws IOException {
		write(name, new DayBarsScene(MEASURE).scene(Samples.figures(timelines), options));
	}

	private void timeline(String name, List<StateTimeline> timelines, TimeRange visible, ChartOptions options) throws IOException {
		write(name, new TimelineScene(MEASURE).scene(TimelineRow.of(timelines), visible, Samples.TOKYO, options));
	}

	private void write(String name, Scene scene) throws IOException {
		Files.write(folder.resolve(name + ".png"), new PngPainter().png(scene, 1));
		Files.write(folder.resolve(name + "@2.png"), new PngPainter().png(scene, 2));
		Files.write(folder.resolve(name + ".svg"), new SvgPainter().svg(scene).getBytes(StandardCharsets.UTF_8));
	}

	private static List<StateTimeline> factory(int equipment, int days) {
		return Samples.factory(equipment, days, Samples.TOKYO);
	}

	private static TimeRange hours(int from, int to) {
		Instant start = Samples.WEDNESDAY.atStartOfDay(Samples.TOKYO).toInstant();
		return TimeRange.of(start.plusSeconds(3600L * from), start.plusSeconds(3600L * to));
	}

	private static StateTimeline noData() {
		long start = LocalDate.of(2026, 4, 1).atStartOfDay(Samples.TOKYO).toInstant().toEpochMilli();
		return Samples.timeline("id-0", "設備A", new Samples.Strip(start).until(start + 3 * 86_400_000L, State.NO_DATA).merged());
	}

	private static List<StateTimeline> demo() {
		long start = LocalDate.of(2026, 4, 3).atTime(14, 19, 7).atZone(Samples.TOKYO).toInstant().toEpochMilli();
		return List.of(Samples.timeline("id-0", "demo 設備",
				new Samples.Strip(start).until(start + 12_000, State.MAN).until(start + 29_000, State.IDLE).until(start + 41_000, State.MAN)
						.until(start + 44_500, State.NO_DATA).until(start + 52_000, State.MAN).until(start + 70_000, State.IDLE).merged()));
	}

	private static List<StateTimeline> demo2() {
		StateTimeline first = demo().get(0);
		long start = first.period().startMillis();
		return List.of(first, Samples.timeline("id-1", "設備B",
				new Samples.Strip(start).until(start + 500_000, State.MACHINE).until(start + 900_000, State.IDLE).merged()));
	}
}
