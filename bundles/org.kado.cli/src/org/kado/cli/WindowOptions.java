package org.kado.cli;

import java.util.Optional;

import org.kado.model.TimeRange;

import picocli.CommandLine.Option;

/** Which part of time is asked for. An option not given is null. */
final class WindowOptions {

	@Option(names = "--from", paramLabel = "DATE")
	private String from;

	@Option(names = "--to", paramLabel = "DATE")
	private String to;

	/** From the start of the first to the end of the last day, both included; empty where neither is named. */
	Optional<TimeRange> window(OpenedFolder opened, Invocation invocation) {
		if (from == null && to == null) {
			return Optional.empty();
		}
		DaysOfFolder days = DaysOfFolder.of(opened, invocation.texts());
		OptionValues values = invocation.values();
		Optional<TimeRange> all = opened.view().period();
		long start = from == null ? all.map(TimeRange::startMillis).orElse(0L) : days.start(values.date("--from", from));
		long end = to == null ? all.map(TimeRange::endMillis).orElse(0L) : days.start(values.date("--to", to).plusDays(1));
		if (end < start) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("refused.window", from == null ? "" : from, to == null ? "" : to));
		}
		return Optional.of(new TimeRange(start, end));
	}
}
