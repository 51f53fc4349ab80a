package org.kado.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.kado.charts.ChartOptions;
import org.kado.charts.paint.AwtTextMeasure;
import org.kado.charts.paint.PdfPainter;
import org.kado.charts.paint.PdfTypeface;
import org.kado.charts.paint.PngPainter;
import org.kado.charts.paint.SvgPainter;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.charts.scene.Theme;
import org.kado.model.TimeRange;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado chart FOLDER --out FILE</code>: any chart as a picture, painted without a display. */
@Command(name = "chart", mixinStandardHelpOptions = true)
final class ChartVerb implements Callable<Integer> {

	private static final int MOST_PIXELS = 10_000;
	private static final int MOST_SCALE = 4;

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Mixin
	private final SideOptions sides = new SideOptions();

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

	@Option(names = "--scale", paramLabel = "N", defaultValue = "1")
	private String scale;

	@Option(names = "--by", paramLabel = "BUCKET")
	private String by;

	@Option(names = "--target", paramLabel = "PERCENT")
	private String target;

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
		ChartKind kind = values.choice("--chart", chart, ChartKind.values(), ChartKind::id);
		Basis divisor = values.basis(basis);
		Picture picture = values.choice("--out", ending(), Picture.values(), Picture::id);
		int pixels = values.number("--scale", scale, 1, MOST_SCALE);
		OptionalDouble reached = target == null ? OptionalDouble.empty() : OptionalDouble.of(values.number("--target", target, 1, 100) / 100.0);
		ChartOptions options = options();
		Bucket bucket = bucket(kind);
		ReportVerb.requireCalendar(invocation, folder, kind == ChartKind.TREND ? bucket : kind.bucket(), divisor);
		if (kind == ChartKind.BEFORE_AFTER) {
			sides.check(invocation);
		}
		OpenedFolder opened = invocation.opening().open(folder);
		TimeRange period = opened.view().period().filter(range -> !range.isEmpty())
				.orElseThrow(() -> new RefusalException(ExitCode.NOTHING_READABLE, invocation.texts().text("refused.empty", opened.name())));
		ZoneId zone = opened.zone().orElseGet(() -> kind.needsOneZone() ? onlyZone(opened.view().timelines()) : opened.view().timelines().get(0).zone());
		Optional<PdfTypeface> letters = picture == Picture.PDF ? Optional.of(PdfLetters.find(invocation.texts(), options.locale())) : Optional.empty();
		TextMeasure measure = letters.<TextMeasure>map(typeface -> typeface).orElseGet(AwtTextMeasure::new);
		List<BeforeAfter> comparisons = kind == ChartKind.BEFORE_AFTER ? sides.compare(opened, DaysOfFolder.of(opened, invocation.texts()), divisor, invocation) : List.of();
		ChartScenes.NetworkReading network = (facts, range, columns) -> invocation.opening().network(folder, opened.logs(), facts, range, columns);
		Scene scene = new ChartScenes(opened, divisor, zone, bucket, reached, period, comparisons, network, options, measure).scene(kind);
		write(picture(scene, picture, pixels, letters, options.locale()));
		invocation.terminal().print(invocation.texts().text("chart.written", out, Integer.toString(scene.width()), Integer.toString(scene.height())) + "\n");
		boolean refused = !comparisons.isEmpty() && comparisons.stream().noneMatch(each -> each.shortages().isEmpty());
		return refused ? ExitCode.TOO_LITTLE_KNOWN.code() : ExitCode.OK.code();
	}

	/** What a point of a trend spans. Other charts are not made of such points: to leave the option unseen would answer another question than was asked. */
	private Bucket bucket(ChartKind kind) {
		if (by != null && kind != ChartKind.TREND) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("refused.by", kind.id()));
		}
		return by == null ? Bucket.DAY : invocation.values().choice("--by", by, new Bucket[] {Bucket.DAY, Bucket.WEEK, Bucket.MONTH, Bucket.SHIFT}, Bucket::id);
	}

	private byte[] picture(Scene scene, Picture picture, int pixels, Optional<PdfTypeface> letters, Locale locale) {
		try {
			return switch (picture) {
				case PNG -> new PngPainter().png(scene, pixels);
				case SVG -> new SvgPainter().svg(scene).getBytes(StandardCharsets.UTF_8);
				case PDF -> new PdfPainter(letters.orElseThrow()).pdf(scene, locale);
			};
		} catch (IOException e) {
			throw new RefusalException(ExitCode.FAILED, invocation.texts().text("failed.write", out, e.toString()));
		}
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

	/** Kinds of picture, told by the ending of the file's name. */
	private enum Picture {
		PNG("png"), SVG("svg"), PDF("pdf");

		private final String id;

		Picture(String id) {
			this.id = id;
		}

		String id() {
			return id;
		}
	}
}
