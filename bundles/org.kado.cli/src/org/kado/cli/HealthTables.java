package org.kado.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.CollectedDay;
import org.kado.model.health.CollectionRow;
import org.kado.model.health.HealthFinding;
import org.kado.views.Texts;

/** Lays findings and collected days out as rows. */
final class HealthTables {

	private final CliTexts texts;
	private final Texts figures;
	private final OpenedFolder opened;

	HealthTables(CliTexts texts, OpenedFolder opened) {
		this.texts = texts;
		this.opened = opened;
		figures = texts.figures();
	}

	private ZoneId zone(String installation) {
		return opened.zone().or(() -> opened.logs().installations().stream().filter(facts -> facts.id().equals(installation)).findFirst()
				.map(InstallationFacts::zone)).orElse(ZoneId.of("UTC"));
	}

	Answer<HealthFinding> findings(List<HealthFinding> findings) {
		List<Column<HealthFinding>> columns = List.of(
				Column.word("severity", finding -> finding.severity().name().toLowerCase(Locale.ROOT), finding -> figures.severity(finding.severity())),
				Column.text("check", HealthFinding::check), Column.text("installation", HealthFinding::installation),
				Column.text("equipment", HealthFinding::equipment), Column.count("count", HealthFinding::count),
				Column.seconds("seconds", figures, HealthFinding::millis), Column.text("detail", HealthFinding::detail),
				time("first", finding -> finding.when().map(TimeRange::start)), time("last", finding -> finding.when().map(TimeRange::end)));
		List<String> caption = new ArrayList<>();
		findings.forEach(finding -> caption.add(figures.finding(finding) + " → " + figures.remedy(finding)));
		caption.add(texts.text(findings.isEmpty() ? "health.none" : "health.count", Integer.toString(findings.size())));
		return new Answer<>(columns, findings).captioned(caption);
	}

	private Column<HealthFinding> time(String id, Function<HealthFinding, Optional<Instant>> time) {
		return new Column<>(id, false, finding -> time.apply(finding).map(at -> Field.time(at, zone(finding.installation()))).orElse(Field.empty()),
				finding -> time.apply(finding).map(at -> Column.SHORT.format(at.atZone(zone(finding.installation())))).orElse(Texts.ABSENT));
	}

	Answer<CollectionRow> collection(List<CollectionRow> rows) {
		List<Column<CollectionRow>> columns = List.of(Column.text("installation", CollectionRow::installation), Column.text("equipment", CollectionRow::equipment),
				new Column<>("last_record", false, row -> Field.time(row.lastRecord(), zone(row.installation())),
						row -> Column.SHORT.format(row.lastRecord().atZone(zone(row.installation())))),
				date("missing_since", CollectionRow::missingSince), Column.count("days_whole", row -> row.count(CollectedDay.Kind.WHOLE)),
				Column.count("days_part", row -> row.count(CollectedDay.Kind.PART)), Column.count("days_missing", row -> row.count(CollectedDay.Kind.MISSING)),
				Column.count("days_not_collected", row -> row.count(CollectedDay.Kind.NOT_COLLECTED)),
				new Column<>("disk_full", false, row -> row.diskFull().map(at -> Field.time(at, zone(row.installation()))).orElse(Field.empty()),
						row -> row.diskFull().map(at -> figures.date(at.atZone(zone(row.installation())).toLocalDate())).orElse(Texts.ABSENT)));
		return new Answer<>(columns, rows).captioned(List.of(texts.text("health.collection")));
	}

	private Column<CollectionRow> date(String id, Function<CollectionRow, Optional<LocalDate>> date) {
		return new Column<>(id, false, row -> date.apply(row).map(day -> Field.text(day.toString())).orElse(Field.empty()),
				row -> date.apply(row).map(figures::date).orElse(Texts.ABSENT));
	}

	/** A day of an equipment. */
	private record Day(CollectionRow of, CollectedDay day) {
	}

	Answer<?> days(List<CollectionRow> rows) {
		List<Column<Day>> columns = List.of(Column.text("installation", row -> row.of().installation()), Column.text("equipment", row -> row.of().equipment()),
				new Column<>("date", false, row -> Field.text(row.day().date().toString()), row -> figures.date(row.day().date())),
				Column.word("collected", row -> row.day().kind().id(), row -> figures.collected(row.day().kind())),
				Column.ratio("coverage", figures, row -> OptionalDouble.of(row.day().coverage())));
		return new Answer<>(columns, rows.stream().flatMap(row -> row.days().stream().map(day -> new Day(row, day))).toList());
	}
}
