package org.kado.charts;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.UsageFigures;
import org.kado.model.usage.RankedEquipment;

/**
 * Equipment by utilisation, most first: a bar each, in it the parts of man and machine, and the range that unknown time leaves open. Used from one thread.
 *
 * <pre>
 *                 0 %      50 %     100 %
 *   1  設備B       |######====  --|    |   71.0 %
 *   2  設備A       |###==    -----|    |   42.5 %
 *   –  設備C       |                   |        –
 * </pre>
 */
public final class RankingScene {

	private static final int USUAL_ROW = 24;
	private static final int LEAST_ROW = 18;
	private static final int RANK_WIDTH = 28;
	private static final int FIGURE_WIDTH = 64;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public RankingScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** The picture of a ranking, in its order. */
	public Scene scene(List<RankedEquipment> ranking, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		Heading heading = heading(sheet, ranking, note);
		int top = heading.draw(sheet);
		if (ranking.isEmpty()) {
			return EmptyPart.scene(sheet, heading, top);
		}
		int space = options.height() - top - PercentAxis.HEIGHT - Sheet.GRID;
		int row = options.height() == 0 ? USUAL_ROW : Math.max(LEAST_ROW, Math.min(2 * USUAL_ROW, space / ranking.size()));
		NameColumn names = NameColumn.of(sheet, ranking.stream().map(RankedEquipment::equipment).toList());
		int left = names.right() + RANK_WIDTH;
		double most = ranking.stream().mapToDouble(each -> each.figures().utilisationHigh().orElse(0)).max().orElse(1);
		PercentAxis axis = new PercentAxis(sheet, left, Math.max(1, sheet.right() - FIGURE_WIDTH - left), most > 1 ? Math.ceil(most * 10) / 10 : 1);
		int bottom = top + PercentAxis.HEIGHT + ranking.size() * row;
		axis.draw(top, bottom);
		for (int i = 0; i < ranking.size(); i++) {
			row(sheet, ranking.get(i), axis, names, top + PercentAxis.HEIGHT + i * row, row, note);
		}
		return sheet.scene(Math.max(options.height(), bottom + Sheet.GRID), heading.title(), heading.description());
	}

	private static Heading heading(Sheet sheet, List<RankedEquipment> ranking, ChartNote note) {
		Set<State> present = EnumSet.noneOf(State.class);
		for (State state : List.of(State.MAN, State.MACHINE)) {
			if (ranking.stream().anyMatch(each -> each.figures().millisOf(state) > 0)) {
				present.add(state);
			}
		}
		return new Heading(sheet.texts().text("title.ranking"), note.subtitle(sheet.texts(), sheet.texts().text("formula.utilisation")), Legends.of(sheet, present));
	}

	private static void row(Sheet sheet, RankedEquipment each, PercentAxis axis, NameColumn names, int top, int height, ChartNote note) {
		UsageFigures figures = each.figures();
		int baseline = top + height / 2 + 4;
		TimeRange period = note.period().orElse(new TimeRange(0, 0));
		names.draw(each.installation(), each.equipment(), baseline, Optional.of(Datum.of(each.installation(), period)));
		String rank = each.rank().isPresent() ? Integer.toString(each.rank().getAsInt()) : "\u2013";
		sheet.text(axis.left() - Sheet.GRID, baseline, rank, Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
		sheet.text(sheet.right(), baseline, sheet.texts().percent(figures.utilisation()), Anchor.END, TextFont.STRONG, sheet.theme().text());
		if (figures.utilisation().isEmpty()) {
			return;
		}
		int bar = height - 2 * (height / 6) - 2;
		int y = top + (height - bar) / 2;
		double utilisation = figures.utilisation().getAsDouble();
		long active = figures.millisOf(State.MAN) + figures.millisOf(State.MACHINE);
		int end = axis.x(utilisation);
		// within a plan only part of man and machine counts: the bar has its true length, and is shared as they are
		int middle = active == 0 ? axis.left() : axis.left() + (int) Math.round((end - axis.left()) * (double) figures.millisOf(State.MAN) / active);
		sheet.area(axis.left(), y, middle - axis.left(), bar, sheet.theme().fill(State.MAN), Datum.of(each.installation(), period, State.MAN, figures.millisOf(State.MAN)));
		sheet.area(middle, y, end - middle, bar, sheet.theme().fill(State.MACHINE), Datum.of(each.installation(), period, State.MACHINE, figures.millisOf(State.MACHINE)));
		if (end == axis.left()) {
			sheet.area(axis.left(), y, 2, bar, sheet.theme().quietText());
		}
		whisker(sheet, axis.x(figures.utilisationLow().orElse(utilisation)), axis.x(figures.utilisationHigh().orElse(utilisation)), top + height / 2);
	}

	private static void whisker(Sheet sheet, int low, int high, int y) {
		if (high > low) {
			sheet.add(LineMark.horizontal(low, y, high - low, sheet.theme().text()));
			sheet.vertical(low, y - 3, 7, sheet.theme().text());
			sheet.vertical(high - 1.0, y - 3, 7, sheet.theme().text());
		}
	}
}
