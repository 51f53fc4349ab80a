package org.kado.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.kado.analysis.plan.CalendarFile;
import org.kado.model.plan.CalendarFault;

/** Work calendars, with a holiday file that is made of the same bytes. */
final class CalendarTarget implements FuzzTarget {

	@Override
	public void run(byte[] input) {
		String text = new String(input, StandardCharsets.UTF_8);
		CalendarFile.Result result = CalendarFile.read(text, name -> Optional.of(text));
		List<CalendarFault> again = CalendarFile.read(text, name -> Optional.of(text)).faults();
		if (!again.equals(result.faults())) {
			throw new AssertionError(result.faults() + " became " + again);
		}
	}
}
