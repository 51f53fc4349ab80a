package org.kado.views;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.kado.analysis.rules.RulesFile;
import org.kado.model.facts.MachineRule;
import org.kado.model.report.RuleFault;

/**
 * Machine rules as their file says (docs/formats/rules.md).
 *
 * @param rules  the rules, as far as they could be read
 * @param faults what is wrong, by line; rules with faults must not be used
 */
public record OpenedRules(List<MachineRule> rules, List<RuleFault> faults) {

	/** Copies the lists in. */
	public OpenedRules {
		rules = List.copyOf(rules);
		faults = List.copyOf(faults);
	}

	/**
	 * Reads the file.
	 *
	 * @throws IOException where it can't be read
	 */
	public static OpenedRules read(Path file) throws IOException {
		RulesFile.Result read = RulesFile.read(SmallText.read(file));
		return new OpenedRules(read.rules(), read.faults());
	}
}
