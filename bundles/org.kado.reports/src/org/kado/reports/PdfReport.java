package org.kado.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.kado.charts.ChartOptions;
import org.kado.charts.NotesScene;
import org.kado.charts.paint.PdfPage;
import org.kado.charts.paint.PdfPainter;
import org.kado.charts.paint.PdfTypeface;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.Theme;
import org.kado.model.usage.TeamWork;
import org.kado.views.ShiftSum;

/**
 * A report on paper (docs/formats/export.md): first one sheet with all days, states and formulas, whose charts are made smaller until they fit; then ranking, figures, what is
 * to be looked at; then each equipment on pages of its own.
 */
public final class PdfReport {

	private static final String NAME = "_設備稼働率.pdf";
	private static final double MARGIN_POINTS = 24;
	private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

	/** Sizes of paper, on their long side. */
	public enum Paper {
		/** 210 mm × 297 mm. */
		A4("a4", 297, 210),
		/** 297 mm × 420 mm. */
		A3("a3", 420, 297);

		private final String id;
		private final double widthPoints;
		private final double heightPoints;

		Paper(String id, int widthMillimetres, int heightMillimetres) {
			this.id = id;
			widthPoints = widthMillimetres * POINTS_PER_MILLIMETRE;
			heightPoints = heightMillimetres * POINTS_PER_MILLIMETRE;
		}

		/** The name on command lines; never changed. */
		public String id() {
			return id;
		}

		double widthPoints() {
			return widthPoints;
		}

		double heightPoints() {
			return heightPoints;
		}
	}

	/** With more equipment than this days of each can't be read on one sheet: it has the hours of all, and the ranking follows. */
	private static final int MOST_ON_A_SHEET = 40;
	/** Equipment of one picture that have room on a sheet. */
	private static final int TEAMS = 12;
	private static final int SHIFTS = 8;
	private static final int COMPARED = 10;
	/** Trends of one picture that have room on a sheet. */
	private static final int TRENDS = 9;
	/** With more equipment than this single ones have no pages of their own: nobody prints a thousand sheets. */
	private static final int MOST_WITH_PAGES = 200;

	private final ReportSource source;
	private final ReportFigures figures;
	private final ReportTexts texts;
	private final PdfTypeface typeface;
	private final Paper paper;

	/** A page about the source in the language of the locale. */
	public PdfReport(ReportSource source, Locale locale, PdfTypeface typeface, Paper paper) {
		this.source = Objects.requireNonNull(source, "source");
		this.typeface = Objects.requireNonNull(typeface, "typeface");
		this.paper = Objects.requireNonNull(paper, "paper");
		texts = new ReportTexts(locale);
		figures = new ReportFigures(source);
	}

	/** The usual name of a file that is made on that day. */
	public static String fileName(LocalDate day) {
		return DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).format(day) + NAME;
	}

	/** Writes the document; the stream is left open. */
	public void write(OutputStream out) throws IOException {
		Locale locale = texts.figures().locale();
		out.write(new PdfPainter(typeface).pdf(pages(), texts.text("html.title", source.folder()), locale));
	}

	/** What is written, page by page. */
	List<PdfPage> pages() {
		PdfFlow flow = new PdfFlow(paper, MARGIN_POINTS);
		flow.page(page().placed());
		ReportPictures pictures = pictures(flow.width());
		PdfTables tables = new PdfTables(source, figures, texts, typeface, flow);
		if (figures.totals().size() > 1) {
			tables.eachPart(figures.ranking(), PdfTables.RANKED, part -> flow.add(pictures.ranking(part)));
			if (figures.totals().size() <= MOST_ON_A_SHEET) {
				pictures.together().forEach(flow::add);
			}
		}
		sideBySide(flow, pictures, tables);
		source.comparison().ifPresent(comparison -> {
			tables.eachPart(comparison.equipment(), COMPARED, part -> flow.add(pictures.comparison(part, comparison.zone())));
			tables.comparison(comparison);
		});
		tables.kpis();
		tables.health();
		tables.collection();
		if (figures.totals().size() <= MOST_WITH_PAGES) {
			figures.totals().forEach(total -> {
				flow.newPage();
				tables.equipment(total);
				flow.addTogether(pictures.of(total));
			});
		}
		return flow.pages(texts, typeface);
	}

	/** Man beside machine, and shifts where there is a work calendar: equipment below each other. */
	private void sideBySide(PdfFlow flow, ReportPictures pictures, PdfTables tables) {
		if (!source.hasOneZone()) {
			tables.note(texts.text("report.severalZones", source.zones()));
		}
		if (figures.totals().size() > ReportFigures.MOST_SIDE_BY_SIDE) {
			tables.note(texts.text("report.manyTeams", figures.totals().size()));
			return;
		}
		if (source.hasOneZone()) {
			parts(tables, figures.teams(), TEAMS, part -> flow.add(pictures.team(part)));
			without(tables, "report.teamsWithout", figures.without(figures.teams().stream().map(TeamWork::installation).toList()));
		}
		if (source.view().calendar().isPresent()) {
			Map<String, List<ShiftSum>> each = figures.shifts().stream().collect(Collectors.groupingBy(ShiftSum::installation, LinkedHashMap::new, Collectors.toList()));
			parts(tables, List.copyOf(each.values()), SHIFTS, part -> flow.add(pictures.shifts(part.stream().flatMap(List::stream).toList())));
			without(tables, "report.shiftsWithout", figures.without(List.copyOf(each.keySet())));
			int shifts = each.values().stream().mapToInt(List::size).max().orElse(1);
			tables.eachPart(List.copyOf(each.keySet()), Math.max(1, TRENDS / shifts), part -> pictures.shiftTrends(part).ifPresent(flow::add));
		}
	}

	/** Where there is nothing, a part of nothing: its picture says what is missing. */
	private static <T> void parts(PdfTables tables, List<T> all, int most, Consumer<List<T>> each) {
		if (all.isEmpty()) {
			each.accept(all);
		}
		tables.eachPart(all, most, each);
	}

	/** Whom a chart does not show; where it shows nobody it says so itself. */
	private void without(PdfTables tables, String key, List<String> names) {
		if (!names.isEmpty() && names.size() < figures.totals().size()) {
			tables.note(texts.text(key, String.join(texts.text("report.comma"), names)));
		}
	}

	private ReportPictures pictures(int width) {
		return new ReportPictures(source, figures, texts.figures().locale(), typeface, width, Theme.LIGHT, true);
	}

	private PdfPage page() {
		Locale locale = texts.figures().locale();
		int width = (int) Math.floor((paper.widthPoints - 2 * MARGIN_POINTS) / PdfPage.POINTS_PER_PIXEL);
		NotesScene notes = new NotesScene(typeface);
		Scene head = notes.scene(texts.text("html.title", source.folder()), facts(), ChartOptions.of(width, locale));
		Scene foot = notes.scene("", formulas(), ChartOptions.of(width, locale));
		double space = paper.heightPoints - 2 * MARGIN_POINTS - (head.height() + foot.height()) * PdfPage.POINTS_PER_PIXEL;
		List<PdfPage.Placed> placed = new ArrayList<>();
		placed.add(new PdfPage.Placed(head, MARGIN_POINTS, MARGIN_POINTS, PdfPage.POINTS_PER_PIXEL));
		charts(placed, MARGIN_POINTS + head.height() * PdfPage.POINTS_PER_PIXEL, space, width);
		placed.add(new PdfPage.Placed(foot, MARGIN_POINTS, paper.heightPoints - MARGIN_POINTS - foot.height() * PdfPage.POINTS_PER_PIXEL, PdfPage.POINTS_PER_PIXEL));
		return new PdfPage(paper.widthPoints, paper.heightPoints, placed);
	}

	/** Charts one below the other. Where they are too high they are laid out wider and painted smaller, so that they fill the page's width all the same. */
	private void charts(List<PdfPage.Placed> placed, double topPoints, double spacePoints, int width) {
		List<Scene> scenes = scenes(width);
		double pixel = PdfPage.POINTS_PER_PIXEL;
		for (int tries = 0; tries < 8 && height(scenes) * pixel > spacePoints; tries++) {
			double smaller = Math.min(0.95, Math.sqrt(spacePoints / (height(scenes) * pixel)));
			pixel *= smaller;
			scenes = scenes((int) Math.floor(width * PdfPage.POINTS_PER_PIXEL / pixel));
		}
		pixel = Math.min(pixel, spacePoints / height(scenes));
		double top = topPoints;
		for (Scene scene : scenes) {
			placed.add(new PdfPage.Placed(scene, MARGIN_POINTS, top, pixel));
			top += scene.height() * pixel;
		}
	}

	private static int height(List<Scene> scenes) {
		return scenes.stream().mapToInt(Scene::height).sum();
	}

	private List<Scene> scenes(int width) {
		return figures.totals().size() <= MOST_ON_A_SHEET ? pictures(width).daysAndTimeline() : pictures(width).together();
	}

	private List<NotesScene.Note> facts() {
		String period = source.view().period().map(range -> texts.figures().period(range, source.periodZone())).orElse("–");
		return List.of(new NotesScene.Note(texts.text("html.period"), period + "  ·  " + source.zones()),
				new NotesScene.Note(texts.text("parameter.basis"), texts.figures().basis(source.basis()) + "  ·  " + source.conventions(texts.figures())),
				new NotesScene.Note(texts.text("parameter.files_read"), texts.text("pdf.files", source.filesRead(), source.problems().size()) + "  ·  "
						+ texts.text("html.made", texts.figures().dateTime(source.made()))));
	}

	private List<NotesScene.Note> formulas() {
		return List.of("utilisation", "range", "coverage", "no_data").stream()
				.map(figure -> new NotesScene.Note(texts.text("parameter." + figure), texts.text("formula." + figure))).toList();
	}
}
