package org.kado.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.plan.WorkCalendar;

/**
 * Where days begin in a question over a whole folder.
 *
 * @param zone     zone of the days
 * @param dayStart when they begin
 */
record DaysOfFolder(ZoneId zone, LocalTime dayStart) {

	/** The zone that was named, else the only one of the equipment; asks where there are several. */
	static DaysOfFolder of(OpenedFolder opened, CliTexts texts) {
		LocalTime dayStart = opened.view().calendar().map(WorkCalendar::dayStart).orElse(LocalTime.MIDNIGHT);
		if (opened.zone().isPresent()) {
			return new DaysOfFolder(opened.zone().get(), dayStart);
		}
		List<ZoneId> zones = opened.logs().installations().stream().map(InstallationFacts::zone).distinct().toList();
		if (zones.size() > 1) {
			String names = String.join(", ", zones.stream().map(ZoneId::getId).sorted().toList());
			throw new RefusalException(ExitCode.QUESTION, texts.text("question.days", names));
		}
		return new DaysOfFolder(zones.get(0), dayStart);
	}

	/** First millisecond of the day. */
	long start(LocalDate day) {
		return day.atTime(dayStart).atZone(zone).toInstant().toEpochMilli();
	}

	/** The day that holds the instant. */
	LocalDate dayOf(long epochMillis) {
		LocalDate date = Instant.ofEpochMilli(epochMillis).atZone(zone).toLocalDate();
		return start(date) > epochMillis ? date.minusDays(1) : date;
	}

	/** The days of a word such as 2026-04-01..2026-04-30, both included. */
	TimeRange range(String option, String word, Invocation invocation) {
		String[] ends = word.split("\\.\\.", -1);
		if (ends.length != 2) {
			throw invocation.values().refused(option, word, invocation.texts().text("allowed.days"));
		}
		LocalDate first = invocation.values().date(option, ends[0]);
		LocalDate last = invocation.values().date(option, ends[1]);
		if (last.isBefore(first)) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("refused.window", ends[0], ends[1]));
		}
		return new TimeRange(start(first), start(last.plusDays(1)));
	}
}
