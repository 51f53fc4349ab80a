package org.kado.analysis.plan;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Days of the week as people write them: {@code Mon-Fri}, {@code Mon Wed Sat}, {@code Sat-Sun Wed}, {@code daily}, {@code 月-金}. */
final class WeekDays {

	private static final String JAPANESE = "月火水木金土日";
	private static final Set<String> DAILY = Set.of("", "daily", "毎日");

	private WeekDays() {
	}

	/** The days; empty where the text is something else. */
	static Optional<Set<DayOfWeek>> find(String text) {
		if (DAILY.contains(text.toLowerCase(Locale.ROOT))) {
			return Optional.of(EnumSet.allOf(DayOfWeek.class));
		}
		Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
		for (String part : text.split("[\\s/・]+")) {
			List<Optional<DayOfWeek>> ends = List.of(part.split("[-–~〜～]", -1)).stream().map(WeekDays::day).toList();
			if (ends.size() > 2 || ends.stream().anyMatch(Optional::isEmpty)) {
				return Optional.empty();
			}
			DayOfWeek last = ends.get(ends.size() - 1).orElseThrow();
			for (DayOfWeek day = ends.get(0).orElseThrow(); day != last; day = day.plus(1)) {
				days.add(day);
			}
			days.add(last);
		}
		return Optional.of(days);
	}

	private static Optional<DayOfWeek> day(String word) {
		if (word.length() == 1 && JAPANESE.contains(word)) {
			return Optional.of(DayOfWeek.of(JAPANESE.indexOf(word) + 1));
		}
		String upper = word.toUpperCase(Locale.ROOT);
		return EnumSet.allOf(DayOfWeek.class).stream().filter(day -> upper.length() >= 3 && day.name().startsWith(upper)).findFirst();
	}
}
