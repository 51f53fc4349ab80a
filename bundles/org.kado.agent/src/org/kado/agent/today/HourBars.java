package org.kado.agent.today;

import java.time.LocalDate;
import java.util.Map;

import org.kado.model.State;

/** Draws one day as a bar for each hour. */
final class HourBars {

	private static final int WIDTH = 1032;
	private static final int HEIGHT = 240;
	private static final int LEFT = 48;
	private static final int TOP = 12;
	private static final int BOTTOM = 208;
	private static final int STEP = 41;
	private static final int BAR = 31;
	private static final long HOUR_MILLIS = 3_600_000;
	private static final int[] MINUTES = { 0, 20, 40, 60 };

	private final HourBook book;
	private final PageText text;

	HourBars(HourBook book, PageText text) {
		this.book = book;
		this.text = text;
	}

	void draw(StringBuilder html, LocalDate date) {
		html.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT).append("\" role=\"img\" aria-label=\"")
				.append(text.of("today.chart")).append("\">\n");
		for (int minutes : MINUTES) {
			long y = y(minutes * HOUR_MILLIS / 60);
			html.append("<path class=\"").append(minutes == 0 ? "zero" : "grid").append("\" d=\"M").append(LEFT).append(' ').append(y).append("H")
					.append(WIDTH).append("\"/><text x=\"").append(LEFT - 8).append("\" y=\"").append(y + 4).append("\" text-anchor=\"end\">")
					.append(minutes).append("</text>\n");
		}
		for (int hour = 0; hour < HourBook.HOURS; hour++) {
			bar(html, date, hour);
		}
		html.append("<text x=\"").append(LEFT + 2).append("\" y=\"").append(HEIGHT - 2).append("\"></text></svg>\n");
	}

	private void bar(StringBuilder html, LocalDate date, int hour) {
		int x = LEFT + 5 + hour * STEP;
		Map<State, Long> millis = book.hour(date, hour);
		html.append("<text x=\"").append(x + BAR / 2).append("\" y=\"").append(BOTTOM + 20).append("\" text-anchor=\"middle\">").append(hour)
				.append("</text>");
		if (millis.isEmpty()) {
			html.append('\n');
			return;
		}
		html.append("<g><title>").append(hour).append(":00 – ").append(hour + 1).append(":00  ").append(text.states(millis)).append("</title>");
		long below = 0;
		long total = Math.max(HOUR_MILLIS, millis.values().stream().mapToLong(Long::longValue).sum()); // an hour that summer time repeats
		for (Map.Entry<State, Long> entry : millis.entrySet()) {
			long bottom = y(below * HOUR_MILLIS / total);
			below += entry.getValue();
			long top = y(below * HOUR_MILLIS / total);
			if (top < bottom) {
				html.append("<path class=\"").append(entry.getKey().id()).append("\" d=\"M").append(x).append(' ').append(top).append("h").append(BAR)
						.append('v').append(bottom - top).append("h-").append(BAR).append("z\"/>");
			}
		}
		html.append("</g>\n");
	}

	private static long y(long millis) {
		return BOTTOM - millis * (BOTTOM - TOP) / HOUR_MILLIS;
	}
}
