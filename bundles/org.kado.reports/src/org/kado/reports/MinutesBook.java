package org.kado.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.kado.model.State;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.reports.sheet.Cell;
import org.kado.reports.sheet.CellStyle;
import org.kado.reports.sheet.SheetLayout;
import org.kado.reports.sheet.SheetWriter;
import org.kado.reports.sheet.WorkbookWriter;

/**
 * The workbook of the original tool: one block of three columns per equipment, side by side; in each a row per day with its date and the minutes of man and
 * machine time (docs/formats/export.md).
 */
public final class MinutesBook {

	/** What follows the date in the file's usual name. */
	private static final String NAME = "_設備稼働率ログ解析.xlsx";
	private static final int BLOCK = 3;
	private static final BigDecimal MINUTE_MILLIS = BigDecimal.valueOf(60_000);
	private static final int DECIMALS = 6;

	private final ReportSource source;
	private final ReportTexts texts;

	/** A workbook about the source in the language of the locale. */
	public MinutesBook(ReportSource source, Locale locale) {
		this.source = Objects.requireNonNull(source, "source");
		texts = new ReportTexts(locale);
	}

	/** The usual name of a file that is made on that day: YYMMDD_設備稼働率ログ解析.xlsx. */
	public static String fileName(LocalDate day) {
		return DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).format(day) + NAME;
	}

	/** Writes the workbook; the stream is closed. */
	public void write(OutputStream out) throws IOException {
		Map<String, List<ReportRow>> blocks = new LinkedHashMap<>();
		source.rows(Bucket.DAY).forEach(row -> blocks.computeIfAbsent(row.installation(), id -> new ArrayList<>()).add(row));
		try (WorkbookWriter book = new WorkbookWriter(out)) {
			List<List<ReportRow>> columns = List.copyOf(blocks.values());
			SheetWriter sheet = book.sheet(layout(columns.size()));
			sheet.row(across(columns, rows -> List.of(new Cell.Text(rows.get(0).equipment(), CellStyle.TITLE), Cell.blank(), Cell.blank())));
			sheet.row(across(columns, rows -> List.of(heading("minutes.date"), heading("minutes.man"), heading("minutes.machine"))));
			int most = columns.stream().mapToInt(List::size).max().orElse(0);
			for (int i = 0; i < most; i++) {
				int day = i;
				sheet.row(across(columns, rows -> day < rows.size() ? day(rows.get(day)) : Collections.nCopies(BLOCK, Cell.blank())));
			}
			new ParameterSheet(source, texts).write(book, false);
		}
	}

	private SheetLayout layout(int blocks) {
		List<Integer> widths = new ArrayList<>();
		List<String> merged = new ArrayList<>();
		for (int i = 0; i < blocks; i++) {
			widths.addAll(List.of(12, 14, 14));
			merged.add(SheetWriter.column(BLOCK * i) + "1:" + SheetWriter.column(BLOCK * i + 2) + "1");
		}
		return new SheetLayout(texts.text("sheet.minutes"), widths, 2, 0, merged, Optional.empty());
	}

	private static List<Cell> across(List<List<ReportRow>> columns, java.util.function.Function<List<ReportRow>, List<Cell>> block) {
		return columns.stream().flatMap(rows -> block.apply(rows).stream()).toList();
	}

	private Cell heading(String key) {
		return new Cell.Text(texts.text(key), CellStyle.HEADING);
	}

	/** A day of which nothing is known has a date and no minutes. */
	private static List<Cell> day(ReportRow row) {
		boolean known = row.millis().values().stream().mapToLong(Long::longValue).sum() > row.millisOf(State.NO_DATA);
		return List.of(Cell.date(row.date().orElseThrow().toLocalDate()), known ? minutes(row, State.MAN) : Cell.blank(),
				known ? minutes(row, State.MACHINE) : Cell.blank());
	}

	private static Cell minutes(ReportRow row, State state) {
		return row.millis().containsKey(state)
				? new Cell.Number(BigDecimal.valueOf(row.millisOf(state)).divide(MINUTE_MILLIS, DECIMALS, RoundingMode.HALF_EVEN), CellStyle.MINUTES)
				: Cell.blank();
	}
}
