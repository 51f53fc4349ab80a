package org.kado.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.kado.model.facts.MachineRule;
import org.kado.model.report.RuleFault;
import org.kado.views.OpenedRules;

/** Opens files of machine rules, and tells what is wrong in them. */
final class RulesOpening {

	private final Path workingFolder;
	private final Terminal terminal;
	private final CliTexts texts;

	RulesOpening(Path workingFolder, Terminal terminal, CliTexts texts) {
		this.workingFolder = workingFolder;
		this.terminal = terminal;
		this.texts = texts;
	}

	/** The rules; refuses a file with faults and lists all of them. */
	List<MachineRule> open(String name) {
		OpenedRules read = read(name);
		for (RuleFault fault : read.faults()) {
			terminal.tell(texts.text("rules.fault", name, Integer.toString(fault.line()), texts.text("rules." + fault.kind(), fault.found())));
		}
		if (!read.faults().isEmpty()) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.rules", name, Integer.toString(read.faults().size())));
		}
		return read.rules();
	}

	private OpenedRules read(String name) {
		try {
			return OpenedRules.read(workingFolder.resolve(name));
		} catch (NoSuchFileException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.absent", e.getFile()));
		} catch (IOException | InvalidPathException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.folder", name, e.toString()));
		}
	}
}
