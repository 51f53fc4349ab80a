package org.kado.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;

/** A table of words and figures, for reports on paper. Used from one thread. */
public final class TableScene {

	private static final int ROW = 20;
	private static final int BASELINE = 14;
	private static final int GAP = 16;

	/**
	 * A column.
	 *
	 * @param head   what stands above it
	 * @param number whether its fields are figures, which end at its right edge; words begin at its left
	 */
	public record Column(String head, boolean number) {

		/** Refuses null. */
		public Column {
			Objects.requireNonNull(head, "head");
		}
	}

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public TableScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** Height of a table without title, pixels. @param rows without the heads */
	public static int height(int rows) {
		return (rows + 1) * ROW + Sheet.GRID;
	}

	/**
	 * The table; what does not fit is shortened, words before figures.
	 *
	 * @param title may be empty
	 * @param rows  as many fields as columns each
	 */
	public Scene scene(String title, List<Column> columns, List<List<String>> rows, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		int y = Sheet.GRID;
		if (!title.isEmpty()) {
			sheet.text(Sheet.MARGIN, y + BASELINE, sheet.fitted(title, TextFont.STRONG, sheet.right() - Sheet.MARGIN), Anchor.START, TextFont.STRONG, sheet.theme().text());
			y += ROW + 4;
		}
		int[] widths = widths(sheet, columns, rows);
		row(sheet, columns, columns.stream().map(Column::head).toList(), widths, y, true);
		for (int i = 0; i < rows.size(); i++) {
			row(sheet, columns, rows.get(i), widths, y + (i + 1) * ROW, false);
		}
		return sheet.scene(y + (rows.size() + 1) * ROW + Sheet.GRID, title, "");
	}

	/** Whether all fields of a table have room in a picture of that width, pixels. */
	public boolean fits(List<Column> columns, List<List<String>> rows, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		return Arrays.stream(wanted(sheet, columns, rows)).map(width -> width + GAP).sum() - GAP <= sheet.right() - Sheet.MARGIN;
	}

	/** As wide as their fields. */
	private static int[] wanted(Sheet sheet, List<Column> columns, List<List<String>> rows) {
		int[] widths = new int[columns.size()];
		for (int i = 0; i < widths.length; i++) {
			int column = i;
			double widest = rows.stream().mapToDouble(row -> sheet.width(row.get(column), TextFont.PLAIN)).max().orElse(0);
			widths[i] = (int) Math.ceil(Math.max(widest, sheet.width(columns.get(i).head(), TextFont.STRONG))) + 1;
		}
		return widths;
	}

	/** As wide as their fields; where that is too much, the widest columns of words give what is lacking, so that a long reason does not cut a short name. */
	private static int[] widths(Sheet sheet, List<Column> columns, List<List<String>> rows) {
		int[] widths = wanted(sheet, columns, rows);
		int all = -GAP;
		int words = 0;
		for (int i = 0; i < widths.length; i++) {
			all += widths[i] + GAP;
			words += columns.get(i).number() ? 0 : widths[i];
		}
		int over = all - (sheet.right() - Sheet.MARGIN);
		if (over <= 0) {
			return widths;
		}
		boolean enough = words > over;
		boolean[] shrinks = new boolean[widths.length];
		for (int i = 0; i < widths.length; i++) {
			shrinks[i] = !enough || !columns.get(i).number();
		}
		int most = Arrays.stream(widths).max().orElse(0);
		while (most > 0 && cut(widths, shrinks, most) < over) {
			most--;
		}
		for (int i = 0; i < widths.length; i++) {
			widths[i] = shrinks[i] ? Math.min(widths[i], most) : widths[i];
		}
		return widths;
	}

	/** What is cut off where no column that shrinks is wider than that, pixels. */
	private static int cut(int[] widths, boolean[] shrinks, int most) {
		int cut = 0;
		for (int i = 0; i < widths.length; i++) {
			cut += shrinks[i] ? Math.max(0, widths[i] - most) : 0;
		}
		return cut;
	}

	private static void row(Sheet sheet, List<Column> columns, List<String> fields, int[] widths, int top, boolean heads) {
		int x = Sheet.MARGIN;
		TextFont font = heads ? TextFont.STRONG : TextFont.PLAIN;
		for (int i = 0; i < widths.length; i++) {
			boolean number = columns.get(i).number();
			sheet.text(number ? x + widths[i] : x, top + BASELINE, sheet.fitted(fields.get(i), font, widths[i]), number ? Anchor.END : Anchor.START, font,
					heads ? sheet.theme().quietText() : sheet.theme().text());
			x += widths[i] + GAP;
		}
		sheet.horizontal(Sheet.MARGIN, top + ROW - 1.0, sheet.right() - Sheet.MARGIN, heads ? sheet.theme().axis() : sheet.theme().grid());
	}
}
