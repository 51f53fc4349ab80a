package org.kado.charts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.views.ShiftSum;
import org.kado.views.SpanSum;

/**
 * Bars of equal height, each of a week, a month or a shift, stacked by the share of its states: spans of different length can be compared. A bar that is about a part of its
 * span is as much narrower. One panel per equipment over the same bars, with the utilisation above each bar that has room. Used from one thread.
 */
public final class ShareBarsScene {

	/**
	 * What is told of one span of one equipment.
	 *
	 * @param installation id of the installation
	 * @param equipment    name of the equipment
	 * @param label        name of the span, such as 2026-04; spans of the same label stand below each other
	 * @param part         how much of the span the bar is about, above 0 to 1: so wide is the bar
	 * @param millis       time in each state
	 * @param utilisation  empty where there is none
	 */
	public record Bar(String installation, String equipment, String label, double part, Map<State, Long> millis, OptionalDouble utilisation) {

		/** Copies the map in. */
		public Bar {
			millis = Map.copyOf(millis);
			Objects.requireNonNull(utilisation, "utilisation");
		}

		/** All of one shift. */
		public static Bar of(ShiftSum sum) {
			return new Bar(sum.installation(), sum.equipment(), sum.shift(), 1, sum.millis(), sum.utilisation());
		}

		/** A week or month, as far as it lies between first and last record. */
		public static Bar of(SpanSum sum, String label) {
			return new Bar(sum.installation(), sum.equipment(), label, (double) sum.days() / sum.wholeDays(), sum.millis(), sum.utilisation());
		}

		long length() {
			return millis.values().stream().mapToLong(Long::longValue).sum();
		}
	}

	/** What bars are. */
	public enum Kind {
		/** Weeks from Monday. */
		WEEKS("title.weeks", "formula.shares.days", "empty"),
		/** Months. */
		MONTHS("title.months", "formula.shares.days", "empty"),
		/** Shifts. */
		SHIFTS("title.shifts", "formula.shares", "empty.shift");

		private final String title;
		private final String formula;
		private final String empty;

		Kind(String title, String formula, String empty) {
			this.title = title;
			this.formula = formula;
			this.empty = empty;
		}
	}

	private static final int USUAL_PANEL = 120;
	private static final int LOW_PANEL = 72;
	private static final int LEAST_PANEL = 48;
	private static final int HIGHEST_PANEL = 320;
	private static final int FEW = 6;
	private static final int FIGURE = 16;
	private static final int GAP = 12;
	private static final int AXIS_WIDTH = 56;
	private static final int AXIS_HEIGHT = 24;
	private static final int WIDEST_BAR = 128;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public ShareBarsScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** The picture; equipment and labels stand in the order in which they come first. */
	public Scene scene(Kind kind, List<Bar> bars, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		Set<State> present = EnumSet.noneOf(State.class);
		bars.forEach(bar -> Arrays.stream(State.values()).filter(state -> bar.millis().getOrDefault(state, 0L) > 0).forEach(present::add));
		Heading heading = new Heading(sheet.texts().text(kind.title), note.subtitle(sheet.texts(), sheet.texts().text(kind.formula)), Legends.of(sheet, present));
		int top = heading.draw(sheet);
		List<String> labels = bars.stream().map(Bar::label).distinct().toList();
		List<String> installations = bars.stream().map(Bar::installation).distinct().toList();
		if (bars.isEmpty()) {
			return EmptyPart.scene(sheet, heading, top, kind.empty);
		}
		int usual = installations.size() <= FEW ? USUAL_PANEL : LOW_PANEL;
		int space = options.height() - top - AXIS_HEIGHT - Sheet.GRID;
		int panel = options.height() == 0 ? usual : Math.max(LEAST_PANEL, Math.min(HIGHEST_PANEL, space / installations.size()));
		NameColumn names = NameColumn.of(sheet, bars.stream().map(Bar::equipment).distinct().toList());
		int left = names.right() + AXIS_WIDTH;
		Panels panels = new Panels(sheet, labels, left, Math.max(1, sheet.right() - left), panel - GAP - FIGURE, note.period().orElse(new TimeRange(0, 0)));
		int y = top;
		for (String installation : installations) {
			List<Bar> own = bars.stream().filter(bar -> bar.installation().equals(installation)).toList();
			names.draw(installation, own.get(0).equipment(), y + FIGURE + (panel - GAP - FIGURE) / 2.0 + 4, Optional.empty());
			panels.draw(own, y + FIGURE);
			y += panel;
		}
		panels.labels(y - GAP);
		return sheet.scene(Math.max(options.height(), y - GAP + AXIS_HEIGHT + Sheet.GRID), heading.title(), heading.description());
	}

	private record Panels(Sheet sheet, List<String> labels, int left, int width, int height, TimeRange period) {

		int x(int slot) {
			return left + (int) ((long) slot * width / labels.size());
		}

		void draw(List<Bar> bars, int top) {
			for (int percent = 0; percent <= 100; percent += height >= 64 ? 25 : height >= 36 ? 50 : 100) {
				int y = top + height - percent * height / 100;
				sheet.horizontal(left, y, width, percent == 0 ? sheet.theme().axis() : sheet.theme().grid());
				sheet.text(left - Sheet.GRID, y + 4.0, percent + " %", Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
			}
			for (Bar bar : bars) {
				int slot = labels.indexOf(bar.label());
				int space = x(slot + 1) - x(slot);
				int thick = Math.max(1, Math.min(WIDEST_BAR, space - Math.max(space < 6 ? 0 : 2, space / 4)));
				int wide = Math.max(1, (int) Math.round(thick * bar.part()));
				stack(bar, x(slot) + (space - wide) / 2, top, wide);
				String figure = sheet.texts().percent(bar.utilisation());
				if (sheet.width("100.0 %", TextFont.STRONG) + 4 <= space) {
					sheet.text(x(slot) + space / 2.0, top - 4.0, figure, Anchor.MIDDLE, TextFont.STRONG, sheet.theme().text());
				}
			}
			sheet.horizontal(left, top + height, width, sheet.theme().axis());
		}

		private void stack(Bar bar, int x, int top, int thick) {
			long length = bar.length();
			long sum = 0;
			for (State state : State.values()) {
				long millis = bar.millis().getOrDefault(state, 0L);
				int from = top + height - (int) Math.round(length == 0 ? 0 : (double) sum * height / length);
				sum += millis;
				int to = top + height - (int) Math.round(length == 0 ? 0 : (double) sum * height / length);
				sheet.area(x, to, thick, from - to, sheet.theme().fill(state), Datum.of(bar.installation(), period, state, millis));
			}
		}

		void labels(int top) {
			double free = 0;
			for (int i = 0; i < labels.size(); i++) {
				double middle = (x(i) + x(i + 1)) / 2.0;
				String label = labels.size() == 1 || sheet.width(labels.get(i), TextFont.PLAIN) <= 2.0 * (x(i + 1) - x(i)) ? sheet.fitted(labels.get(i), TextFont.PLAIN, 200) : labels.get(i);
				double half = sheet.width(label, TextFont.PLAIN) / 2;
				if (middle - half >= free && middle + half <= sheet.options().width()) {
					sheet.text(middle, top + 4 + Sheet.ASCENT, label, Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().text());
					free = middle + half + Sheet.GRID;
				}
			}
		}
	}
}
