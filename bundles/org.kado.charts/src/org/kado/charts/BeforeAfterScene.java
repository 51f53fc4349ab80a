package org.kado.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.kado.charts.scene.Fill;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.charts.scene.Theme;
import org.kado.model.State;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.compare.DayUse;
import org.kado.model.compare.Side;

/**
 * Utilisation before and after a change: the days of both sides as marks with their means, beside them the difference with its interval. A difference that is refused says
 * why. Days that don't count are hollow. Used from one thread.
 *
 * <pre>
 *                 0 %        50 %       100 %   −20   0   +20
 *   設備A  before  | | ||I||               |      |   |    |
 *          after   |         || |I| |      |      |   | |-o-|   +12.4 (+5.0 … +19.1)
 *   設備B  before  |   | I |               |
 *          after   |                       |    after: 0 days count, 3 are needed
 * </pre>
 */
public final class BeforeAfterScene {

	private static final int USUAL_ROW = 56;
	private static final int LOW_ROW = 36;
	/** With more equipment than this rows are lower. */
	private static final int MANY = 12;
	private static final int LEAST_AXIS = 48;
	/** Between the end of one axis and the begin of the next: room for half a label of each, and for space between these. */
	private static final int AXES_APART = 7 * Sheet.GRID;
	/** The same before the words. */
	private static final int WORDS_APART = 4 * Sheet.GRID;
	private static final int REASONS_WITHOUT_ROOM = 1;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public BeforeAfterScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** Where the parts of all rows lie. */
	private record Layout(NameColumn names, int side, PercentAxis days, DifferenceAxis difference, int words, int row) {
	}

	/** The comparisons, one below the other; their sides are the same spans. */
	public Scene scene(List<BeforeAfter> comparisons, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		Heading heading = heading(sheet, comparisons, note);
		int top = heading.draw(sheet);
		if (comparisons.isEmpty()) {
			return EmptyPart.scene(sheet, heading, top);
		}
		Layout layout = layout(sheet, comparisons);
		int bottom = top + PercentAxis.HEIGHT + comparisons.size() * layout.row();
		layout.days().draw(top, bottom);
		if (comparisons.stream().anyMatch(each -> each.difference().isPresent())) {
			layout.difference().draw(top, bottom);
			sheet.text(sheet.right(), top + Sheet.ASCENT, sheet.fitted(sheet.texts().text("before.after.column"), TextFont.PLAIN, layout.words()), Anchor.END, TextFont.PLAIN,
					sheet.theme().quietText());
		}
		for (int i = 0; i < comparisons.size(); i++) {
			row(sheet, comparisons.get(i), layout, top + PercentAxis.HEIGHT + i * layout.row());
		}
		return sheet.scene(Math.max(options.height(), bottom + Sheet.GRID), heading.title(), heading.description());
	}

	private static Heading heading(Sheet sheet, List<BeforeAfter> comparisons, ChartNote note) {
		ChartTexts texts = sheet.texts();
		List<String> subtitle = new ArrayList<>();
		comparisons.stream().findFirst().ifPresent(first -> {
			subtitle.add(texts.text("subtitle.named", texts.text("before"), texts.period(first.before().range(), note.zone())));
			subtitle.add(texts.text("subtitle.named", texts.text("after"), texts.period(first.after().range(), note.zone())));
		});
		subtitle.addAll(note.subtitle(texts, texts.text("formula.before.after")));
		comparisons.stream().flatMap(each -> each.withoutInterval().stream()).findFirst()
				.ifPresent(lack -> subtitle.add(texts.text("before.after.why.no.interval", lack.needed())));
		return new Heading(texts.text("title.before.after"), subtitle, List.of(new Heading.Entry(Fill.solid(before(sheet.theme())), texts.text("before.after.day.before"), Heading.Shape.SWATCH),
				new Heading.Entry(Fill.solid(after(sheet.theme())), texts.text("before.after.day.after"), Heading.Shape.SWATCH),
				new Heading.Entry(Fill.solid(sheet.theme().text()), texts.text("before.after.mean"), Heading.Shape.OVERLINE)));
	}

	private static Rgb before(Theme theme) {
		return theme.colour(State.IDLE);
	}

	private static Rgb after(Theme theme) {
		return theme.colour(State.MAN);
	}

	private static Layout layout(Sheet sheet, List<BeforeAfter> comparisons) {
		ChartTexts texts = sheet.texts();
		NameColumn names = NameColumn.of(sheet, comparisons.stream().map(BeforeAfter::equipment).toList());
		int side = (int) Math.ceil(Math.max(sheet.width(texts.text("before"), TextFont.PLAIN), sheet.width(texts.text("after"), TextFont.PLAIN)));
		int left = names.right() + side + Sheet.GRID;
		int space = sheet.right() - left;
		double widest = Math.max(sheet.width(texts.text("before.after.column"), TextFont.PLAIN),
				comparisons.stream().mapToDouble(each -> sheet.width(difference(texts, each), TextFont.STRONG)).max().orElse(0));
		int words = Math.min((int) Math.ceil(widest), space / 3);
		int wide = Math.max(LEAST_AXIS, (space - words - WORDS_APART - AXES_APART) * 3 / 5);
		double most = comparisons.stream().flatMap(each -> Stream.of(each.before(), each.after())).flatMap(each -> each.days().stream()).mapToDouble(day -> day.utilisation().orElse(0)).max()
				.orElse(1);
		PercentAxis days = new PercentAxis(sheet, left, wide, most > 1 ? Math.ceil(most * 10) / 10 : 1);
		int begin = left + wide + AXES_APART;
		double farthest = comparisons.stream().flatMap(each -> Stream.of(each.low(), each.high(), each.difference())).mapToDouble(value -> Math.abs(value.orElse(0))).max().orElse(0);
		DifferenceAxis difference = DifferenceAxis.of(sheet, begin, Math.max(LEAST_AXIS, sheet.right() - words - WORDS_APART - begin), farthest);
		return new Layout(names, side, days, difference, words, comparisons.size() > MANY ? LOW_ROW : USUAL_ROW);
	}

	private static void row(Sheet sheet, BeforeAfter each, Layout layout, int y) {
		ChartTexts texts = sheet.texts();
		int lane = layout.row() / 4;
		layout.names().draw(each.installation(), each.equipment(), y + layout.row() / 2.0 + 4, Optional.empty());
		side(sheet, layout, each.before(), texts.text("before"), y + lane + 1, before(sheet.theme()));
		side(sheet, layout, each.after(), texts.text("after"), y + 3 * lane - 1, after(sheet.theme()));
		if (each.difference().isEmpty()) {
			reasons(sheet, each, layout, y);
		} else {
			layout.difference().mark(each.difference().getAsDouble(), each.low(), each.high(), y + layout.row() / 2);
			sheet.text(sheet.right(), y + layout.row() / 2.0 + 4, sheet.fitted(difference(texts, each), TextFont.STRONG, layout.words()), Anchor.END, TextFont.STRONG, sheet.theme().text());
		}
		sheet.horizontal(Sheet.MARGIN, y + layout.row() - 1.0, sheet.right() - Sheet.MARGIN, sheet.theme().grid());
	}

	/** The days of a side as upright marks on their utilisation, and a longer one for the mean. */
	private static void side(Sheet sheet, Layout layout, Side side, String name, int middle, Rgb colour) {
		PercentAxis axis = layout.days();
		sheet.text(axis.left() - Sheet.GRID, middle + 4.0, name, Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
		int half = layout.row() / 9;
		for (DayUse day : side.days()) {
			if (day.utilisation().isPresent()) {
				mark(sheet, Math.min(axis.x(day.utilisation().getAsDouble()), axis.left() + axis.width() - 2), middle, half, colour, day.counts());
			}
		}
		side.mean().ifPresent(mean -> sheet.area(Math.min(axis.x(mean) - 1, axis.left() + axis.width() - 2), middle - half - 3.0, 3, 2 * half + 6.0, sheet.theme().text()));
	}

	private static void mark(Sheet sheet, int x, int middle, int half, Rgb colour, boolean counts) {
		if (counts) {
			sheet.area(x - 1.0, middle - half, 3, 2.0 * half, colour);
		} else {
			sheet.area(x - 1.0, middle - half, 3, 1, colour);
			sheet.area(x - 1.0, middle + half - 1.0, 3, 1, colour);
			sheet.area(x - 1.0, middle - half, 1, 2.0 * half, colour);
			sheet.area(x + 1.0, middle - half, 1, 2.0 * half, colour);
		}
	}

	/** The difference in points of percent, in brackets its interval, or that there is none. */
	private static String difference(ChartTexts texts, BeforeAfter each) {
		if (each.difference().isPresent() && each.low().isEmpty()) {
			return texts.text("before.after.no.interval", points(each.difference()));
		}
		return each.difference().isEmpty() ? "" : texts.text("before.after.difference", points(each.difference()), points(each.low()), points(each.high()));
	}

	private static String points(OptionalDouble ratio) {
		return DifferenceAxis.points(ratio.orElse(0), 1);
	}

	/** Why there is no difference: all reasons where there is room, else the first. */
	private static void reasons(Sheet sheet, BeforeAfter each, Layout layout, int y) {
		List<String> all = each.shortages().stream().map(shortage -> sheet.texts().text("shortage." + shortage.kind().id(),
				sheet.texts().text(shortage.before() ? "before" : "after"), shortage.found(), shortage.needed())).toList();
		List<String> told = all.isEmpty() ? List.of(sheet.texts().text("before.after.refused"))
				: all.subList(0, Math.min(all.size(), Math.max(REASONS_WITHOUT_ROOM, layout.row() / Sheet.LINE)));
		int left = layout.difference().left();
		double baseline = y + layout.row() / 2.0 + 4 - (told.size() - 1) * Sheet.LINE / 2.0;
		// through the axis of differences, which has nothing to say here
		sheet.area(left, y, sheet.right() - left, layout.row() - 1.0, sheet.theme().background());
		for (int i = 0; i < told.size(); i++) {
			sheet.text(left, baseline + i * Sheet.LINE, sheet.fitted(told.get(i), TextFont.PLAIN, sheet.right() - left), Anchor.START, TextFont.PLAIN, sheet.theme().quietText());
		}
	}
}
