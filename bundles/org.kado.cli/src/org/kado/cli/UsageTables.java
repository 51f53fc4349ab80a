package org.kado.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

import org.kado.model.State;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.UsageFigures;
import org.kado.model.usage.GapBin;
import org.kado.model.usage.GapHistogram;
import org.kado.model.usage.HeatCell;
import org.kado.model.usage.HeatMap;
import org.kado.model.usage.RankedEquipment;
import org.kado.model.usage.Response;
import org.kado.model.usage.ResponseTimes;
import org.kado.model.usage.Stop;
import org.kado.model.usage.StopClass;
import org.kado.model.usage.StopPareto;
import org.kado.model.usage.TeamClass;
import org.kado.model.usage.TeamWork;
import org.kado.model.usage.Trend;
import org.kado.model.usage.TrendPoint;
import org.kado.views.Texts;

/** Lays figures of use out as rows. */
final class UsageTables {

	private final CliTexts texts;
	private final Texts figures;
	private final OpenedFolder opened;

	UsageTables(CliTexts texts, OpenedFolder opened) {
		this.texts = texts;
		this.opened = opened;
		figures = texts.figures();
	}

	private ZoneId zone(String installation) {
		return opened.zone().or(() -> opened.logs().installations().stream().filter(facts -> facts.id().equals(installation)).findFirst()
				.map(facts -> facts.zone())).orElse(ZoneId.of("UTC"));
	}

	/** A part of the answer for an installation. */
	private record Part<P>(String installation, String equipment, P part) {
	}

	private static <P> List<Column<Part<P>>> columns() {
		List<Column<Part<P>>> columns = new ArrayList<>();
		columns.add(Column.text("installation", Part::installation));
		columns.add(Column.text("equipment", Part::equipment));
		return columns;
	}

	private <P> void addUsage(List<Column<Part<P>>> columns, Function<P, UsageFigures> usage) {
		columns.add(Column.ratio("utilisation", figures, row -> usage.apply(row.part()).utilisation()));
		columns.add(Column.ratio("utilisation_low", figures, row -> usage.apply(row.part()).utilisationLow()));
		columns.add(Column.ratio("utilisation_high", figures, row -> usage.apply(row.part()).utilisationHigh()));
		columns.add(Column.seconds("worked_s", figures, row -> usage.apply(row.part()).workedMillis()));
		columns.add(Column.seconds("basis_s", figures, row -> usage.apply(row.part()).basisMillis()));
		columns.add(Column.ratio("coverage", figures, row -> OptionalDouble.of(usage.apply(row.part()).coverage())));
	}

	private List<String> basis(Basis basis) {
		return List.of(texts.text("usage.basis", figures.basis(basis)));
	}

	Answer<?> ranking(List<RankedEquipment> ranked, Basis basis) {
		List<Column<Part<RankedEquipment>>> columns = columns();
		columns.add(new Column<>("rank", true, row -> row.part().rank().isPresent() ? Field.count(row.part().rank().getAsInt()) : Field.empty(),
				row -> row.part().rank().isPresent() ? Integer.toString(row.part().rank().getAsInt()) : Texts.ABSENT));
		addUsage(columns, RankedEquipment::figures);
		return new Answer<>(columns, ranked.stream().map(one -> new Part<>(one.installation(), one.equipment(), one)).toList()).captioned(basis(basis));
	}

	Answer<?> heat(List<HeatMap> maps) {
		List<Column<Part<HeatCell>>> columns = columns();
		columns.add(Column.count("weekday", row -> (long) row.part().weekday().getValue()));
		columns.add(Column.count("hour", row -> (long) row.part().hour()));
		addUsage(columns, HeatCell::figures);
		List<Part<HeatCell>> rows = maps.stream()
				.flatMap(map -> map.cells().stream().map(cell -> new Part<>(map.installation().orElse(""), map.equipment(), cell))).toList();
		return new Answer<>(columns, rows);
	}

	/** A row a weekday, a column an hour. */
	Answer<?> heatMatrix(List<HeatMap> maps, Basis basis) {
		List<Column<Part<List<HeatCell>>>> columns = new ArrayList<>();
		columns.add(Column.text("equipment", row -> row.installation().isEmpty() ? texts.text("usage.all") : row.equipment()));
		columns.add(Column.text("weekday", row -> figures.weekday(row.part().get(0).weekday())));
		for (int hour = 0; hour < HeatMap.HOURS; hour++) {
			int column = hour;
			columns.add(new Column<>("h" + hour, true, row -> Field.ratio(row.part().get(column).figures().utilisation()),
					row -> whole(row.part().get(column).figures().utilisation())));
		}
		List<Part<List<HeatCell>>> rows = new ArrayList<>();
		for (HeatMap map : maps) {
			for (int day = 0; day < map.cells().size(); day += HeatMap.HOURS) {
				rows.add(new Part<>(map.installation().orElse(""), map.equipment(), map.cells().subList(day, day + HeatMap.HOURS)));
			}
		}
		return new Answer<>(columns, rows).captioned(basis(basis));
	}

	private static String whole(OptionalDouble ratio) {
		return ratio.isEmpty() ? Texts.ABSENT : Long.toString(Math.round(ratio.getAsDouble() * 100));
	}

	/** A point with the shift that it is of. */
	private record TrendRow(Optional<String> shift, TrendPoint point) {
	}

	Answer<?> trend(List<Trend> trends, Bucket bucket) {
		List<Column<Part<TrendRow>>> columns = columns();
		columns.add(new Column<>("date", false, row -> Field.text(ReportColumn.date(row.part().point().start(), bucket)),
				row -> bucket == Bucket.HOUR ? figures.dateTime(row.part().point().start()) : figures.date(row.part().point().start().toLocalDate())));
		addUsage(columns, row -> row.point().figures());
		columns.add(Column.ratio("average", figures, row -> row.part().point().average()));
		OptionalDouble target = trends.isEmpty() ? OptionalDouble.empty() : trends.get(0).target();
		columns.add(Column.ratio("target", figures, row -> target));
		if (bucket == Bucket.SHIFT) {
			columns.add(Column.text("shift", row -> row.part().shift().orElse("")));
		}
		List<Part<TrendRow>> rows = trends.stream()
				.flatMap(trend -> trend.points().stream().map(point -> new Part<>(trend.installation(), trend.equipment(), new TrendRow(trend.shift(), point)))).toList();
		List<String> caption = new ArrayList<>();
		trends.forEach(trend -> {
			caption.addAll(caption.isEmpty() ? basis(trend.basis()) : List.of());
			trend.target().ifPresent(wish -> caption.add(texts.text("usage.reached", trend.shift().map(shift -> trend.equipment() + ", " + shift).orElse(trend.equipment()), figures.percent(wish),
					Long.toString(trend.reached()), Long.toString(trend.answered()))));
		});
		return new Answer<>(columns, rows).captioned(caption);
	}

	Answer<?> gaps(List<GapHistogram> histograms) {
		List<Column<Part<GapBin>>> columns = columns();
		columns.add(Column.seconds("from_s", figures, row -> row.part().fromMillis()));
		columns.add(Column.someSeconds("to_s", figures, row -> row.part().toMillis()));
		columns.add(Column.count("stops", row -> (long) row.part().stops()));
		columns.add(Column.seconds("seconds", figures, row -> row.part().millis()));
		columns.add(Column.count("cut", row -> (long) row.part().cut()));
		List<Part<GapBin>> rows = histograms.stream()
				.flatMap(one -> one.bins().stream().map(bin -> new Part<>(one.installation(), one.equipment(), bin))).toList();
		List<String> caption = new ArrayList<>(List.of(texts.text("usage.stops")));
		histograms.forEach(one -> one.median().ifPresent(median -> caption.add(texts.text("usage.median", one.equipment(), figures.duration(median)))));
		return new Answer<>(columns, rows).captioned(caption);
	}

	Answer<?> stops(List<StopPareto> paretos) {
		List<Column<Part<StopClass>>> columns = columns();
		columns.add(Column.word("class", row -> row.part().kind().id(), row -> texts.text("stops." + row.part().kind().id())));
		columns.add(Column.seconds("from_s", figures, row -> row.part().fromMillis()));
		columns.add(Column.someSeconds("to_s", figures, row -> row.part().toMillis()));
		columns.add(Column.count("stops", row -> (long) row.part().stops()));
		columns.add(Column.seconds("seconds", figures, row -> row.part().millis()));
		columns.add(Column.ratio("share", figures, row -> OptionalDouble.of(row.part().share())));
		columns.add(Column.ratio("cumulated", figures, row -> OptionalDouble.of(row.part().cumulated())));
		List<Part<StopClass>> rows = paretos.stream()
				.flatMap(one -> one.classes().stream().map(each -> new Part<>(one.installation(), one.equipment(), each))).toList();
		return new Answer<>(columns, rows).captioned(List.of(texts.text("usage.stops")));
	}

	Answer<?> longest(List<StopPareto> paretos) {
		List<Column<Part<Stop>>> columns = columns();
		columns.add(time("start", row -> row.part().range().start()));
		columns.add(time("end", row -> row.part().range().end()));
		columns.add(Column.seconds("seconds", figures, row -> row.part().millis()));
		columns.add(Column.word("before", row -> row.part().before().map(State::id).orElse(""), row -> row.part().before().map(figures::state).orElse(Texts.ABSENT)));
		columns.add(Column.word("after", row -> row.part().after().map(State::id).orElse(""), row -> row.part().after().map(figures::state).orElse(Texts.ABSENT)));
		columns.add(Column.count("cut", row -> row.part().cut() ? 1L : 0L));
		List<Part<Stop>> rows = paretos.stream()
				.flatMap(one -> one.longest().stream().map(stop -> new Part<>(one.installation(), one.equipment(), stop))).toList();
		return new Answer<>(columns, rows).captioned(List.of(texts.text("usage.stops")));
	}

	private <P> Column<Part<P>> time(String id, Function<Part<P>, Instant> time) {
		return new Column<>(id, false, row -> Field.time(time.apply(row), zone(row.installation())),
				row -> Column.SHORT.format(time.apply(row).atZone(zone(row.installation()))));
	}

	Answer<?> responses(List<ResponseTimes> times) {
		List<Column<Part<Response>>> columns = columns();
		columns.add(time("start", row -> row.part().waiting().start()));
		columns.add(time("end", row -> row.part().waiting().end()));
		columns.add(Column.seconds("seconds", figures, row -> row.part().waiting().millis()));
		columns.add(Column.word("ending", row -> row.part().kind().id(), row -> texts.text("response." + row.part().kind().id())));
		columns.add(Column.text("shift", row -> row.part().shift().orElse("")));
		List<Part<Response>> rows = times.stream()
				.flatMap(one -> one.responses().stream().map(each -> new Part<>(one.installation(), one.equipment(), each))).toList();
		List<String> caption = new ArrayList<>(List.of(texts.text("usage.responses")));
		times.forEach(one -> caption.add(texts.text("usage.response", one.equipment(), Long.toString(one.count(Response.Kind.ANSWERED)),
				duration(one.median()), duration(one.percentile90()), Long.toString(one.count(Response.Kind.ATTENDED)),
				Long.toString(one.count(Response.Kind.RESTARTED)), Long.toString(one.count(Response.Kind.CUT)))));
		return new Answer<>(columns, rows).captioned(caption);
	}

	private String duration(OptionalLong millis) {
		return millis.isPresent() ? figures.duration(millis.getAsLong()) : Texts.ABSENT;
	}

	/** Time of one class. */
	private record TeamTime(TeamClass kind, long millis, long wholeMillis) {
	}

	Answer<?> teams(List<TeamWork> teams) {
		List<Column<Part<TeamTime>>> columns = columns();
		columns.add(Column.word("class", row -> row.part().kind().id(), row -> texts.text("team." + row.part().kind().id())));
		columns.add(Column.seconds("seconds", figures, row -> row.part().millis()));
		columns.add(Column.ratio("share", figures, row -> row.part().wholeMillis() == 0 ? OptionalDouble.empty()
				: OptionalDouble.of((double) row.part().millis() / row.part().wholeMillis())));
		List<Part<TeamTime>> rows = new ArrayList<>();
		for (TeamWork team : teams) {
			long whole = team.millis().values().stream().mapToLong(Long::longValue).sum();
			team.millis().forEach((kind, millis) -> rows.add(new Part<>(team.installation(), team.equipment(), new TeamTime(kind, millis, whole))));
		}
		return new Answer<>(columns, rows).captioned(List.of(texts.text("usage.team")));
	}
}
