package org.kado.agent.command;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.kado.agent.text.Texts;
import org.kado.model.facts.Source;
import org.kado.store.LogStore;

/** The line that tells what a run records, and what not, and why. */
final class StartLine {

	private final Texts texts;

	StartLine(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The line.
	 *
	 * @param setup   of the run
	 * @param reasons why sources are not recorded, where it is not the usual reason
	 */
	String of(LogStore.Setup setup, Map<Source, String> reasons) {
		String recorded = Arrays.stream(Source.values()).filter(setup.sources()::contains).map(Source::id).collect(Collectors.joining(", "));
		String missing = Arrays.stream(Source.values()).filter(source -> !setup.sources().contains(source))
				.map(source -> source.id() + " (" + reasons.getOrDefault(source, texts.of(usualReason(source))) + ")")
				.collect(Collectors.joining(", "));
		return texts.of("run.started", setup.agentVersion(), setup.equipment(), setup.folder().toString(), setup.session(),
				seconds(setup.thresholdMillis()), seconds(setup.tickMillis()), recorded, missing);
	}

	private static String usualReason(Source source) {
		return switch (source) {
		case INPUT -> "run.missing.noProbe";
		case INPUT_COUNTS, ALL_PROCESSES, PER_CPU, DISK -> "run.missing.off";
		case PROCESS, WINDOW, FOLDER -> "run.missing.noneConfigured";
		case CPU, MEMORY, NETWORK, SLEEP, LOCK, SHUTDOWN -> "run.missing.unsupported";
		};
	}

	private static String seconds(int millis) {
		return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
	}
}
