package org.kado.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;

/** The use of watched processes as a table with bars: the longest in use first. Used from one thread. */
public final class ProcessScene {

	/**
	 * A process of an equipment.
	 *
	 * @param installation id of the installation
	 * @param equipment    name of the equipment
	 * @param process      name of the process
	 * @param sessions     times that it was started
	 * @param ranMillis    time in use
	 * @param cpuMillis    CPU time; -1 where it was not measured
	 */
	public record Use(String installation, String equipment, String process, int sessions, long ranMillis, long cpuMillis) {
	}

	private static final int ROW = 24;
	private static final int PROCESS = 200;
	private static final int NUMBER = 96;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public ProcessScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** The table. */
	public Scene scene(List<Use> uses, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		ChartTexts texts = sheet.texts();
		Heading heading = new Heading(texts.text("title.processes"), note.subtitle(texts, texts.text("processes.ran")), List.of());
		int top = heading.draw(sheet);
		if (uses.isEmpty()) {
			return EmptyPart.scene(sheet, heading, top, "empty.processes");
		}
		List<Use> sorted = uses.stream().sorted(Comparator.comparingLong(Use::ranMillis).reversed()).toList();
		NameColumn names = NameColumn.of(sheet, uses.stream().map(Use::equipment).toList());
		int process = names.right() + Sheet.GRID;
		int bar = process + Math.min(PROCESS, options.width() / 5);
		int width = Math.max(1, sheet.right() - 3 * NUMBER - bar);
		String[] titles = {"processes.sessions", "processes.ran", "processes.cpu"};
		sheet.text(process, top + Sheet.ASCENT, texts.text("processes.process"), Anchor.START, TextFont.STRONG, sheet.theme().text());
		for (int i = 0; i < titles.length; i++) {
			sheet.text(sheet.right() - (2 - i) * NUMBER, top + Sheet.ASCENT, sheet.fitted(texts.text(titles[i]), TextFont.STRONG, NUMBER - 8), Anchor.END, TextFont.STRONG,
					sheet.theme().text());
		}
		long most = Math.max(1, sorted.get(0).ranMillis());
		int y = top + ROW;
		for (Use use : sorted) {
			double baseline = y + ROW / 2.0 + 4;
			names.draw(use.installation(), use.equipment(), baseline, Optional.empty());
			sheet.text(process, baseline, sheet.fitted(use.process(), TextFont.PLAIN, bar - process - 8), Anchor.START, TextFont.PLAIN, sheet.theme().text());
			sheet.area(bar, y + 5.0, Math.max(use.ranMillis() > 0 ? 1 : 0, Math.round((double) width * use.ranMillis() / most)), ROW - 10.0, sheet.theme().fill(State.MAN));
			String[] figures = {Integer.toString(use.sessions()), texts.duration(use.ranMillis()), use.cpuMillis() < 0 ? "\u2013" : texts.duration(use.cpuMillis())};
			for (int i = 0; i < figures.length; i++) {
				sheet.text(sheet.right() - (2 - i) * NUMBER, baseline, figures[i], Anchor.END, TextFont.PLAIN, sheet.theme().text());
			}
			sheet.horizontal(Sheet.MARGIN, y + ROW - 1.0, sheet.right() - Sheet.MARGIN, sheet.theme().grid());
			y += ROW;
		}
		return sheet.scene(Math.max(options.height(), y + Sheet.GRID), heading.title(), heading.description());
	}
}
