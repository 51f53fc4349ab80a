package org.kado.charts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.Pattern;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.usage.TeamClass;
import org.kado.model.usage.TeamSpan;
import org.kado.model.usage.TeamWork;

/**
 * Man and machine side by side over time (連合作業分析): two lanes for each equipment, the person above, the machine below; on the right what share of the known
 * time both, one or neither worked. Used from one thread.
 *
 * <pre>
 *  設備A  man     ####    ####          both 12 %  man 30 %  machine 41 %  neither 17 %
 *         machine   ==========
 * </pre>
 */
public final class TeamScene {

	private static final int USUAL_ROW = 48;
	private static final int LEAST_ROW = 32;
	private static final int SHARES = 160;
	private static final int RIGHT_MARGIN = 24;
	private static final int SHARE_BAR = 12;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public TeamScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/**
	 * The picture.
	 *
	 * @param teams   one per equipment, from the top
	 * @param visible what to show; not empty where there are teams
	 */
	public Scene scene(List<TeamWork> teams, TimeRange visible, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		ChartTexts texts = sheet.texts();
		Heading heading = new Heading(texts.text("title.team"), note.subtitle(texts, texts.text("formula.team")), legend(sheet));
		int top = heading.draw(sheet);
		if (teams.isEmpty()) {
			return EmptyPart.scene(sheet, heading, top, "empty.team");
		}
		NameColumn names = NameColumn.of(sheet, teams.stream().map(TeamWork::equipment).toList());
		int left = names.right();
		int plot = top + TimeAxisPart.HEIGHT + 1;
		int space = options.height() - plot - Sheet.GRID;
		int row = options.height() == 0 ? USUAL_ROW : Math.max(LEAST_ROW, Math.min(2 * USUAL_ROW, space / teams.size()));
		TimeScale scale = new TimeScale(visible, left, Math.max(80, sheet.right() - SHARES - RIGHT_MARGIN - left));
		TimeAxisPart axis = new TimeAxisPart(sheet, TimeAxis.of(scale, note.zone(), options.locale(), measure));
		axis.drawBackground(plot, teams.size() * row);
		axis.drawAbove(top);
		sheet.text(sheet.right() - SHARES, plot - Sheet.GRID, sheet.fitted(texts.text("team.shares"), TextFont.STRONG, SHARES), Anchor.START, TextFont.STRONG, sheet.theme().text());
		for (int i = 0; i < teams.size(); i++) {
			int y = plot + i * row;
			TeamWork team = teams.get(i).within(visible);
			names.draw(team.installation(), team.equipment(), y + row / 2.0 + 4, Optional.of(Datum.of(team.installation(), visible)));
			lane(sheet, scale, team, TeamScene::man, State.MAN, y + 4, row / 2 - 5);
			lane(sheet, scale, team, TeamScene::machine, State.MACHINE, y + row / 2 + 1, row / 2 - 5);
			shares(sheet, team, visible, sheet.right() - SHARES, y + (row - SHARE_BAR) / 2);
		}
		return sheet.scene(Math.max(options.height(), plot + teams.size() * row + Sheet.GRID), heading.title(), heading.description());
	}

	private static List<Heading.Entry> legend(Sheet sheet) {
		ChartTexts texts = sheet.texts();
		return List.of(new Heading.Entry(sheet.theme().fill(State.MAN), texts.state(State.MAN), Heading.Shape.SWATCH),
				new Heading.Entry(sheet.theme().fill(State.MACHINE), texts.state(State.MACHINE), Heading.Shape.SWATCH),
				new Heading.Entry(both(sheet), texts.text("team.together"), Heading.Shape.SWATCH),
				new Heading.Entry(sheet.theme().fill(State.IDLE), texts.text("team.neither"), Heading.Shape.SWATCH),
				new Heading.Entry(sheet.theme().fill(State.NO_DATA), texts.state(State.NO_DATA), Heading.Shape.SWATCH));
	}

	/** Both hues, as lines of one on the other. */
	private static Fill both(Sheet sheet) {
		return Fill.marked(sheet.theme().colour(State.MAN), Pattern.LINES, sheet.theme().colour(State.MACHINE));
	}

	private static State man(TeamClass kind) {
		return switch (kind) {
		case TOGETHER, MAN_ALONE, MAN_AND_UNKNOWN -> State.MAN;
		case MACHINE_ALONE, NEITHER -> State.IDLE;
		case UNKNOWN -> State.NO_DATA;
		};
	}

	private static State machine(TeamClass kind) {
		return switch (kind) {
		case TOGETHER, MACHINE_ALONE -> State.MACHINE;
		case MAN_ALONE, NEITHER -> State.IDLE;
		case MAN_AND_UNKNOWN, UNKNOWN -> State.NO_DATA;
		};
	}

	private static void lane(Sheet sheet, TimeScale scale, TeamWork team, Function<TeamClass, State> side, State worker, int top, int height) {
		List<StateInterval> intervals = new ArrayList<>();
		for (TeamSpan span : team.spans()) {
			State state = side.apply(span.kind());
			int last = intervals.size() - 1;
			if (last >= 0 && intervals.get(last).state() == state) {
				intervals.set(last, new StateInterval(intervals.get(last).range().span(span.range()), state));
			} else {
				intervals.add(new StateInterval(span.range(), state));
			}
		}
		Set<State> painted = EnumSet.of(worker, State.NO_DATA);
		for (StateColumns.Run run : new StateColumns(new StateIndex(intervals), scale).runs()) {
			if (painted.contains(run.state())) {
				sheet.area(scale.left() + run.from(), top, run.to() - run.from(), height, sheet.theme().fill(run.state()),
						Datum.of(team.installation(), run.range(), run.state(), run.millis()));
			}
		}
		sheet.horizontal(scale.left(), top + height, scale.width(), sheet.theme().grid());
	}

	/** One bar of what is known: both, man alone, machine alone, neither. */
	private static void shares(Sheet sheet, TeamWork team, TimeRange visible, int left, int top) {
		Map<TeamClass, Long> millis = team.millis();
		List<TeamClass> known = List.of(TeamClass.TOGETHER, TeamClass.MAN_ALONE, TeamClass.MACHINE_ALONE, TeamClass.NEITHER);
		long all = known.stream().mapToLong(millis::get).sum();
		if (all == 0) {
			sheet.area(left, top, SHARES, SHARE_BAR, sheet.theme().fill(State.NO_DATA));
			return;
		}
		List<Fill> fills = List.of(both(sheet), sheet.theme().fill(State.MAN), sheet.theme().fill(State.MACHINE), sheet.theme().fill(State.IDLE));
		List<State> states = List.of(State.MAN, State.MAN, State.MACHINE, State.IDLE);
		long sum = 0;
		for (int i = 0; i < known.size(); i++) {
			int from = left + (int) Math.round((double) sum * SHARES / all);
			sum += millis.get(known.get(i));
			int to = left + (int) Math.round((double) sum * SHARES / all);
			sheet.area(from, top, to - from, SHARE_BAR, fills.get(i), Datum.of(team.installation(), visible, states.get(i), millis.get(known.get(i))));
		}
		String figure = sheet.texts().text("team.figure", sheet.texts().percent((double) millis.get(TeamClass.TOGETHER) / all));
		sheet.text(left, top - 3, sheet.fitted(figure, TextFont.PLAIN, SHARES), Anchor.START, TextFont.PLAIN, sheet.theme().quietText());
	}
}
