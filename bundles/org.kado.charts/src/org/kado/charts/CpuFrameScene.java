package org.kado.charts;

import java.time.ZoneId;
import java.util.Objects;

import org.kado.charts.scene.Fill;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.charts.scene.Theme;
import org.kado.model.State;

/**
 * What stands around the lines of CPU load, drawn as in the timeline of states: a legend, nights and grid behind the lines, and the same
 * time axis below. The lines themselves are another painter's. Used from one thread.
 */
public final class CpuFrameScene {

	/** Height of the legend, pixels. */
	public static final int LEGEND_HEIGHT = 24;
	/** Height of the time axis, pixels. */
	public static final int AXIS_HEIGHT = TimeAxisPart.HEIGHT;

	/** Width of the labels left of the plot, pixels. */
	public static final int PERCENT_WIDTH = 56;
	/** What the upper end of the plot stands for: a little more than there can be, so that a line at 100 % is seen whole. */
	public static final double TOP_PERCENT = 104;

	/** Room that a label of the percent axis needs, pixels. */
	private static final int LEAST_STEP = 24;
	private static final int KEY_WIDTH = 16;
	private static final int KEY_GAP = 6;
	private static final int ENTRY_GAP = 20;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scenes are painted */
	public CpuFrameScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** Colour of the mean's line. */
	public static Rgb mean(Theme theme) {
		return theme.colour(State.MAN);
	}

	/** Colour of the line of largest values. */
	public static Rgb highest(Theme theme) {
		return theme.colour(State.MAN).mixedWith(theme.background(), 0.6);
	}

	/** What the lines mean and in which unit. */
	public Scene legend(ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		String unit = sheet.texts().text("cpu.unit");
		sheet.text(Sheet.MARGIN, Sheet.LINE, unit, Anchor.START, TextFont.STRONG, sheet.theme().text());
		double x = Sheet.MARGIN + sheet.width(unit, TextFont.STRONG) + ENTRY_GAP;
		x = entry(sheet, x, mean(sheet.theme()), 2, "cpu.mean");
		entry(sheet, x, highest(sheet.theme()), 1, "cpu.highest");
		return sheet.scene(LEGEND_HEIGHT, unit, "");
	}

	private static double entry(Sheet sheet, double left, Rgb colour, int thickness, String key) {
		double x = Math.round(left);
		String label = sheet.texts().text(key);
		sheet.area(x, Sheet.LINE - 4.0, KEY_WIDTH, thickness, Fill.solid(colour));
		sheet.text(x + KEY_WIDTH + KEY_GAP, Sheet.LINE, label, Anchor.START, TextFont.PLAIN, sheet.theme().text());
		return x + KEY_WIDTH + KEY_GAP + sheet.width(label, TextFont.PLAIN) + ENTRY_GAP;
	}

	/** Nights, grid lines and base line for a plot as high as the options say. */
	public Scene background(TimeScale scale, ZoneId zone, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		int height = Math.max(1, options.height());
		TimeAxisPart axis = new TimeAxisPart(sheet, TimeAxis.of(scale, zone, options.locale(), measure));
		axis.drawBackground(0, height);
		for (int percent : percents(height)) {
			sheet.horizontal(scale.left(), y(percent, height), scale.width(), percent == 0 ? sheet.theme().axis() : sheet.theme().grid());
		}
		axis.drawNow(0, height);
		return sheet.scene(height, "", "");
	}

	/**
	 * The labels left of the plot, ending a little before the scene's right end.
	 *
	 * @param width      pixels
	 * @param plotTop    where the plot begins, pixels
	 * @param plotHeight its height, pixels
	 */
	public Scene percentAxis(int width, int plotTop, int plotHeight, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		for (int percent : percents(plotHeight)) {
			sheet.text(width - Sheet.GRID, plotTop + y(percent, plotHeight) + 4.0, percent + " %", Anchor.END, TextFont.PLAIN,
					sheet.theme().quietText());
		}
		return sheet.scene(Math.max(1, options.height()), "%", "");
	}

	/** The lines of the grid that have room in a plot of that height, percent. */
	static int[] percents(int height) {
		if (height >= 4 * LEAST_STEP) {
			return new int[] {0, 25, 50, 75, 100};
		}
		return height >= 2 * LEAST_STEP ? new int[] {0, 50, 100} : new int[] {0, 100};
	}

	/** The pixel row of a load, from the plot's top. */
	static int y(int percent, int height) {
		return (int) Math.round((height - 1) * (1 - percent / TOP_PERCENT));
	}

	/** The labels of the time axis below the plot. */
	public Scene axis(TimeScale scale, ZoneId zone, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		TimeAxis axis = TimeAxis.of(scale, zone, options.locale(), measure);
		new TimeAxisPart(sheet, axis).drawLabelsBelow(0);
		String description = axis.bands().stream().map(TimeAxis.Band::label).filter(label -> !label.isEmpty()).toList().toString();
		return sheet.scene(AXIS_HEIGHT, zone.getId(), description);
	}
}
