package org.kado.views;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.analysis.plan.CalendarFile;
import org.kado.model.plan.CalendarFault;
import org.kado.model.plan.WorkCalendar;

/**
 * A work calendar as its file says (docs/formats/calendar.md).
 *
 * @param calendar the calendar, as far as it could be read
 * @param faults   what is wrong, by line; a calendar with faults must not be used
 */
public record OpenedCalendar(WorkCalendar calendar, List<CalendarFault> faults) {

	/** Copies the list in. */
	public OpenedCalendar {
		Objects.requireNonNull(calendar, "calendar");
		faults = List.copyOf(faults);
	}

	/**
	 * Reads the file, and files of holidays that it names from beside it.
	 *
	 * @throws IOException where the file itself can't be read
	 */
	public static OpenedCalendar read(Path file) throws IOException {
		CalendarFile.Result read = CalendarFile.read(SmallText.read(file), name -> holidays(file, name));
		return new OpenedCalendar(read.calendar(), read.faults());
	}

	private static Optional<String> holidays(Path calendar, String name) {
		try {
			return Optional.of(SmallText.read(calendar.resolveSibling(name)));
		} catch (IOException | InvalidPathException e) {
			return Optional.empty();
		}
	}
}
