package org.kado.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kado.model.compare.BeforeAfter;
import org.kado.model.report.Basis;
import org.kado.views.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado before-after FOLDER</code>: utilisation before and after a change, with what chance alone would do. */
@Command(name = "before-after", mixinStandardHelpOptions = true)
final class BeforeAfterVerb implements Callable<Integer> {

	private static final int ALL_PERCENT = 100;

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Mixin
	private final SideOptions sides = new SideOptions();

	@Option(names = "--basis", paramLabel = "BASIS", defaultValue = "observed")
	private String basis;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	BeforeAfterVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		OptionValues values = invocation.values();
		OutputFormat wanted = values.choice("--format", format, OutputFormat.values(), OutputFormat::id);
		Basis divisor = values.basis(basis);
		if (divisor.needsCalendar() && folder.calendar() == null) {
			throw new RefusalException(ExitCode.QUESTION, invocation.texts().text("question.calendar", "--basis " + basis));
		}
		sides.check(invocation);
		OpenedFolder opened = invocation.opening().open(folder);
		DaysOfFolder days = DaysOfFolder.of(opened, invocation.texts());
		List<BeforeAfter> all = sides.compare(opened, days, divisor, invocation);
		answer(all, divisor, days.zone()).print(wanted, opened, invocation);
		return all.stream().allMatch(one -> !one.shortages().isEmpty()) ? ExitCode.TOO_LITTLE_KNOWN.code() : ExitCode.OK.code();
	}

	private Answer<BeforeAfter> answer(List<BeforeAfter> all, Basis divisor, ZoneId zone) {
		CliTexts texts = invocation.texts();
		Texts figures = texts.figures();
		List<Column<BeforeAfter>> columns = List.of(Column.text("installation", BeforeAfter::installation), Column.text("equipment", BeforeAfter::equipment),
				Column.count("before_days", one -> (long) one.before().days().size()), Column.count("before_counted", one -> (long) one.before().counted()),
				Column.ratio("before_mean", figures, one -> one.before().mean()), Column.count("after_days", one -> (long) one.after().days().size()),
				Column.count("after_counted", one -> (long) one.after().counted()), Column.ratio("after_mean", figures, one -> one.after().mean()),
				points("difference", BeforeAfter::difference), points("difference_low", BeforeAfter::low), points("difference_high", BeforeAfter::high),
				new Column<>("p", true, one -> Field.ratio(one.chance()), one -> one.chance().isEmpty() ? Texts.ABSENT : number(one.chance().getAsDouble(), "%.4f")),
				Column.word("lacking", one -> one.shortages().stream().map(shortage -> shortage.kind().id()).distinct().collect(Collectors.joining(" ")),
						one -> one.shortages().isEmpty() ? "" : texts.text("before-after.refused")),
				Column.word("interval_lacking", one -> one.withoutInterval().stream().map(shortage -> shortage.kind().id()).distinct().collect(Collectors.joining(" ")),
						one -> one.withoutInterval().isEmpty() ? "" : texts.text("before-after.no.interval")));
		List<String> caption = new ArrayList<>();
		all.stream().findFirst().ifPresent(one -> caption.add(texts.text("before-after.sides", figures.period(one.before().range(), zone),
				figures.period(one.after().range(), zone), figures.basis(divisor))));
		caption.add(texts.text("before-after.method", sides.leastCoverage()));
		all.forEach(one -> Stream.concat(one.shortages().stream(), one.withoutInterval().stream()).forEach(shortage -> caption.add(one.equipment() + ": " + texts.text("shortage." + shortage.kind().id(),
				texts.text(shortage.before() ? "before-after.before" : "before-after.after"), Integer.toString(shortage.found()), Integer.toString(shortage.needed())))));
		return new Answer<>(columns, all).captioned(caption);
	}

	private static Column<BeforeAfter> points(String id, Function<BeforeAfter, OptionalDouble> value) {
		return new Column<>(id, true, one -> Field.ratio(value.apply(one)),
				one -> value.apply(one).isEmpty() ? Texts.ABSENT : number(value.apply(one).getAsDouble() * ALL_PERCENT, "%+.1f"));
	}

	private static String number(double value, String pattern) {
		return String.format(Locale.ROOT, pattern, value);
	}
}
