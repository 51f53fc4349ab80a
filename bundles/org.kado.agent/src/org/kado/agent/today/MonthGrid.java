package org.kado.agent.today;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.kado.model.State;

/**
 * Draws the month: a line for each day, a cell for each hour, divided as the hour was. One path for each state keeps the page small.
 *
 * <pre>
 *            8    9    10
 *   1 Wed  |▓▓▓▓|▓▓░░|▒▒  |   5 h 10 min  64.6 %
 * </pre>
 */
final class MonthGrid {

	private static final int WIDTH = 1032;
	private static final int LEFT = 72;
	private static final int TOP = 24;
	private static final int CELL = 32;
	private static final int GAP = 1;
	private static final int LINE = 20;
	private static final int BAR = 15;
	private static final long HOUR_MILLIS = 3_600_000;
	private static final int LABEL_HOURS = 3;
	private static final int TENTHS = 10;

	private final HourBook book;
	private final PageText text;
	private final Map<State, StringBuilder> paths = new EnumMap<>(State.class);

	MonthGrid(HourBook book, PageText text) {
		this.book = book;
		this.text = text;
	}

	void draw(StringBuilder html) {
		int days = book.sums().month().lengthOfMonth();
		int height = TOP + days * LINE + 4;
		html.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(height).append("\" role=\"img\" aria-label=\"")
				.append(text.of("today.monthChart")).append("\">\n");
		StringBuilder words = new StringBuilder();
		for (int day = 1; day <= days; day++) {
			line(words, html, book.sums().month().atDay(day), TOP + (day - 1) * LINE);
		}
		for (int hour = 0; hour <= HourBook.HOURS; hour += LABEL_HOURS) {
			int x = LEFT + hour * CELL;
			html.append("<path class=\"grid\" d=\"M").append(x).append(' ').append(TOP - 4).append('V').append(height - 4).append("\"/>");
			words.append("<text x=\"").append(x).append("\" y=\"14\" text-anchor=\"middle\">").append(hour).append("</text>\n");
		}
		paths.forEach((state, path) -> html.append("<path class=\"").append(state.id()).append("\" d=\"").append(path).append("\"/>\n"));
		html.append(words).append("</svg>\n");
	}

	private void line(StringBuilder words, StringBuilder html, LocalDate date, int y) {
		boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
		if (weekend) {
			html.append("<path class=\"night\" d=\"M0 ").append(y - 2).append("H").append(WIDTH).append("v").append(LINE).append("H0z\"/>");
		}
		boolean today = date.equals(book.today());
		words.append("<text").append(today ? " class=\"t\" font-weight=\"700\"" : "").append(" x=\"").append(LEFT - 10).append("\" y=\"").append(y + 12)
				.append("\" text-anchor=\"end\">").append(text.of("today.dayOfMonth", Integer.toString(date.getDayOfMonth()),
						text.day(date).replaceAll(".*\\((.*)\\)", "$1")))
				.append("</text>\n");
		if (date.isAfter(book.today())) {
			return;
		}
		for (int hour = 0; hour < HourBook.HOURS; hour++) {
			cell(date, hour, y);
		}
		HourBook.Use use = HourBook.Use.of(book.day(date));
		if (use.observedMillis() > 0) {
			words.append("<text class=\"t\" x=\"").append(WIDTH - 68).append("\" y=\"").append(y + 12).append("\" text-anchor=\"end\">")
					.append(text.duration(use.usedMillis())).append("</text><text x=\"").append(WIDTH - 2).append("\" y=\"").append(y + 12)
					.append("\" text-anchor=\"end\">").append(PageText.percent(use.usedMillis(), use.observedMillis())).append("</text>\n");
		}
	}

	private void cell(LocalDate date, int hour, int y) {
		Map<State, Long> millis = book.hour(date, hour);
		long total = Math.max(HOUR_MILLIS, millis.values().stream().mapToLong(Long::longValue).sum());
		long left = 0;
		long before = 0;
		for (Map.Entry<State, Long> entry : millis.entrySet()) {
			before += entry.getValue();
			long right = before * (CELL - GAP) * TENTHS / total;
			if (right > left) {
				paths.computeIfAbsent(entry.getKey(), state -> new StringBuilder()).append('M').append(tenths((LEFT + hour * CELL) * TENTHS + left)).append(' ')
						.append(y).append('h').append(tenths(right - left)).append('v').append(BAR).append("h-").append(tenths(right - left)).append('z');
			}
			left = right;
		}
	}

	private static String tenths(long tenths) {
		return tenths % TENTHS == 0 ? Long.toString(tenths / TENTHS) : tenths / TENTHS + "." + tenths % TENTHS;
	}
}
