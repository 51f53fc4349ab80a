package org.kado.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.kado.model.plan.CalendarFault;
import org.kado.model.plan.WorkCalendar;
import org.kado.views.OpenedCalendar;

/** Opens work calendars, and tells what is wrong in them. */
final class CalendarOpening {

	private final Path workingFolder;
	private final Terminal terminal;
	private final CliTexts texts;

	CalendarOpening(Path workingFolder, Terminal terminal, CliTexts texts) {
		this.workingFolder = workingFolder;
		this.terminal = terminal;
		this.texts = texts;
	}

	/** The calendar; refuses one with faults and lists all of them. */
	WorkCalendar open(String name) {
		OpenedCalendar read = read(name);
		for (CalendarFault fault : read.faults()) {
			terminal.tell(texts.text("calendar.fault", name, Integer.toString(fault.line()), texts.text("calendar." + fault.kind(), fault.found())));
		}
		if (!read.faults().isEmpty()) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.calendar", name, Integer.toString(read.faults().size())));
		}
		return read.calendar();
	}

	private OpenedCalendar read(String name) {
		try {
			return OpenedCalendar.read(workingFolder.resolve(name));
		} catch (NoSuchFileException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.absent", e.getFile()));
		} catch (IOException | InvalidPathException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.folder", name, e.toString()));
		}
	}
}
