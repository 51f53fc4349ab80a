package org.kado.charts;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Pattern;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.ReportRow;

/** Draws the bar of one equipment on one day: its states stacked from the axis up. */
final class BarPart {

	/** Lower or narrower parts bear no figure, pixels. */
	private static final int LEAST_LABELLED_HEIGHT = 18;
	private static final int LABEL_GAP = 8;
	/** Lengths that read as long as any: 23 h 59 min, and 9 min 59 s on a shortened axis. */
	private static final long LONG_MILLIS = (23 * 60 + 59) * 60_000L;
	private static final long LONG_SHORT_MILLIS = (9 * 60 + 59) * 1000L;

	private final Sheet sheet;
	private final HourScale scale;
	private final boolean labelled;

	/** @param labelled whether parts that have room bear their length */
	BarPart(Sheet sheet, HourScale scale, boolean labelled) {
		this.sheet = sheet;
		this.scale = scale;
		this.labelled = labelled;
	}

	/** The bar of a row. Edges are rounded from the running sum, so parts touch and their heights add up. */
	void draw(ReportRow row, TimeRange day, int x, int width) {
		long sumMillis = 0;
		for (State state : State.values()) {
			long millis = row.millisOf(state);
			int bottom = scale.y(sumMillis);
			sumMillis += millis;
			int top = scale.y(sumMillis);
			sheet.area(x, top, width, bottom - top, sheet.theme().fill(state), Datum.of(row.installation(), day, state, millis));
			label(state, millis, x + width / 2.0, top, bottom, width);
		}
		boolean active = row.millisOf(State.MAN) + row.millisOf(State.MACHINE) > 0;
		if (!active && row.millisOf(State.NO_DATA) < sumMillis) {
			zeroTick(x, width);
		}
	}

	/** A day of which there is no row at all. */
	void drawMissing(String installation, TimeRange day, int x, int width) {
		int top = scale.y(day.millis());
		sheet.area(x, top, width, scale.foot() - top, sheet.theme().fill(State.NO_DATA),
				Datum.of(installation, day, State.NO_DATA, day.millis()));
	}

	/** Something was recorded and none of it was man or machine: that is a figure, unlike no data. */
	private void zeroTick(int x, int width) {
		sheet.area(x, scale.foot() - 2, width, 2, sheet.theme().quietText());
	}

	private void label(State state, long millis, double middle, int top, int bottom, int width) {
		// all bars bear figures or none does, so room is asked for the longest
		String longest = sheet.texts().duration(scale.shortened() ? LONG_SHORT_MILLIS : LONG_MILLIS);
		if (!labelled || state == State.NO_DATA || bottom - top < LEAST_LABELLED_HEIGHT
				|| sheet.width(longest, TextFont.PLAIN) > width - LABEL_GAP) {
			return;
		}
		String text = sheet.texts().duration(millis);
		int baseline = (top + bottom) / 2 + 4;
		Rgb ground = sheet.theme().colour(state);
		if (sheet.theme().fill(state).pattern() != Pattern.NONE) {
			// the pattern is kept away from the letters
			double plate = Math.ceil(sheet.width(text, TextFont.PLAIN)) + LABEL_GAP;
			sheet.area(Math.round(middle - plate / 2), baseline - Sheet.ASCENT, plate, Sheet.LINE - 1, ground);
		}
		sheet.text(middle, baseline, text, Anchor.MIDDLE, TextFont.PLAIN, ground.readableOnTop());
	}
}
