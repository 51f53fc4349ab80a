package org.kado.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;

import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.usage.Concurrency;
import org.kado.model.usage.ConcurrencyLevel;
import org.kado.model.usage.ConcurrencyPercentile;
import org.kado.model.usage.PoolSize;
import org.kado.views.Texts;
import org.kado.views.UsageView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado concurrency FOLDER</code>: how many equipment were in use at once, and how many would have been enough. */
@Command(name = "concurrency", mixinStandardHelpOptions = true)
final class ConcurrencyVerb implements Callable<Integer> {

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Mixin
	private final WindowOptions window = new WindowOptions();

	@Option(names = "--equipment", paramLabel = "NAME", split = ",")
	private List<String> equipment = new ArrayList<>();

	@Option(names = "--of", paramLabel = "WHAT", defaultValue = "used")
	private String of;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	ConcurrencyVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		Counted counted = invocation.values().choice("--of", of, Counted.values(), Counted::id);
		OutputFormat wanted = invocation.values().choice("--format", format, OutputFormat.values(), OutputFormat::id);
		OpenedFolder opened = invocation.opening().open(folder, equipment);
		Concurrency sum = new UsageView(opened.view(), opened.zone(), window.window(opened, invocation)).concurrency(counted.states);
		answer(sum, opened).print(wanted, opened, invocation);
		return ExitCode.OK.code();
	}

	/** A level, and what would have been with no more equipment than it says. */
	private record Level(ConcurrencyLevel level, Optional<PoolSize> pool) {
	}

	private Answer<Level> answer(Concurrency sum, OpenedFolder opened) {
		Texts figures = invocation.texts().figures();
		ZoneId zone = opened.zone().orElse(opened.logs().installations().get(0).zone());
		List<Column<Level>> columns = List.of(Column.count("in_use", row -> (long) row.level().inUse()),
				Column.seconds("known_s", figures, row -> row.level().knownMillis()),
				Column.seconds("partly_known_s", figures, row -> row.level().partlyMillis()),
				Column.seconds("clash_s", figures, row -> row.pool().map(PoolSize::clashMillis).orElse(0L)),
				Column.seconds("possible_clash_s", figures, row -> row.pool().map(PoolSize::possibleClashMillis).orElse(0L)),
				Column.seconds("unserved_s", figures, row -> row.pool().map(PoolSize::unservedMillis).orElse(0L)),
				Column.count("clashes", row -> row.pool().map(PoolSize::clashes).orElse(0).longValue()),
				Column.time("longest_start", zone, row -> row.pool().flatMap(PoolSize::longest).map(TimeRange::start)),
				Column.someSeconds("longest_s", figures, row -> row.pool().flatMap(PoolSize::longest).map(range -> OptionalLong.of(range.millis()))
						.orElse(OptionalLong.empty())));
		List<Level> rows = sum.levels().stream().map(level -> new Level(level, sum.pools().stream().filter(pool -> pool.equipment() == level.inUse()).findFirst()))
				.toList();
		return new Answer<>(columns, rows, header(sum), advice(sum, figures));
	}

	private static Map<String, Field> header(Concurrency sum) {
		Map<String, Field> header = new LinkedHashMap<>();
		header.put("equipment", Field.count(sum.equipment().size()));
		header.put("most", Field.count(sum.most()));
		header.put("most_possible", Field.count(sum.mostPossible()));
		header.put("enough", Field.count(sum.enough()));
		header.put("unknown_s", Field.seconds(sum.unknownMillis()));
		for (ConcurrencyPercentile each : sum.percentiles()) {
			header.put("p" + each.percent(), each.known().isPresent() ? Field.count(each.known().getAsInt()) : Field.empty());
			header.put("p" + each.percent() + "_least", Field.count(each.least()));
			header.put("p" + each.percent() + "_most", Field.count(each.most()));
		}
		return header;
	}

	private List<String> advice(Concurrency sum, Texts figures) {
		CliTexts texts = invocation.texts();
		int all = sum.equipment().size();
		List<String> advice = new ArrayList<>();
		advice.add(texts.text("concurrency.most", Integer.toString(sum.most()), Integer.toString(all), Integer.toString(sum.mostPossible())));
		for (ConcurrencyPercentile each : sum.percentiles()) {
			advice.add(texts.text("concurrency.percentile", Integer.toString(each.percent()),
					each.known().isPresent() ? Integer.toString(each.known().getAsInt()) : Texts.ABSENT, Integer.toString(each.least()), Integer.toString(each.most())));
		}
		if (all > 0) {
			PoolSize one = sum.pools().get(all - 1);
			advice.add(texts.text("concurrency.one", figures.duration(one.clashMillis()), figures.duration(one.possibleClashMillis()),
					Integer.toString(one.clashes())));
		}
		advice.add(texts.text("concurrency.unknown", figures.duration(sum.knownMillis()), figures.duration(sum.partlyMillis()),
				figures.duration(sum.unknownMillis())));
		return advice;
	}

	/** What counts. */
	private enum Counted {
		USED("used", UsageView.USED), MAN("man", Set.of(State.MAN)), MACHINE("machine", Set.of(State.MACHINE));

		private final String id;
		private final Set<State> states;

		Counted(String id, Set<State> states) {
			this.id = id;
			this.states = states;
		}

		String id() {
			return id;
		}
	}
}
