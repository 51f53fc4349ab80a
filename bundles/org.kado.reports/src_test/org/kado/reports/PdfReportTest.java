package org.kado.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.FolderReader;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.archive.ReadProgress;
import org.kado.charts.paint.PdfPage;
import org.kado.charts.paint.PdfTypefaces;
import org.kado.charts.scene.TextMark;
import org.kado.model.TimeRange;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.compare.DayUse;
import org.kado.model.compare.Shortage;
import org.kado.model.compare.Side;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.store.csv.MinutesFormat;
import org.kado.views.UtilisationView;

/** What a report on paper says, read from the pages that the writer of the file is given. */
class PdfReportTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final Instant BEGIN = Instant.parse("2026-04-01T00:00:00Z");
	private static final String LONG_NAME = "第二工場 3 号棟 マシニングセンター 横形 (Horizontal machining centre No. 14, cell B)";

	@TempDir
	Path folder;

	/** Two hours of minutes, a person in those of the first. */
	private void minutes(int number, String name) throws IOException {
		StringBuilder rows = new StringBuilder("\uFEFFdate,time,man_hours,machine_time,utc_offset,sequence,covered_s,installation\r\n");
		for (int minute = 1; minute <= 120; minute++) {
			rows.append(String.format(Locale.ROOT, "2026-04-01,%02d:%02d,%d,0,+09:00,%d,60,%s\r\n", 9 + minute / 60, minute % 60, minute <= 60 ? 1 : 0, minute, Integer.toString(number).repeat(8)));
		}
		Files.writeString(folder.resolve("20260401-20260430_" + name + "_稼働率.csv"), rows);
	}

	private static Side side(LocalDate first, double... uses) {
		List<DayUse> days = IntStream.range(0, uses.length).mapToObj(i -> new DayUse(first.plusDays(i), OptionalDouble.of(uses[i]), 1, true)).toList();
		return new Side(TimeRange.of(first.atStartOfDay(TOKYO).toInstant(), first.plusDays(uses.length).atStartOfDay(TOKYO).toInstant()), days, OptionalDouble.of(0.5));
	}

	private static ReportComparison comparison() {
		LocalDate first = LocalDate.of(2026, 3, 2);
		BeforeAfter week = new BeforeAfter("a", LONG_NAME, side(first, 0.4, 0.5, 0.6), side(first.plusDays(7), 0.5, 0.6, 0.7), OptionalDouble.of(0.1), OptionalDouble.empty(), OptionalDouble.empty(),
				OptionalDouble.of(0.5), List.of(), List.of(new Shortage(Shortage.Kind.REPEATED_DAYS, true, 0, 3), new Shortage(Shortage.Kind.REPEATED_DAYS, false, 2, 3)));
		BeforeAfter months = new BeforeAfter("b", "Lathe 1", side(first, 0.4, 0.5, 0.6), side(first.plusDays(7), 0.5, 0.6, 0.7), OptionalDouble.of(0.1), OptionalDouble.of(-0.025), OptionalDouble.of(0.225),
				OptionalDouble.of(0.5), List.of(), List.of());
		return new ReportComparison(List.of(week, months), 80, TOKYO);
	}

	private List<String> texts(Locale locale) throws IOException {
		LogFolder logs = new FolderReader(List.of(new MinutesFormat())).read(folder, ReadOptions.byFormat(), ReadProgress.NONE);
		UtilisationView view = new UtilisationView(logs, AnalysisSettings.asRecorded());
		ReportSource source = new ReportSource("E:\\記録", view, Optional.of(TOKYO), Basis.POWERED, Optional.empty(), 2, List.of(), Optional.of(comparison()), BEGIN.atZone(TOKYO));
		List<PdfPage> pages = new PdfReport(source, locale, PdfTypefaces.find(), PdfReport.Paper.A4).pages();
		return pages.stream().flatMap(page -> page.placed().stream()).flatMap(placed -> placed.scene().marks().stream()).filter(TextMark.class::isInstance).map(mark -> ((TextMark) mark).text()).toList();
	}

	private static void assertSays(List<String> texts, String... words) {
		for (String word : words) {
			assertTrue(texts.stream().anyMatch(text -> text.contains(word)), () -> "no \"" + word + "\" in " + texts);
		}
	}

	@Test
	void titlesFiguresAndReasonsAreThereInJapanese() throws IOException {
		minutes(1, "旋盤 1");
		minutes(2, LONG_NAME);
		List<String> texts = texts(Locale.JAPANESE);
		assertSays(texts, "設備の稼働状況：E:\\記録", "通電時間  ·  分単位の記録どおり", "稼働率の順位", "主要指標", "確認すること", "回収した日", "前後比較", "2026-04-01 (水)", "旋盤 1", "人の作業時間（工数）",
				"1時間0分", "50.0 %", "+10.0", "\u22122.5 \u2026 +22.5", "前：反復日 0 日（3 日必要）、後：反復日 2 日（3 日必要）", "+10.0（区間なし）", "2 件、問題 0 件");
		List<String> words = texts.stream().flatMap(text -> Pattern.compile("[A-Za-z]{4,}").matcher(text).results().map(match -> match.group())).distinct().sorted().toList();
		assertEquals(List.of("Asia", "Kado", "Lathe", "Tokyo", "docs"), words.stream().filter(word -> !LONG_NAME.contains(word)).toList(),
				"names and nothing else are English");
	}

	@Test
	void titlesFiguresAndReasonsAreThereInEnglish() throws IOException {
		minutes(1, "Lathe 1");
		minutes(2, LONG_NAME);
		List<String> texts = texts(Locale.ENGLISH);
		assertSays(texts, "Utilisation of equipment: E:\\記録", "powered time  ·  fixed: slot", "Ranking of equipment by utilisation", "2026-04-01 (Wed)", "1 h 0 min", "50.0 %", "+10.0", "\u22122.5 \u2026 +22.5",
				"before: 0 of 3 repeated days, after: 2 of 3 repeated days", "+10.0 (no interval)");
	}

	/** A long name or reason takes room from the longest, not from a short name beside it. */
	@Test
	void shortNamesAreWholeBesideLongOnes() throws IOException {
		minutes(1, "Lathe 1");
		minutes(2, LONG_NAME);
		List<String> texts = texts(Locale.ENGLISH);
		assertTrue(texts.stream().noneMatch(text -> text.matches("(L|La|Lat|Lath|Lathe|Lathe )\u2026")), texts.toString());
		assertTrue(texts.stream().filter("Lathe 1"::equals).count() >= 4, texts.toString());
	}
}
