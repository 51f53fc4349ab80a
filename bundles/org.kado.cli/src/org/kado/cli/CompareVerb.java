package org.kado.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import org.kado.model.TimeRange;
import org.kado.model.facts.MachineRule;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.usage.RankedEquipment;
import org.kado.views.CompareView;
import org.kado.views.UsageView;
import org.kado.views.UtilisationView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado compare FOLDER</code>: one equipment, span or way to decide against another. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareVerb implements Callable<Integer> {

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Mixin
	private final WindowOptions window = new WindowOptions();

	@Option(names = "--with", paramLabel = "ID")
	private String with;

	@Option(names = "--with-days", paramLabel = "DATE..DATE")
	private String withDays;

	@Option(names = "--with-threshold", paramLabel = "T")
	private String withThreshold;

	@Option(names = "--with-convention", paramLabel = "C")
	private String withConvention;

	@Option(names = "--with-rule", paramLabel = "PROCESS:PERCENT")
	private List<String> withRules = new ArrayList<>();

	@Option(names = "--with-rules", paramLabel = "FILE")
	private String withRuleFile;

	@Option(names = "--basis", paramLabel = "BASIS", defaultValue = "observed")
	private String basis;

	@Option(names = "--show", paramLabel = "WHAT", defaultValue = "figures")
	private String show;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	CompareVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		OptionValues values = invocation.values();
		Part part = values.choice("--show", show, Part.values(), Part::id);
		OutputFormat wanted = values.choice("--format", format, OutputFormat.values(), OutputFormat::id);
		Basis divisor = values.basis(basis);
		if (divisor.needsCalendar() && folder.calendar() == null) {
			throw new RefusalException(ExitCode.QUESTION, invocation.texts().text("question.calendar", "--basis " + basis));
		}
		if (with == null && withDays == null && withThreshold == null && withConvention == null && withRules.isEmpty() && withRuleFile == null) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("refused.with"));
		}
		if (part != Part.FIGURES && (with != null || withDays != null)) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("refused.changes", show));
		}
		if (with != null && folder.installation() == null) {
			throw new RefusalException(ExitCode.QUESTION, invocation.texts().text("question.with"));
		}
		OpenedFolder opened = invocation.opening().open(folder, with == null ? List.of() : List.of(folder.installation(), with));
		AnalysisSettings other = settings(opened.settings());
		Optional<TimeRange> days = window.window(opened, invocation);
		CompareTables tables = new CompareTables(invocation.texts(), opened);
		CompareView compared = new CompareView(opened.view(), opened.zone(), days);
		Answer<?> answer = switch (part) {
			case FIGURES -> tables.figures(pairs(opened, days, other, divisor), divisor);
			case CHANGES -> tables.changes(compared.reclassified(other));
			case SPANS -> tables.spans(compared.reclassified(other));
		};
		answer.print(wanted, opened, invocation);
		return ExitCode.OK.code();
	}

	private AnalysisSettings settings(AnalysisSettings first) {
		OptionValues values = invocation.values();
		EpisodeConvention convention = withConvention == null ? first.convention()
				: values.choice("--with-convention", withConvention, EpisodeConvention.values(), EpisodeConvention::id);
		OptionalLong threshold = withThreshold == null ? first.thresholdMillis() : OptionalLong.of(values.length("--with-threshold", withThreshold));
		List<MachineRule> rules = new ArrayList<>(withRules.stream().map(word -> values.rule("--with-rule", word)).toList());
		if (withRuleFile != null) {
			rules.addAll(new RulesOpening(invocation.workingFolder(), invocation.terminal(), invocation.texts()).open(withRuleFile));
		}
		return new AnalysisSettings(threshold, convention, rules.isEmpty() ? first.rules() : Optional.of(rules));
	}

	/** Each first side with its second one. */
	private List<CompareTables.Pair> pairs(OpenedFolder opened, Optional<TimeRange> days, AnalysisSettings other, Basis divisor) {
		List<RankedEquipment> first = figures(opened, opened.view(), days, divisor);
		Optional<TimeRange> otherDays = withDays == null ? days
				: Optional.of(DaysOfFolder.of(opened, invocation.texts()).range("--with-days", withDays, invocation));
		List<RankedEquipment> second = figures(opened, opened.view().with(other), otherDays, divisor);
		if (with == null) {
			return first.stream().map(one -> new CompareTables.Pair(one, find(second, one.installation()))).toList();
		}
		InstallationChoice choice = new InstallationChoice(invocation.texts());
		String a = choice.choose(opened.logs(), Optional.of(folder.installation())).installations().get(0).id();
		String b = choice.choose(opened.logs(), Optional.of(with)).installations().get(0).id();
		return List.of(new CompareTables.Pair(find(first, a), find(second, b)));
	}

	private static List<RankedEquipment> figures(OpenedFolder opened, UtilisationView view, Optional<TimeRange> days, Basis divisor) {
		return new UsageView(view, opened.zone(), days).ranking(divisor);
	}

	private static RankedEquipment find(List<RankedEquipment> all, String installation) {
		return all.stream().filter(one -> one.installation().equals(installation)).findFirst().orElseThrow();
	}

	/** What is shown. */
	private enum Part {
		FIGURES("figures"), CHANGES("changes"), SPANS("spans");

		private final String id;

		Part(String id) {
			this.id = id;
		}

		String id() {
			return id;
		}
	}
}
