package org.kado.reports;

import static org.kado.reports.HtmlReport.escaped;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.kado.model.State;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.views.Term;
import org.kado.views.Texts;

/** The tables of a page: the sum of each equipment, then its days. */
final class HtmlTables {

	/** With more days than this the page would not open any more; it says where they are. */
	private static final int MOST_DAYS = 10_000;

	private final ReportSource source;
	private final ReportTexts texts;
	private final Texts figures;

	HtmlTables(ReportSource source, ReportTexts texts) {
		this.source = source;
		this.texts = texts;
		figures = texts.figures();
	}

	void write(Writer page) throws IOException {
		List<ReportRow> totals = source.rows(Bucket.EQUIPMENT);
		List<State> states = Arrays.stream(State.values()).filter(s -> totals.stream().anyMatch(row -> row.millis().containsKey(s))).toList();
		page.write("<h2>" + escaped(texts.text("sheet.equipment")) + "</h2>\n");
		table(page, figures.term(Term.EQUIPMENT), states, totals, true);
		List<ReportRow> days = source.rows(Bucket.DAY);
		page.write("<h2>" + escaped(texts.text("sheet.days")) + "</h2>\n");
		if (days.size() > MOST_DAYS) {
			page.write("<p>" + escaped(texts.text("html.manyDays", days.size())) + "</p>\n");
			return;
		}
		var each = days.stream().collect(Collectors.groupingBy(ReportRow::installation));
		for (ReportRow total : totals) {
			page.write("<h3>" + escaped(total.equipment()) + "</h3>\n");
			table(page, figures.term(Term.DATE), states, each.getOrDefault(total.installation(), List.of()), false);
		}
	}

	private void table(Writer page, String first, List<State> states, List<ReportRow> rows, boolean totals) throws IOException {
		page.write("<div class=\"wide\"><table>\n<thead><tr><th class=\"name\">" + escaped(first) + "</th>");
		for (State state : states) {
			page.write("<th>" + escaped(figures.state(state)) + "</th>");
		}
		for (Term term : List.of(Term.UTILISATION, Term.RANGE, Term.COVERAGE)) {
			page.write("<th>" + escaped(figures.term(term)) + "</th>");
		}
		page.write("</tr></thead>\n<tbody>\n");
		for (ReportRow row : rows) {
			String name = totals ? row.equipment() : figures.date(row.date().orElseThrow().toLocalDate());
			page.write("<tr><td class=\"name\">" + escaped(name) + "</td>");
			for (State state : states) {
				page.write("<td>" + escaped(row.millis().containsKey(state) ? figures.duration(row.millisOf(state)) : Texts.ABSENT) + "</td>");
			}
			page.write("<td>" + escaped(figures.percent(row.utilisation())) + "</td><td>" + escaped(figures.percentRange(row.utilisationLow(), row.utilisationHigh()))
					+ "</td><td>" + escaped(figures.percent(row.coverage())) + "</td></tr>\n");
		}
		page.write("</tbody></table></div>\n");
	}
}
