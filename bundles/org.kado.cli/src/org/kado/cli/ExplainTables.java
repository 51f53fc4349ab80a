package org.kado.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.kado.archive.SourceLines;
import org.kado.model.TimeRange;
import org.kado.model.explain.ExplainedSpan;
import org.kado.model.explain.Explanation;
import org.kado.model.facts.MachineRule;
import org.kado.views.Texts;

/** Lays explanations out as rows. */
record ExplainTables(CliTexts texts, ZoneId zone) {

	Answer<ExplainedSpan> spans(Explanation explanation, List<SourceLines> sources) {
		Texts figures = texts.figures();
		List<Column<ExplainedSpan>> columns = List.of(Column.text("installation", span -> explanation.installation()),
				Column.text("equipment", span -> explanation.equipment()), Column.time("start", zone, span -> Optional.of(span.range().start())),
				Column.time("end", zone, span -> Optional.of(span.range().end())), Column.seconds("seconds", figures, span -> span.range().millis()),
				Column.word("state", span -> span.state().id(), span -> figures.state(span.state())),
				Column.word("reason", span -> span.reason().id(), span -> texts.text("reason." + span.reason().id())), Column.count("count", ExplainedSpan::count),
				Column.text("names", span -> String.join(" ", span.names())),
				Column.time("evidence_first", zone, span -> span.evidence().map(TimeRange::start)),
				Column.time("evidence_last", zone, span -> span.evidence().map(TimeRange::end)));
		Map<String, Field> header = new LinkedHashMap<>();
		header.put("convention", Field.text(explanation.convention()));
		header.put("rules", Field.text(rules(explanation)));
		header.put("seconds", Field.seconds(explanation.millis()));
		List<String> caption = new ArrayList<>();
		caption.add(texts.text("explain.sum", figures.duration(explanation.millis()), Integer.toString(explanation.spans().size())));
		caption.add(texts.text("explain.convention", texts.figures().convention(explanation.convention()), rules(explanation).isEmpty() ? Texts.ABSENT : rules(explanation)));
		sources.forEach(lines -> caption.add(texts.text("explain.lines", lines.file(), Long.toString(lines.firstLine()), Long.toString(lines.lastLine()),
				Integer.toString(lines.rows()))));
		return new Answer<>(columns, explanation.spans(), header, caption);
	}

	private static String rules(Explanation explanation) {
		return explanation.rules().stream().map(MachineRule::name).distinct().collect(Collectors.joining(", "));
	}

	Answer<SourceLines> sources(List<SourceLines> sources) {
		List<Column<SourceLines>> columns = List.of(Column.text("file", SourceLines::file), Column.count("first_line", SourceLines::firstLine),
				Column.count("last_line", SourceLines::lastLine), Column.count("rows", lines -> (long) lines.rows()),
				Column.time("first", zone, lines -> Optional.of(Instant.ofEpochMilli(lines.firstMillis()))),
				Column.time("last", zone, lines -> Optional.of(Instant.ofEpochMilli(lines.lastMillis()))));
		return new Answer<>(columns, sources);
	}
}
