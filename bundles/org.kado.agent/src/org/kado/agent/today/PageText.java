package org.kado.agent.today;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.kado.agent.text.Texts;
import org.kado.model.State;

/** Words and figures of the page in its language. */
final class PageText {

	private static final long MILLIS_PER_MINUTE = 60_000;
	private static final int MINUTES_PER_HOUR = 60;

	private final Texts texts;
	private final DateTimeFormatter day;

	PageText(Locale language) {
		this.texts = new Texts(language);
		this.day = DateTimeFormatter.ofPattern("uuuu-MM-dd (EEE)", language);
	}

	String of(String key, String... arguments) {
		return escaped(texts.of(key, arguments));
	}

	/** With the week day: 2026-04-01 (Wed). */
	String day(LocalDate date) {
		return escaped(day.format(date));
	}

	String state(State state) {
		return of("today.state." + state.id());
	}

	/** As people say it: 7 h 42 min. */
	String duration(long millis) {
		long minutes = (millis + MILLIS_PER_MINUTE / 2) / MILLIS_PER_MINUTE;
		return minutes < MINUTES_PER_HOUR ? of("today.minutes", Long.toString(minutes))
				: of("today.hours", Long.toString(minutes / MINUTES_PER_HOUR), Long.toString(minutes % MINUTES_PER_HOUR));
	}

	/** Percent with one decimal; a dash where there is nothing to divide by. */
	static String percent(long part, long whole) {
		return whole <= 0 ? "–"
				: BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP).toPlainString() + " %";
	}

	/** The states of a span, longest words for a tool tip. */
	String states(Map<State, Long> millis) {
		return millis.entrySet().stream().map(entry -> state(entry.getKey()) + " " + duration(entry.getValue())).collect(Collectors.joining(", "));
	}

	/** For use between tags and in quoted attributes. */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
