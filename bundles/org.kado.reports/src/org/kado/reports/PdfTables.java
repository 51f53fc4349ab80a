package org.kado.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.kado.charts.ChartOptions;
import org.kado.charts.NotesScene;
import org.kado.charts.TableScene;
import org.kado.charts.paint.PdfTypeface;
import org.kado.model.kpi.Kpi;
import org.kado.model.kpi.KpiFigure;
import org.kado.model.kpi.KpiReport;
import org.kado.model.report.ReportRow;
import org.kado.views.Term;

/** The tables of a report on paper; long ones go over several pages. Not safe for use by several threads. */
final class PdfTables {

	/** Equipment in one picture of a ranking. */
	static final int RANKED = 22;
	/** Room for titles, pixels. */
	private static final int TITLE = 32;

	private final ReportSource source;
	private final ReportFigures figures;
	private final ReportTexts texts;
	private final PdfTypeface typeface;
	private final PdfFlow flow;
	private final KpiWords words;

	PdfTables(ReportSource source, ReportFigures figures, ReportTexts texts, PdfTypeface typeface, PdfFlow flow) {
		this.source = source;
		this.figures = figures;
		this.texts = texts;
		this.typeface = typeface;
		this.flow = flow;
		words = new KpiWords(texts);
	}

	/** Parts of a list of at most so many. */
	<T> void eachPart(List<T> all, int most, Consumer<List<T>> each) {
		for (int i = 0; i < all.size(); i += most) {
			each.accept(all.subList(i, Math.min(all.size(), i + most)));
		}
	}

	/** The figures of all equipment that any of them has, in as few tables of like size as have room for all fields. */
	void kpis() {
		List<Kpi> derived = KpiWords.derived(figures.kpis());
		int tables = 1;
		while (tables < derived.size() && !parts(derived, tables).stream().allMatch(some -> new TableScene(typeface).fits(columns(some), rows(some), options()))) {
			tables++;
		}
		parts(derived, tables).forEach(some -> table(texts.text("report.kpis"), columns(some), rows(some)));
		note(texts.text("report.kpis.meaning"));
	}

	private static List<List<Kpi>> parts(List<Kpi> all, int parts) {
		return IntStream.range(0, parts).mapToObj(i -> all.subList(i * all.size() / parts, (i + 1) * all.size() / parts)).toList();
	}

	private List<TableScene.Column> columns(List<Kpi> some) {
		List<TableScene.Column> columns = new ArrayList<>(List.of(new TableScene.Column(texts.figures().term(Term.EQUIPMENT), false)));
		some.forEach(kpi -> columns.add(new TableScene.Column(texts.figures().kpi(kpi), true)));
		return columns;
	}

	private List<List<String>> rows(List<Kpi> some) {
		return figures.kpis().stream().map(report -> fields(report, some)).toList();
	}

	private ChartOptions options() {
		return ChartOptions.of(flow.width(), texts.figures().locale());
	}

	private List<String> fields(KpiReport report, List<Kpi> some) {
		List<String> fields = new ArrayList<>(List.of(report.equipment()));
		some.forEach(kpi -> {
			KpiFigure figure = report.figures().get(kpi.ordinal());
			String range = words.range(figure);
			fields.add(words.value(figure) + (range.isEmpty() ? "" : " (" + range + ")"));
		});
		return fields;
	}

	/** The figures of a comparison, and below them why there are none. */
	void comparison(ReportComparison comparison) {
		ComparisonWords compared = new ComparisonWords(texts);
		List<String> heads = compared.heads();
		List<TableScene.Column> columns = new ArrayList<>();
		for (int i = 0; i < heads.size() - 1; i++) {
			columns.add(new TableScene.Column(heads.get(i), ComparisonWords.isNumber(i)));
		}
		List<List<String>> rows = compared.rows(comparison.equipment());
		table("", columns, rows.stream().map(row -> row.subList(0, columns.size())).toList());
		// reasons are sentences: beside the figures of a row they would be cut
		List<NotesScene.Note> reasons = rows.stream().filter(row -> !row.get(columns.size()).isEmpty()).map(row -> new NotesScene.Note(row.get(0), row.get(columns.size()))).toList();
		eachPart(reasons, RANKED, part -> notes(heads.get(columns.size()), part));
		note(compared.method(comparison));
	}

	/** A sentence of its own. */
	void note(String sentence) {
		notes("", List.of(new NotesScene.Note("", sentence)));
	}

	/** What should be looked at, with what to do. */
	void health() {
		List<NotesScene.Note> all = figures.findings().stream()
				.map(finding -> new NotesScene.Note(texts.figures().severity(finding.severity()), texts.figures().finding(finding) + " \u2192 " + texts.figures().remedy(finding))).toList();
		if (all.isEmpty()) {
			notes(texts.text("report.health"), List.of(new NotesScene.Note("", texts.text("report.healthy"))));
		}
		eachPart(all, RANKED, part -> notes(texts.text("report.health"), part));
	}

	/** How many days were collected of each equipment. */
	void collection() {
		List<String> heads = HtmlTables.collectionHeads(texts);
		List<TableScene.Column> columns = new ArrayList<>();
		for (int i = 0; i < heads.size(); i++) {
			columns.add(new TableScene.Column(heads.get(i), i > 1 && i < heads.size() - 1));
		}
		table(texts.text("report.collection"), columns, HtmlTables.collectionRows(source, figures, texts));
	}

	/** One equipment: its figures with formulas, and how all its time comes down to use. */
	void equipment(ReportRow total) {
		notes(total.equipment(), List.of());
		figures.kpis().stream().filter(report -> report.installation().equals(total.installation())).findFirst().ifPresent(report -> {
			table("", List.of(new TableScene.Column(texts.text("report.figure"), false), new TableScene.Column(texts.text("report.value"), true),
					new TableScene.Column(texts.text("report.range"), true), new TableScene.Column(texts.text("report.formula"), false)),
					report.figures().stream().filter(figure -> figure.lacking().isEmpty())
							.map(figure -> List.of(texts.figures().kpi(figure.kpi()), words.value(figure), words.range(figure), texts.figures().formula(figure.kpi()))).toList());
			table("", List.of(new TableScene.Column(texts.text("report.waterfall"), false), new TableScene.Column(texts.text("report.time"), true),
					new TableScene.Column(texts.text("report.left"), true), new TableScene.Column(texts.figures().term(Term.UTILISATION), true)), words.waterfall(report));
		});
	}

	private void table(String title, List<TableScene.Column> columns, List<List<String>> rows) {
		int most = Math.max(1, (flow.height() - TITLE - TableScene.height(0)) / (TableScene.height(1) - TableScene.height(0)));
		eachPart(rows, most, part -> flow.add(new TableScene(typeface).scene(title, columns, part, options())));
	}

	private void notes(String title, List<NotesScene.Note> notes) {
		flow.add(new NotesScene(typeface).scene(title, notes, options()));
	}
}
