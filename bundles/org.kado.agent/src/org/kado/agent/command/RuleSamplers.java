package org.kado.agent.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.configuration.WatchedCondition;
import org.kado.agent.host.AgentHost;
import org.kado.agent.recording.RuleSampler;
import org.kado.analysis.rules.RuleScope;
import org.kado.model.facts.Source;
import org.kado.sampling.ConditionSampler;
import org.kado.sampling.ConditionSource;
import org.kado.sampling.HostClock;
import org.kado.sampling.Sampler;
import org.kado.sampling.WindowConditions;
import org.kado.sampling.folder.FolderCondition;
import org.kado.sampling.input.ActiveWindowSource;

/** Makes the samplers that decide machine rules. What no rule asks for is not looked at. */
final class RuleSamplers {

	private final AgentConfiguration configuration;
	private final AgentHost host;
	private final HostClock clock;

	RuleSamplers(AgentConfiguration configuration, AgentHost host, HostClock clock) {
		this.configuration = configuration;
		this.host = host;
		this.clock = clock;
	}

	/**
	 * Adds the samplers behind those of facts.
	 *
	 * @param samplers those of facts
	 * @param missing  takes why a source that a rule asks for is not recorded
	 */
	@SuppressWarnings("resource") // closed with the sources
	void addTo(List<Sampler> samplers, Map<Source, String> missing) {
		if (!configuration.ruleSettings().conditions().isEmpty()) {
			samplers.add(new ConditionSampler(conditions(missing)));
		}
		if (!configuration.rules().isEmpty()) {
			Set<Source> sources = EnumSet.noneOf(Source.class);
			samplers.forEach(sampler -> sources.addAll(sampler.sources()));
			samplers.add(new RuleSampler(configuration.rules(), new RuleScope(sources, configuration.recordedConditions())));
		}
	}

	@SuppressWarnings("resource") // closed by the sampler
	private List<Optional<ConditionSource>> conditions(Map<Source, String> missing) {
		List<WatchedCondition> watched = configuration.ruleSettings().conditions();
		Optional<WindowConditions> windows = watched.stream().anyMatch(WatchedCondition.WindowTitle.class::isInstance) ? windows(missing)
				: Optional.empty();
		List<Optional<ConditionSource>> conditions = new ArrayList<>();
		for (WatchedCondition condition : watched) {
			if (condition instanceof WatchedCondition.WindowTitle title) {
				conditions.add(windows.map(desktop -> desktop.titleContains(title.text())));
			} else if (condition instanceof WatchedCondition.Folder folder) {
				conditions.add(Optional.of(new FolderCondition(new FolderCondition.Plan(folder.folder(), folder.untilFiles(),
						folder.atMostMillis(), configuration.ruleSettings().folderPollMillis()), clock)));
			}
		}
		return conditions;
	}

	private Optional<WindowConditions> windows(Map<Source, String> missing) {
		ActiveWindowSource window = host.activeWindow();
		if (window.probe().isEmpty()) {
			missing.put(Source.WINDOW, window.reason());
		}
		return window.probe().map(WindowConditions::new);
	}
}
