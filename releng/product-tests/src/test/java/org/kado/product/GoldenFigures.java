package org.kado.product;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How long each state lasted on each day of a zone: what the author of a recording meant, in milliseconds. */
final class GoldenFigures {

	private final ZoneId zone;

	private final TreeMap<LocalDate, Map<GoldenState, Long>> days = new TreeMap<>();

	GoldenFigures(ZoneId zone) {
		this.zone = zone;
	}

	/** Adds the span {@code [from, to)}, cut at midnights; a negative length takes away. */
	void add(GoldenState state, long fromMillis, long toMillis) {
		long at = Math.min(fromMillis, toMillis);
		long end = Math.max(fromMillis, toMillis);
		int sign = toMillis < fromMillis ? -1 : 1;
		while (at < end) {
			LocalDate day = Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
			long next = Math.min(end, startMillis(day.plusDays(1)));
			days.computeIfAbsent(day, d -> new EnumMap<>(GoldenState.class)).merge(state, Long.valueOf(sign * (next - at)), Long::sum);
			at = next;
		}
	}

	/** The days from the first to the last, those without any record included; what is left of a day is no data. */
	Map<LocalDate, Map<GoldenState, Long>> byDay() {
		Map<LocalDate, Map<GoldenState, Long>> whole = new TreeMap<>();
		for (LocalDate day = days.firstKey(); !day.isAfter(days.lastKey()); day = day.plusDays(1)) {
			Map<GoldenState, Long> states = new EnumMap<>(days.getOrDefault(day, new EnumMap<>(GoldenState.class)));
			long known = states.values().stream().mapToLong(Long::longValue).sum();
			states.merge(GoldenState.NO_DATA, Long.valueOf(startMillis(day.plusDays(1)) - startMillis(day) - known), Long::sum);
			whole.put(day, states);
		}
		return whole;
	}

	private long startMillis(LocalDate day) {
		return day.atStartOfDay(zone).toInstant().toEpochMilli();
	}
}
