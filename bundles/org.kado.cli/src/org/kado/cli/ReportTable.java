package org.kado.cli;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.kado.model.State;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.views.Term;
import org.kado.views.Texts;

/** A report for reading: aligned columns, states that no equipment records left out, and a caption that names basis and units. */
final class ReportTable {

	private final CliTexts texts;
	private final Texts figures;
	private final Bucket bucket;
	private final Basis basis;

	ReportTable(CliTexts texts, Bucket bucket, Basis basis) {
		this.texts = texts;
		this.bucket = bucket;
		this.basis = basis;
		figures = texts.figures();
	}

	/** The table of the rows and below it its caption. @param rules file of machine rules that hold in place of those recorded */
	String text(OpenedFolder opened, List<ReportRow> rows, Optional<String> rules) {
		List<State> states = Arrays.stream(State.values()).filter(s -> rows.stream().anyMatch(r -> r.millis().containsKey(s))).toList();
		boolean suspicious = rows.stream().anyMatch(r -> r.suspiciousMillis() > 0);
		TextTable table = new TextTable();
		headings(table, states, suspicious, opened.view().calendar().isPresent());
		rows.forEach(row -> table.row(cells(opened, row, states, suspicious)));
		return table.text() + "\n" + caption(opened) + rules.map(file -> " " + texts.text("report.rules", file)).orElse("") + "\n";
	}

	private void headings(TextTable table, List<State> states, boolean suspicious, boolean planned) {
		table.column(figures.term(Term.EQUIPMENT), false);
		table.column(figures.term(bucket == Bucket.EQUIPMENT ? Term.PERIOD : Term.DATE), false);
		if (bucket == Bucket.SHIFT) {
			table.column(figures.term(Term.SHIFT), false);
		}
		states.forEach(state -> table.column(figures.state(state), true));
		if (suspicious) {
			table.column(figures.term(Term.SUSPICIOUS), true);
		}
		if (planned) {
			table.column(figures.term(Term.PLANNED), true);
		}
		table.column(figures.term(Term.UTILISATION), true);
		table.column(figures.term(Term.RANGE), true);
		table.column(figures.term(Term.COVERAGE), true);
	}

	private List<String> cells(OpenedFolder opened, ReportRow row, List<State> states, boolean suspicious) {
		List<String> cells = new ArrayList<>();
		cells.add(row.equipment());
		cells.add(row.date().map(this::date).orElseGet(() -> period(opened, row)));
		if (bucket == Bucket.SHIFT) {
			cells.add(row.shift().orElse(""));
		}
		states.forEach(state -> cells.add(row.millis().containsKey(state) ? figures.duration(row.millisOf(state)) : Texts.ABSENT));
		if (suspicious) {
			cells.add(figures.duration(row.suspiciousMillis()));
		}
		row.planned().ifPresent(plan -> cells.add(figures.duration(plan.plannedMillis())));
		cells.add(figures.percent(row.utilisation()));
		cells.add(figures.percentRange(row.utilisationLow(), row.utilisationHigh()));
		cells.add(figures.percent(row.coverage()));
		return cells;
	}

	private String date(ZonedDateTime start) {
		return bucket == Bucket.HOUR ? figures.dateTime(start) : figures.date(start.toLocalDate());
	}

	private String period(OpenedFolder opened, ReportRow row) {
		return opened.view().findTimeline(row.installation()).map(t -> figures.period(t.period(), opened.zone().orElse(t.zone()))).orElse("");
	}

	private String caption(OpenedFolder opened) {
		List<StateTimeline> timelines = opened.view().timelines();
		String zones = opened.zone().map(Object::toString)
				.orElseGet(() -> timelines.stream().map(t -> t.zone().getId()).distinct().sorted().collect(Collectors.joining(", ")));
		String conventions = timelines.stream().map(StateTimeline::convention).distinct().sorted().map(figures::convention).collect(Collectors.joining(", "));
		return texts.text("report.caption", figures.bucket(bucket), figures.basis(basis), conventions, zones);
	}
}
