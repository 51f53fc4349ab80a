package org.kado.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.kado.model.kpi.Label;
import org.kado.model.kpi.LabelFault;
import org.kado.views.OpenedLabels;

/** Opens files of labels, and tells what is wrong in them. */
record LabelOpening(Invocation invocation) {

	/** The labels; refuses a file with faults and lists all of them. */
	List<Label> open(String name, Optional<ZoneId> zone) {
		CliTexts texts = invocation.texts();
		OpenedLabels read = read(name, zone);
		for (LabelFault fault : read.faults()) {
			invocation.terminal().tell(texts.text("calendar.fault", name, Integer.toString(fault.line()), texts.text("labels." + fault.kind(), fault.found())));
		}
		if (!read.faults().isEmpty()) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.labels", name, Integer.toString(read.faults().size())));
		}
		return read.labels();
	}

	private OpenedLabels read(String name, Optional<ZoneId> zone) {
		try {
			return OpenedLabels.read(invocation.workingFolder().resolve(name), zone);
		} catch (NoSuchFileException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, invocation.texts().text("refused.absent", e.getFile()));
		} catch (IOException | InvalidPathException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, invocation.texts().text("refused.folder", name, e.toString()));
		}
	}
}
