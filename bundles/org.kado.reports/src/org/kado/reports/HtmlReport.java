package org.kado.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.kado.charts.paint.AwtTextMeasure;
import org.kado.charts.paint.SvgPainter;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.Theme;
import org.kado.model.Problem;
import org.kado.model.report.ReportRow;
import org.kado.model.usage.TeamWork;
import org.kado.views.ShiftSum;

/**
 * One page with charts, figures, formulas and problems: a single file without scripts that asks nothing of any network, light or dark as the reader's system is,
 * light on paper (docs/formats/export.md).
 */
public final class HtmlReport {

	private static final String NAME = "_設備稼働率.html";
	private static final int PICTURE_WIDTH = 1280;
	/** More problems than this are counted, not listed. */
	private static final int MOST_PROBLEMS = 200;
	/** With more equipment than this single ones have no charts. */
	private static final int MOST_WITH_CHARTS = 20;
	/** With more days than this the page would not open any more; it says where they are. */
	private static final int MOST_DAYS = 10_000;

	private final ReportSource source;
	private final ReportTexts texts;
	private final ReportFigures figures;
	private final HtmlTables tables;

	/** A page about the source in the language of the locale. */
	public HtmlReport(ReportSource source, Locale locale) {
		this.source = Objects.requireNonNull(source, "source");
		texts = new ReportTexts(locale);
		figures = new ReportFigures(source);
		tables = new HtmlTables(source, figures, texts);
	}

	/** The usual name of a file that is made on that day. */
	public static String fileName(LocalDate day) {
		return DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).format(day) + NAME;
	}

	/** Writes the page; the stream is left open. */
	public void write(OutputStream out) throws IOException {
		Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		String title = escaped(texts.text("html.title", source.folder()));
		page.write("<!DOCTYPE html>\n<html lang=\"" + texts.figures().locale().getLanguage() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
				+ "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + title + "</title>\n<style>\n"
				+ HtmlStyle.SHEET + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n");
		facts(page);
		overview(page);
		sideBySide(page);
		comparison(page);
		tables.kpis(page); // a page high with a hundred equipment: below what can be seen at a glance
		tables.totals(page);
		formulas(page);
		equipment(page);
		tables.health(page);
		tables.collection(page);
		problems(page);
		page.write("<p class=\"quiet\">" + escaped(texts.text("html.made", texts.figures().dateTime(source.made()))) + "</p>\n</body>\n</html>\n");
		page.flush();
	}

	private void facts(Writer page) throws IOException {
		page.write("<dl class=\"facts\">\n");
		fact(page, "parameter.basis", texts.figures().basis(source.basis()));
		fact(page, "html.period", source.view().period().map(period -> texts.figures().period(period, source.periodZone())).orElse("–"));
		fact(page, "parameter.zone", source.zones());
		fact(page, "parameter.convention", source.conventions(texts.figures()));
		fact(page, "parameter.calendar", source.calendar().orElse("–"));
		fact(page, "parameter.files_read", Integer.toString(source.filesRead()));
		page.write("</dl>\n");
	}

	private void fact(Writer page, String key, String value) throws IOException {
		page.write("<div><dt>" + escaped(texts.text(key)) + "</dt><dd>" + escaped(value) + "</dd></div>\n");
	}

	private ReportPictures pictures(Theme theme) {
		return new ReportPictures(source, figures, texts.figures().locale(), new AwtTextMeasure(), PICTURE_WIDTH, theme, false);
	}

	private void overview(Writer page) throws IOException {
		page.write("<h2>" + escaped(texts.text("report.charts")) + "</h2>\n");
		boolean several = figures.totals().size() > 1;
		charts(page, "a", pictures -> {
			List<Scene> scenes = new ArrayList<>(several ? List.of(pictures.ranking(figures.ranking())) : List.of());
			scenes.addAll(pictures.daysAndTimeline());
			scenes.addAll(several ? pictures.together() : List.of());
			return scenes;
		});
	}

	/** Man beside machine, and shifts where there is a work calendar: equipment below each other. */
	private void sideBySide(Writer page) throws IOException {
		int all = figures.totals().size();
		if (!source.hasOneZone()) {
			paragraph(page, texts.text("report.severalZones", source.zones()));
		}
		if (all > MOST_WITH_CHARTS) {
			paragraph(page, texts.text("report.manyTeams", all));
			return;
		}
		if (source.hasOneZone()) {
			charts(page, "m", pictures -> List.of(pictures.team(figures.teams())));
			without(page, "report.teamsWithout", figures.without(figures.teams().stream().map(TeamWork::installation).toList()));
		}
		if (source.view().calendar().isPresent()) {
			charts(page, "s", pictures -> List.of(pictures.shifts(figures.shifts())));
			without(page, "report.shiftsWithout", figures.without(figures.shifts().stream().map(ShiftSum::installation).toList()));
		}
	}

	/** Whom a chart does not show; where it shows nobody it says so itself. */
	private void without(Writer page, String key, List<String> names) throws IOException {
		if (!names.isEmpty() && names.size() < figures.totals().size()) {
			paragraph(page, texts.text(key, String.join(texts.text("report.comma"), names)));
		}
	}

	private void paragraph(Writer page, String sentence) throws IOException {
		page.write("<p class=\"quiet\">" + escaped(sentence) + "</p>\n");
	}

	private void comparison(Writer page) throws IOException {
		if (source.comparison().isPresent()) {
			ReportComparison comparison = source.comparison().get();
			charts(page, "c", pictures -> List.of(pictures.comparison(comparison.equipment(), comparison.zone())));
			tables.comparison(page, comparison);
		}
	}

	/** Each equipment with its charts and days; of many equipment neither would leave a page that can be opened. */
	private void equipment(Writer page) throws IOException {
		boolean charts = figures.totals().size() <= MOST_WITH_CHARTS;
		boolean days = figures.days().size() <= MOST_DAYS;
		if (!charts) {
			paragraph(page, texts.text("report.manyPictures", figures.totals().size()));
		}
		if (!days) {
			paragraph(page, texts.text("html.manyDays", figures.days().size()));
		}
		int number = 0;
		for (ReportRow total : figures.totals()) {
			String prefix = "e" + number++ + "-";
			page.write("<h2>" + escaped(total.equipment()) + "</h2>\n");
			tables.waterfall(page, total.installation());
			if (charts) {
				charts(page, prefix, pictures -> Stream.concat(pictures.of(total).stream(), pictures.shiftTrends(List.of(total.installation())).stream()).toList());
			}
			if (days) {
				tables.days(page, total.installation());
			}
		}
	}

	/** Each chart in light and dark. @param prefix of ids, its own for each call */
	private void charts(Writer page, String prefix, Function<ReportPictures, List<Scene>> charts) throws IOException {
		List<Scene> light = charts.apply(pictures(Theme.LIGHT));
		List<Scene> dark = charts.apply(pictures(Theme.DARK));
		for (int i = 0; i < light.size(); i++) {
			page.write("<figure class=\"light\">\n" + new SvgPainter().element(light.get(i), prefix + "l" + i) + "</figure>\n");
			page.write("<figure class=\"dark\">\n" + new SvgPainter().element(dark.get(i), prefix + "d" + i) + "</figure>\n");
		}
	}

	private void formulas(Writer page) throws IOException {
		page.write("<h2>" + escaped(texts.text("html.formulas")) + "</h2>\n<dl class=\"terms\">\n");
		page.write("<dt>" + escaped(texts.text("parameter.basis")) + "</dt><dd>" + escaped(texts.text("html.basis.meaning")) + "</dd>\n");
		for (String figure : List.of("utilisation", "range", "coverage", "no_data")) {
			page.write("<dt>" + escaped(texts.text("parameter." + figure)) + "</dt><dd>" + escaped(texts.text("formula." + figure)) + "</dd>\n");
		}
		page.write("</dl>\n");
	}

	private void problems(Writer page) throws IOException {
		page.write("<h2>" + escaped(texts.text("html.problems", source.problems().size())) + "</h2>\n");
		if (source.problems().isEmpty()) {
			page.write("<p>" + escaped(texts.text("html.noProblems")) + "</p>\n");
			return;
		}
		page.write("<ul>\n");
		List<Problem> worstFirst = source.problems().stream().sorted(Comparator.comparing((Problem each) -> each.kind().severity()).reversed()).limit(MOST_PROBLEMS).toList();
		for (Problem problem : worstFirst) {
			page.write("<li><b>" + escaped(texts.figures().severity(problem.kind().severity())) + "</b> " + escaped(texts.figures().locatedProblem(problem)) + "</li>\n");
		}
		page.write("</ul>\n");
		if (source.problems().size() > MOST_PROBLEMS) {
			page.write("<p>" + escaped(texts.text("html.moreProblems", source.problems().size() - MOST_PROBLEMS)) + "</p>\n");
		}
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;").replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "\uFFFD");
	}
}
