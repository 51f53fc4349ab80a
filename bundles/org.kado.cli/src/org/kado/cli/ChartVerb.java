package org.kado.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.kado.charts.ChartOptions;
import org.kado.charts.DayBarsScene;
import org.kado.charts.TimelineRow;
import org.kado.charts.TimelineScene;
import org.kado.charts.UtilisationFigures;
import org.kado.charts.paint.AwtTextMeasure;
import org.kado.charts.paint.PngPainter;
import org.kado.charts.paint.SvgPainter;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.Theme;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;
import org.kado.views.UtilisationView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado chart FOLDER --out FILE</code>: day bars or the timeline of states as a picture, painted without a display. */
@Command(name = "chart", mixinStandardHelpOptions = true)
final class ChartVerb implements Callable<Integer> {

	private static final int MOST_PIXELS = 10_000;

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Option(names = "--out", paramLabel = "FILE", required = true)
	private String out;

	@Option(names = "--chart", paramLabel = "CHART", defaultValue = "days")
	private String chart;

	@Option(names = "--basis", paramLabel = "BASIS", defaultValue = "observed")
	private String basis;

	@Option(names = "--width", paramLabel = "PIXELS", defaultValue = "1280")
	private String width;

	@Option(names = "--height", paramLabel = "PIXELS", defaultValue = "0")
	private String height;

	@Option(names = "--theme", paramLabel = "THEME", defaultValue = "light")
	private String theme;

	@Option(names = "--lang", paramLabel = "LANGUAGE")
	private String language;

	ChartVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		OptionValues values = invocation.values();
		Chart kind = values.choice("--chart", chart, Chart.values(), Chart::id);
		Basis divisor = values.basis(basis);
		Picture picture = values.choice("--out", ending(), Picture.values(), Picture::id);
		ChartOptions options = options();
		OpenedFolder opened = invocation.opening().open(folder);
		Scene scene = kind == Chart.DAYS ? days(opened, divisor, options) : timeline(opened, options);
		write(picture == Picture.PNG ? new PngPainter().png(scene, 1) : new SvgPainter().svg(scene).getBytes(StandardCharsets.UTF_8));
		invocation.terminal().print(invocation.texts().text("chart.written", out, Integer.toString(scene.width()), Integer.toString(scene.height())) + "\n");
		return ExitCode.OK.code();
	}

	private String ending() {
		return out.substring(out.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private ChartOptions options() {
		OptionValues values = invocation.values();
		int widthPixels = values.number("--width", width, ChartOptions.LEAST_WIDTH, MOST_PIXELS);
		int heightPixels = values.number("--height", height, 0, MOST_PIXELS);
		Theme colours = values.choice("--theme", theme, Theme.values(), t -> t.name().toLowerCase(Locale.ROOT));
		Locale words = values.language(language, invocation.texts().figures().locale());
		return ChartOptions.of(widthPixels, words).withSize(widthPixels, heightPixels).withTheme(colours);
	}

	private static Scene days(OpenedFolder opened, Basis basis, ChartOptions options) {
		UtilisationView view = opened.view();
		UtilisationFigures figures = new UtilisationFigures(view.report(Bucket.DAY, basis, opened.zone()),
				view.report(Bucket.EQUIPMENT, basis, opened.zone()), basis);
		return new DayBarsScene(new AwtTextMeasure()).scene(figures, options);
	}

	private Scene timeline(OpenedFolder opened, ChartOptions options) {
		List<StateTimeline> timelines = opened.view().timelines();
		Optional<TimeRange> period = opened.view().period().filter(range -> !range.isEmpty());
		if (period.isEmpty()) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, invocation.texts().text("refused.empty", opened.name()));
		}
		ZoneId zone = opened.zone().orElseGet(() -> onlyZone(timelines));
		return new TimelineScene(new AwtTextMeasure()).scene(TimelineRow.of(timelines), period.get(), zone, options);
	}

	/** All rows share one axis: where equipment stands in several zones, only the user can say which. */
	private ZoneId onlyZone(List<StateTimeline> timelines) {
		List<ZoneId> zones = timelines.stream().map(StateTimeline::zone).distinct().toList();
		if (zones.size() > 1) {
			String names = String.join(", ", zones.stream().map(ZoneId::getId).sorted().toList());
			throw new RefusalException(ExitCode.QUESTION, invocation.texts().text("question.zone", names));
		}
		return zones.get(0);
	}

	private void write(byte[] picture) {
		try {
			Files.write(invocation.workingFolder().resolve(out), picture);
		} catch (IOException | InvalidPathException e) {
			throw new RefusalException(ExitCode.FAILED, invocation.texts().text("failed.write", out, e.toString()));
		}
	}

	/** What can be drawn. */
	private enum Chart {
		DAYS("days"), TIMELINE("timeline");

		private final String id;

		Chart(String id) {
			this.id = id;
		}

		String id() {
			return id;
		}
	}

	/** Kinds of picture, told by the ending of the file's name. */
	private enum Picture {
		PNG("png"), SVG("svg");

		private final String id;

		Picture(String id) {
			this.id = id;
		}

		String id() {
			return id;
		}
	}
}
