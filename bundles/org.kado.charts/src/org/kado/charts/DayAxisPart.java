package org.kado.charts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;

/**
 * A horizontal axis of whole days, each with the same width whatever its hours. Labels are as full as the width allows: every day named,
 * every day numbered above its month, or the Mondays only.
 */
final class DayAxisPart {

	/** Height of the labels below the base line, pixels. */
	static final int HEIGHT = 44;
	private static final int GAP = 8;
	/** Width of the line that marks today, at least, pixels. */
	private static final int LEAST_MARK = 8;

	private final Sheet sheet;
	private final List<LocalDate> dates;
	private final int left;
	private final int width;
	private final Optional<LocalDate> today;

	DayAxisPart(Sheet sheet, DayTable table, int left, int width) {
		this.sheet = sheet;
		this.dates = table.dates();
		this.left = left;
		this.width = width;
		today = sheet.options().now().map(now -> LocalDate.ofInstant(now, table.zones().get(0)));
	}

	int left() {
		return left;
	}

	int width() {
		return width;
	}

	/** The left edge of a day's slot; that of one past the last is the axis' right end. Pixels. */
	int x(int day) {
		return left + (int) ((long) day * width / dates.size());
	}

	/** Labels from {@code top} down. */
	void draw(int top) {
		ChartTexts texts = sheet.texts();
		double slot = (double) width / dates.size();
		if (fits(texts::fullDate, slot)) {
			days(top, texts::fullDate, 1);
		} else if (fits(texts::shortDate, slot)) {
			days(top, texts::shortDate, 1);
		} else {
			Function<LocalDate, String> number = date -> texts.format("d", date);
			days(top, number, fits(number, slot) ? 1 : fits(number, 7 * slot) ? 7 : 31);
			months(top + Sheet.LINE);
		}
	}

	private boolean fits(Function<LocalDate, String> label, double space) {
		return sheet.width(label.apply(LocalDate.of(2028, 12, 27)), TextFont.PLAIN) + GAP <= space;
	}

	/** @param every 1 for each day, 7 for Mondays, 31 for none */
	private void days(int top, Function<LocalDate, String> label, int every) {
		for (int day = 0; day < dates.size(); day++) {
			LocalDate date = dates.get(day);
			double middle = (x(day) + x(day + 1)) / 2.0;
			if (today.filter(date::equals).isPresent()) {
				today(top, middle, every == 1 ? label.apply(date) : "");
			} else if (every == 1 || every == 7 && date.getDayOfWeek() == DayOfWeek.MONDAY) {
				sheet.text(middle, top + 4 + Sheet.ASCENT, label.apply(date), Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().quietText());
			}
		}
	}

	/** Today is heavy and underlined; where days have no labels of their own, the line alone marks it. */
	private void today(int top, double middle, String label) {
		double width = Math.max(LEAST_MARK, Math.ceil(sheet.width(label, TextFont.STRONG)));
		sheet.text(middle, top + 4 + Sheet.ASCENT, label, Anchor.MIDDLE, TextFont.STRONG, sheet.theme().text());
		sheet.area(Math.round(middle - width / 2), top + 6 + Sheet.ASCENT + 1, width, 2, sheet.theme().text());
	}

	private void months(int top) {
		int day = 0;
		while (day < dates.size()) {
			int end = day;
			while (end < dates.size() && dates.get(end).getMonth() == dates.get(day).getMonth()) {
				end++;
			}
			if (day > 0) {
				sheet.vertical(x(day), top - Sheet.LINE, HEIGHT, sheet.theme().axis());
			}
			int reach = end == dates.size() ? Sheet.MARGIN : 0;
			month(top, dates.get(day), x(day), x(end) - x(day) + reach);
			day = end;
		}
	}

	private void month(int top, LocalDate date, int x, int space) {
		List<String> names = List.of(sheet.texts().datePattern("month.long", date), sheet.texts().datePattern("month.short", date));
		sheet.text(x + 4, top + 8 + Sheet.ASCENT, sheet.firstFitting(TextFont.STRONG, space - GAP, names), Anchor.START, TextFont.STRONG,
				sheet.theme().text());
	}
}
