package org.kado.cli;

import java.util.List;
import java.util.Optional;

import org.kado.model.TimeRange;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.report.Basis;
import org.kado.views.CompareView;

import picocli.CommandLine.Option;

/** Which days lie before a change and which after it. */
final class SideOptions {

	private static final int ALL_PERCENT = 100;

	@Option(names = "--at", paramLabel = "DATE")
	private String at;

	@Option(names = "--before", paramLabel = "DATE..DATE")
	private String before;

	@Option(names = "--after", paramLabel = "DATE..DATE")
	private String after;

	@Option(names = "--coverage", paramLabel = "PERCENT", defaultValue = "80")
	private String leastCoverage;

	/** Percent of a day that must be known for it to count, as it was typed. */
	String leastCoverage() {
		return leastCoverage;
	}

	/** The same as a number. */
	int leastCoveragePercent(Invocation invocation) {
		return invocation.values().number("--coverage", leastCoverage, 0, ALL_PERCENT);
	}

	/** Whether anything names a side. */
	boolean areGiven() {
		return at != null || before != null || after != null;
	}

	/** Refuses what does not name two sides. */
	void check(Invocation invocation) {
		leastCoveragePercent(invocation);
		if ((at == null) == (before == null || after == null)) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("refused.sides"));
		}
	}

	/** Both sides of every equipment; {@link #check} comes first. */
	List<BeforeAfter> compare(OpenedFolder opened, DaysOfFolder days, Basis basis, Invocation invocation) {
		int percent = leastCoveragePercent(invocation);
		TimeRange first = at == null ? days.range("--before", before, invocation) : upTo(opened, days, invocation);
		TimeRange second = at == null ? days.range("--after", after, invocation) : from(opened, days, invocation);
		return new CompareView(opened.view(), opened.zone(), Optional.empty()).beforeAfter(first, second, basis, (double) percent / ALL_PERCENT);
	}

	private TimeRange upTo(OpenedFolder opened, DaysOfFolder days, Invocation invocation) {
		long start = days.start(days.dayOf(opened.view().period().map(TimeRange::startMillis).orElse(0L)));
		long change = change(days, invocation);
		return new TimeRange(Math.min(start, change), change);
	}

	private TimeRange from(OpenedFolder opened, DaysOfFolder days, Invocation invocation) {
		long last = opened.view().period().map(range -> range.endMillis() - 1).orElse(0L);
		long change = change(days, invocation);
		return new TimeRange(change, Math.max(change, days.start(days.dayOf(last).plusDays(1))));
	}

	private long change(DaysOfFolder days, Invocation invocation) {
		return days.start(invocation.values().date("--at", at));
	}
}
