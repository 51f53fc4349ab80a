package org.kado.reports;

import static org.kado.reports.HtmlReport.escaped;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.kado.model.State;
import org.kado.model.health.CollectedDay;
import org.kado.model.health.CollectionRow;
import org.kado.model.health.HealthFinding;
import org.kado.model.kpi.Kpi;
import org.kado.model.kpi.KpiFigure;
import org.kado.model.kpi.KpiReport;
import org.kado.model.report.ReportRow;
import org.kado.views.Term;
import org.kado.views.Texts;

/** The tables of a page. */
final class HtmlTables {

	private static final List<CollectedDay.Kind> COLLECTED = List.of(CollectedDay.Kind.WHOLE, CollectedDay.Kind.PART, CollectedDay.Kind.MISSING, CollectedDay.Kind.NOT_COLLECTED);

	/** Figures in one table; with their ranges more are wider than the page. */
	private static final int SIDE_BY_SIDE = 6;

	private final ReportSource source;
	private final ReportFigures report;
	private final ReportTexts texts;
	private final Texts figures;
	private final KpiWords words;
	private final List<State> states;

	HtmlTables(ReportSource source, ReportFigures report, ReportTexts texts) {
		this.source = source;
		this.report = report;
		this.texts = texts;
		figures = texts.figures();
		words = new KpiWords(texts);
		states = Arrays.stream(State.values()).filter(state -> report.totals().stream().anyMatch(row -> row.millis().containsKey(state))).toList();
	}

	/** The figures of all equipment that any of them has, with their ranges, their formulas, and what can't be derived. */
	void kpis(Writer page) throws IOException {
		page.write("<h2>" + escaped(texts.text("report.kpis")) + "</h2>\n");
		List<Kpi> derived = KpiWords.derived(report.kpis());
		// tables beside each other would leave the page
		int tables = Math.max(1, (derived.size() + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE);
		for (int i = 0; i < tables; i++) {
			kpis(page, derived.subList(i * derived.size() / tables, (i + 1) * derived.size() / tables));
		}
		page.write("<dl class=\"terms\">\n");
		for (Kpi kpi : derived) {
			page.write("<dt>" + escaped(figures.kpi(kpi)) + "</dt><dd>" + escaped(figures.formula(kpi)) + "</dd>\n");
		}
		page.write("</dl>\n<p class=\"quiet\">" + escaped(texts.text("report.kpis.meaning")) + "</p>\n");
		String lacking = words.lacking(report.kpis());
		if (!lacking.isEmpty()) {
			page.write("<p class=\"quiet\">" + escaped(texts.text("report.lacking", lacking)) + "</p>\n");
		}
	}

	private void kpis(Writer page, List<Kpi> some) throws IOException {
		List<String> heads = new ArrayList<>(List.of(figures.term(Term.EQUIPMENT)));
		some.forEach(kpi -> heads.add(figures.kpi(kpi)));
		heads(page, heads);
		for (KpiReport each : report.kpis()) {
			page.write("<tr><td class=\"name\">" + escaped(each.equipment()) + "</td>");
			for (Kpi kpi : some) {
				KpiFigure figure = each.figures().get(kpi.ordinal());
				String range = words.range(figure);
				page.write("<td>" + escaped(words.value(figure)) + (range.isEmpty() ? "" : "<br/><span class=\"quiet\">" + escaped(range) + "</span>") + "</td>");
			}
			page.write("</tr>\n");
		}
		page.write("</tbody></table></div>\n");
	}

	/** The figures of a comparison, and why there are none. */
	void comparison(Writer page, ReportComparison comparison) throws IOException {
		ComparisonWords compared = new ComparisonWords(texts);
		heads(page, compared.heads(), column -> !ComparisonWords.isNumber(column));
		rows(page, compared.rows(comparison.equipment()), column -> !ComparisonWords.isNumber(column));
		page.write("<p class=\"quiet\">" + escaped(compared.method(comparison)) + "</p>\n");
	}

	/** States and utilisation of each equipment. */
	void totals(Writer page) throws IOException {
		page.write("<h2>" + escaped(texts.text("sheet.equipment")) + "</h2>\n");
		table(page, figures.term(Term.EQUIPMENT), report.totals(), true);
	}

	/** How the whole time of one equipment comes down to its use. */
	void waterfall(Writer page, String installation) throws IOException {
		Optional<KpiReport> one = report.kpis().stream().filter(each -> each.installation().equals(installation)).findFirst();
		if (one.isPresent()) {
			heads(page, List.of(texts.text("report.waterfall"), texts.text("report.time"), texts.text("report.left"), figures.term(Term.UTILISATION)));
			rows(page, words.waterfall(one.get()));
		}
	}

	/** The days of one equipment. */
	void days(Writer page, String installation) throws IOException {
		table(page, figures.term(Term.DATE), report.days(installation), false);
	}

	/** What should be looked at, with what to do. */
	void health(Writer page) throws IOException {
		page.write("<h2>" + escaped(texts.text("report.health")) + "</h2>\n");
		if (report.findings().isEmpty()) {
			page.write("<p>" + escaped(texts.text("report.healthy")) + "</p>\n");
			return;
		}
		page.write("<ul>\n");
		for (HealthFinding finding : report.findings()) {
			page.write("<li><b>" + escaped(figures.severity(finding.severity())) + "</b> " + escaped(figures.finding(finding)) + " \u2192 " + escaped(figures.remedy(finding)) + "</li>\n");
		}
		page.write("</ul>\n");
	}

	/** How many days were collected of each equipment. */
	void collection(Writer page) throws IOException {
		page.write("<h2>" + escaped(texts.text("report.collection")) + "</h2>\n");
		heads(page, collectionHeads(texts));
		rows(page, collectionRows(source, report, texts));
	}

	static List<String> collectionHeads(ReportTexts texts) {
		List<String> heads = new ArrayList<>(List.of(texts.figures().term(Term.EQUIPMENT), texts.text("report.last_record")));
		COLLECTED.forEach(kind -> heads.add(texts.figures().collected(kind)));
		heads.add(texts.text("report.missing_since"));
		return heads;
	}

	static List<List<String>> collectionRows(ReportSource source, ReportFigures report, ReportTexts texts) {
		return report.collection().stream().map(row -> {
			List<String> fields = new ArrayList<>(List.of(row.equipment(), lastRecord(source, texts, row)));
			COLLECTED.forEach(kind -> fields.add(Long.toString(row.count(kind))));
			fields.add(row.missingSince().map(texts.figures()::date).orElse(Texts.ABSENT));
			return fields;
		}).collect(Collectors.toList());
	}

	private static String lastRecord(ReportSource source, ReportTexts texts, CollectionRow row) {
		return texts.figures().dateTime(row.lastRecord().atZone(source.view().findTimeline(row.installation()).map(source::zone).orElse(source.periodZone())));
	}

	private static void heads(Writer page, List<String> heads) throws IOException {
		heads(page, heads, column -> column == 0);
	}

	/** @param words which columns hold words, and so begin at their left */
	private static void heads(Writer page, List<String> heads, IntPredicate words) throws IOException {
		page.write("<div class=\"wide\"><table>\n<thead><tr>");
		for (int i = 0; i < heads.size(); i++) {
			page.write((words.test(i) ? "<th class=\"name\">" : "<th>") + escaped(heads.get(i)) + "</th>");
		}
		page.write("</tr></thead>\n<tbody>\n");
	}

	private static void rows(Writer page, List<List<String>> rows) throws IOException {
		rows(page, rows, column -> column == 0);
	}

	private static void rows(Writer page, List<List<String>> rows, IntPredicate words) throws IOException {
		for (List<String> fields : rows) {
			page.write("<tr>");
			for (int i = 0; i < fields.size(); i++) {
				page.write((words.test(i) ? "<td class=\"name\">" : "<td>") + escaped(fields.get(i)) + "</td>");
			}
			page.write("</tr>\n");
		}
		page.write("</tbody></table></div>\n");
	}

	private void table(Writer page, String first, List<ReportRow> rows, boolean totals) throws IOException {
		List<String> heads = new ArrayList<>(List.of(first));
		states.forEach(state -> heads.add(figures.state(state)));
		List.of(Term.UTILISATION, Term.RANGE, Term.COVERAGE).forEach(term -> heads.add(figures.term(term)));
		heads(page, heads);
		rows(page, rows.stream().map(row -> fields(row, totals)).toList());
	}

	private List<String> fields(ReportRow row, boolean totals) {
		List<String> fields = new ArrayList<>(List.of(totals ? row.equipment() : figures.date(row.date().orElseThrow().toLocalDate())));
		states.forEach(state -> fields.add(row.millis().containsKey(state) ? figures.duration(row.millisOf(state)) : Texts.ABSENT));
		fields.addAll(List.of(figures.percent(row.utilisation()), figures.percentRange(row.utilisationLow(), row.utilisationHigh()), figures.percent(row.coverage())));
		return fields;
	}
}
