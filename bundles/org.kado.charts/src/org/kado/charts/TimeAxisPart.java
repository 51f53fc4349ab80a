package org.kado.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.model.TimeRange;

/** Draws a time axis and what belongs to it: grid lines, nights, now. */
final class TimeAxisPart {

	/** Height of an axis with its two lines of labels, pixels. */
	static final int HEIGHT = 40;

	private static final int TICK = 4;
	private static final LocalTime EVENING = LocalTime.of(18, 0);
	private static final LocalTime MORNING = LocalTime.of(6, 0);
	/** Nights narrower than this would only flicker, pixels. */
	private static final int LEAST_NIGHT = 10;

	private final Sheet sheet;
	private final TimeAxis axis;

	TimeAxisPart(Sheet sheet, TimeAxis axis) {
		this.sheet = sheet;
		this.axis = axis;
	}

	/** Labels above a base line at {@code top + HEIGHT}: days above hours. */
	void drawAbove(int top) {
		int base = top + HEIGHT;
		for (TimeAxis.Band band : axis.bands()) {
			sheet.text(band.left() + 4, top + Sheet.ASCENT, band.label(), Anchor.START, TextFont.STRONG, sheet.theme().text());
			if (startsInside(band)) {
				sheet.vertical(Math.round(band.left()), top, Sheet.LINE, sheet.theme().axis());
			}
		}
		for (TimeAxis.Tick tick : axis.ticks()) {
			sheet.text(tick.x(), base - 8, tick.label(), Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().quietText());
			sheet.vertical(Math.round(tick.x()), base - TICK, TICK, sheet.theme().axis());
		}
		sheet.horizontal(axis.scale().left(), base, axis.scale().width(), sheet.theme().axis());
	}

	/** Labels below a base line at {@code top}. */
	void drawBelow(int top) {
		sheet.horizontal(axis.scale().left(), top, axis.scale().width(), sheet.theme().axis());
		for (TimeAxis.Tick tick : axis.ticks()) {
			sheet.vertical(Math.round(tick.x()), top, TICK, sheet.theme().axis());
		}
		drawLabelsBelow(top);
	}

	/** The same labels without line and ticks, where the plot above has its own. */
	void drawLabelsBelow(int top) {
		for (TimeAxis.Tick tick : axis.ticks()) {
			sheet.text(tick.x(), top + 4 + Sheet.ASCENT + 2, tick.label(), Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().quietText());
		}
		for (TimeAxis.Band band : axis.bands()) {
			sheet.text(band.left() + 4, top + HEIGHT - 4, band.label(), Anchor.START, TextFont.STRONG, sheet.theme().text());
			if (startsInside(band)) {
				sheet.vertical(Math.round(band.left()), top + HEIGHT - Sheet.LINE, Sheet.LINE, sheet.theme().axis());
			}
		}
	}

	private boolean startsInside(TimeAxis.Band band) {
		return band.range().startMillis() > axis.scale().range().startMillis();
	}

	/** Nights and grid lines behind the rows. */
	void drawBackground(int top, int height) {
		nights(top, height);
		for (TimeAxis.Tick tick : axis.ticks()) {
			sheet.vertical(Math.round(tick.x()), top, height, sheet.theme().grid());
		}
		for (TimeAxis.Band band : axis.bands()) {
			if (startsInside(band)) {
				sheet.vertical(Math.round(band.left()), top, height, sheet.theme().axis());
			}
		}
	}

	private void nights(int top, int height) {
		TimeRange range = axis.scale().range();
		LocalDate date = Instant.ofEpochMilli(range.startMillis()).atZone(axis.zone()).toLocalDate().minusDays(1);
		for (TimeRange night = night(date); night.startMillis() < range.endMillis(); night = night(date)) {
			double left = Math.max(axis.scale().left(), axis.scale().x(night.startMillis()));
			double right = Math.min(axis.scale().right(), axis.scale().x(night.endMillis()));
			if (axis.scale().width() * (double) night.millis() / range.millis() < LEAST_NIGHT) {
				return;
			}
			sheet.area(left, top, Math.max(0, right - left), height, sheet.theme().night());
			date = date.plusDays(1);
		}
	}

	private TimeRange night(LocalDate date) {
		return TimeRange.of(date.atTime(EVENING).atZone(axis.zone()).toInstant(),
				date.plusDays(1).atTime(MORNING).atZone(axis.zone()).toInstant());
	}

	/** A dashed line at now with its name above, where now is in sight. */
	void drawNow(int top, int height) {
		sheet.options().now().filter(now -> axis.scale().range().contains(now.toEpochMilli())).ifPresent(now -> {
			double x = Math.round(axis.scale().x(now.toEpochMilli()));
			sheet.vertical(x, top, height, sheet.theme().text());
			sheet.area(x - 2, top, 5, 3, sheet.theme().text());
		});
	}
}
