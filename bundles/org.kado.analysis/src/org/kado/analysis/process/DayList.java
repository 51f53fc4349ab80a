package org.kado.analysis.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kado.model.report.ProcessDay;
import org.kado.model.report.ProcessOwner;

/** Sums sightings by day. A tick belongs to the day of its last millisecond. */
final class DayList implements Sightings.Sink {

	private final ZoneId zone;
	private final Map<LocalDate, ProcessSums> days = new TreeMap<>();
	private LocalDate date = LocalDate.MIN;
	private long dayStartMillis;
	private long dayEndMillis;
	private ProcessSums sums;
	private LocalDate lastSeen = LocalDate.MIN;

	DayList(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public void watched(long calendarEnd, long watchedMillis) {
		turnTo(calendarEnd - 1);
		sums.addWatched(watchedMillis);
	}

	@Override
	public void seen(boolean begins, long start, long end, long ranMillis, ProcessRows rows) {
		// a session that goes on over midnight is one of both days
		sums.add(begins || !date.equals(lastSeen), ranMillis, rows);
		lastSeen = date;
	}

	private void turnTo(long millis) {
		if (sums == null || millis < dayStartMillis || millis >= dayEndMillis) {
			date = Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
			dayStartMillis = date.atStartOfDay(zone).toInstant().toEpochMilli();
			dayEndMillis = date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
			sums = days.computeIfAbsent(date, day -> new ProcessSums());
		}
	}

	/** The days in order. */
	List<ProcessDay> days(ProcessOwner owner) {
		return days.entrySet().stream().map(day -> day(owner, day.getKey(), day.getValue())).toList();
	}

	private static ProcessDay day(ProcessOwner owner, LocalDate date, ProcessSums sums) {
		return new ProcessDay(owner, date, sums.sessions(), sums.ranMillis(), sums.watchedMillis(), sums.cpuMillis(), sums.peakResidentBytes());
	}
}
