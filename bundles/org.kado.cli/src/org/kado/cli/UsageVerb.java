package org.kado.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.views.UsageView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado usage FOLDER</code>: how equipment is used, seen from several sides. */
@Command(name = "usage", mixinStandardHelpOptions = true)
final class UsageVerb implements Callable<Integer> {

	private static final int MOST_LISTED = 10_000;
	private static final int MOST_BUCKETS = 1_000;

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Mixin
	private final WindowOptions window = new WindowOptions();

	@Option(names = "--show", paramLabel = "WHAT", defaultValue = "ranking")
	private String show;

	@Option(names = "--basis", paramLabel = "BASIS", defaultValue = "observed")
	private String basis;

	@Option(names = "--by", paramLabel = "BUCKET", defaultValue = "day")
	private String by;

	@Option(names = "--target", paramLabel = "PERCENT")
	private String target;

	@Option(names = "--average", paramLabel = "N", defaultValue = "7")
	private String average;

	@Option(names = "--bins", paramLabel = "LENGTH")
	private String bins;

	@Option(names = "--top", paramLabel = "N", defaultValue = "10")
	private String top;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	UsageVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		OptionValues values = invocation.values();
		Side side = values.choice("--show", show, Side.values(), Side::id);
		OutputFormat wanted = values.choice("--format", format, OutputFormat.values(), OutputFormat::id);
		Basis divisor = values.basis(basis);
		Bucket bucket = values.choice("--by", by, new Bucket[] {Bucket.HOUR, Bucket.DAY, Bucket.WEEK, Bucket.MONTH, Bucket.SHIFT}, Bucket::id);
		ReportVerb.requireCalendar(invocation, folder, bucket, divisor);
		int averaged = values.number("--average", average, 1, MOST_BUCKETS);
		int listed = values.number("--top", top, 0, MOST_LISTED);
		OptionalDouble wish = values.percent("--target", target);
		List<Long> edges = bins == null ? UsageView.growingEdges() : UsageView.evenEdges(values.length("--bins", bins));
		OpenedFolder opened = invocation.opening().open(folder);
		UsageView view = new UsageView(opened.view(), opened.zone(), window.window(opened, invocation));
		UsageTables tables = new UsageTables(invocation.texts(), opened);
		Answer<?> answer = switch (side) {
			case RANKING -> tables.ranking(view.ranking(divisor), divisor);
			case HEAT -> wanted == OutputFormat.TABLE ? tables.heatMatrix(view.heatMaps(divisor), divisor) : tables.heat(view.heatMaps(divisor));
			case TREND -> tables.trend(view.trends(bucket, divisor, averaged, wish), bucket);
			case GAPS -> tables.gaps(view.stops(edges));
			case STOPS -> tables.stops(view.stopPareto(listed));
			case LONGEST -> tables.longest(view.stopPareto(listed));
			case RESPONSE -> tables.responses(view.responses());
			case TEAM -> tables.teams(view.teams());
		};
		answer.print(wanted, opened, invocation);
		return ExitCode.OK.code();
	}

	/** From where use is looked at. */
	private enum Side {
		RANKING("ranking"), HEAT("heat"), TREND("trend"), GAPS("gaps"), STOPS("stops"), LONGEST("longest"), RESPONSE("response"), TEAM("team");

		private final String id;

		Side(String id) {
			this.id = id;
		}

		String id() {
			return id;
		}
	}
}
