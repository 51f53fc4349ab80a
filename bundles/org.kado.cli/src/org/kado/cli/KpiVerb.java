package org.kado.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import org.kado.model.kpi.KpiReport;
import org.kado.model.kpi.Label;
import org.kado.views.KpiView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado kpi FOLDER</code>: figures with their formulas (docs/kpi.md). */
@Command(name = "kpi", mixinStandardHelpOptions = true)
final class KpiVerb implements Callable<Integer> {

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Mixin
	private final WindowOptions window = new WindowOptions();

	@Option(names = "--labels", paramLabel = "FILE")
	private String labels;

	@Option(names = "--fixed", paramLabel = "MIN")
	private String fixed;

	@Option(names = "--show", paramLabel = "WHAT", defaultValue = "figures")
	private String show;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	KpiVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		Part part = invocation.values().choice("--show", show, Part.values(), Part::id);
		OutputFormat wanted = invocation.values().choice("--format", format, OutputFormat.values(), OutputFormat::id);
		OptionalLong fixedMillis = fixed == null ? OptionalLong.empty() : OptionalLong.of(invocation.values().basis("--fixed", "fixed:" + fixed).fixedMillis());
		OpenedFolder opened = invocation.opening().open(folder);
		List<Label> said = labels == null ? List.of()
				: new LabelOpening(invocation).open(labels, opened.zone().or(() -> Optional.of(DaysOfFolder.of(opened, invocation.texts()).zone())));
		List<KpiReport> reports = new KpiView(opened.view(), opened.zone(), window.window(opened, invocation), said).reports(fixedMillis);
		KpiTables tables = new KpiTables(invocation.texts(), opened);
		switch (part) {
			case FIGURES -> tables.figures(reports).print(wanted, opened, invocation);
			case STATES -> tables.states(reports).print(wanted, opened, invocation);
			case WATERFALL -> tables.waterfall(reports).print(wanted, opened, invocation);
		}
		return ExitCode.OK.code();
	}

	/** What is shown. */
	private enum Part {
		FIGURES("figures"), STATES("states"), WATERFALL("waterfall");

		private final String id;

		Part(String id) {
			this.id = id;
		}

		String id() {
			return id;
		}
	}
}
