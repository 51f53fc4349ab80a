package org.kado.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.kado.model.plan.Shift;
import org.kado.model.plan.WorkCalendar;
import org.kado.views.PlannedYear;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** <code>kado calendar check FILE</code>: whether a work calendar can be used, and what it says of a year. */
@Command(name = "calendar", mixinStandardHelpOptions = true)
final class CalendarVerb implements Runnable {

	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "");
	}

	/** The verb below. */
	@Command(name = "check", mixinStandardHelpOptions = true)
	static final class Check implements Callable<Integer> {

		private final Invocation invocation;
		private final Clock clock;

		@Parameters(index = "0", paramLabel = "CALENDAR")
		private String file;

		@Option(names = "--year", paramLabel = "YEAR")
		private String year;

		Check(Invocation invocation, Clock clock) {
			this.invocation = invocation;
			this.clock = clock;
		}

		@Override
		public Integer call() {
			int wanted = year == null ? LocalDate.now(clock).getYear() : invocation.values().number("--year", year, 1970, 9999);
			WorkCalendar calendar = invocation.opening().calendars().open(file);
			PlannedYear planned = PlannedYear.of(calendar, ZoneId.systemDefault(), wanted);
			CliTexts texts = invocation.texts();
			List<String> lines = new ArrayList<>();
			lines.add(texts.text("calendar.good", file));
			calendar.shifts().forEach(shift -> lines.add("  " + shift(shift, texts)));
			lines.add(texts.text("calendar.year", Integer.toString(wanted), Integer.toString(planned.workingDays()),
					texts.figures().duration(planned.plannedMillis())));
			planned.namedDays().forEach((date, name) -> lines.add("  " + texts.figures().date(date) + "  " + name));
			invocation.terminal().print(String.join("\n", lines) + "\n");
			return ExitCode.OK.code();
		}

		private static String shift(Shift shift, CliTexts texts) {
			String days = String.join(" ", shift.days().stream().sorted().map(texts.figures()::weekday).toList());
			String breaks = String.join(" ", shift.breaks().stream().map(each -> each.start() + "–" + each.end()).toList());
			String hours = shift.start() + "–" + shift.end();
			return breaks.isEmpty() ? texts.text("calendar.shift", shift.name(), hours, days)
					: texts.text("calendar.shiftWithBreaks", shift.name(), hours, days, breaks);
		}
	}
}
