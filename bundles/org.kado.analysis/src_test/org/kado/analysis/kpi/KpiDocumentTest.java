package org.kado.analysis.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kado.analysis.plan.CalendarFile;
import org.kado.analysis.sum.SumScope;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.kpi.EquipmentState;
import org.kado.model.kpi.Kpi;
import org.kado.model.kpi.KpiFigure;
import org.kado.model.kpi.KpiReport;
import org.kado.model.kpi.WaterfallStep;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.StateTimeline;

/** Holds code and docs/kpi.md together: the example of the document is computed, and every table compared. */
class KpiDocumentTest {

	private static final Path DOCUMENT = Path.of("..", "..", "docs", "kpi.md");
	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

	private final List<String> lines = read();
	private final KpiReport report = report();

	private static List<String> read() {
		try {
			return Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<String> example(String word) {
		List<String> block = lines.subList(lines.indexOf("```example") + 1, lines.lastIndexOf("```"));
		return block.stream().filter(line -> line.startsWith(word + " ")).map(line -> line.substring(word.length() + 1)).toList();
	}

	private KpiReport report() {
		WorkCalendar calendar = CalendarFile.read(String.join("\n", example("calendar")), name -> Optional.empty()).calendar();
		LabelFile.Result labels = LabelFile.read(LabelFile.FIRST_LINE + "\n" + String.join("\n", example("label")), Optional.of(TOKYO));
		assertEquals(List.of(), labels.faults());
		OptionalLong fixed = OptionalLong.of(Long.parseLong(example("fixed").get(0)) * 60_000);
		return new Kpis(fixed).of(timeline(example("state")), Optional.of(timeline(example("signal"))), labels.labels(),
				new SumScope(TOKYO, Optional.of(calendar)));
	}

	private static StateTimeline timeline(List<String> marks) {
		List<StateInterval> intervals = new ArrayList<>();
		for (int i = 0; i < marks.size(); i++) {
			long end = i + 1 < marks.size() ? millis(marks.get(i + 1)) : DAY.plusDays(1).atStartOfDay(TOKYO).toInstant().toEpochMilli();
			intervals.add(StateInterval.of(millis(marks.get(i)), end, State.valueOf(marks.get(i).split(" ")[1].toUpperCase(Locale.ROOT))));
		}
		return new StateTimeline("id", "press", TOKYO, intervals.get(0).range().span(intervals.get(intervals.size() - 1).range()), intervals, List.of(),
				EnumSet.allOf(State.class), "back-dated 60s");
	}

	private static long millis(String mark) {
		return DAY.atTime(LocalTime.parse(mark.split(" ")[0])).atZone(TOKYO).toInstant().toEpochMilli();
	}

	/** Rows of tables whose first cell is that id. */
	private List<List<String>> rows(String id) {
		return lines.stream().filter(line -> line.startsWith("| `" + id + "` |"))
				.map(line -> Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList()).toList();
	}

	private List<String> row(String id) {
		List<List<String>> rows = rows(id);
		assertEquals(1, rows.size(), () -> id + " must stand in the document once");
		return rows.get(0);
	}

	private static String number(double value) {
		return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

	private static String hours(long millis) {
		return number(millis / 3_600_000.0);
	}

	@ParameterizedTest
	@EnumSource(Kpi.class)
	void theExampleIsWhatTheFormulaGives(Kpi kpi) {
		KpiFigure figure = report.figure(kpi);
		assertEquals(Optional.empty(), figure.lacking());
		List<String> told = row(kpi.id()).subList(3, 6);
		assertEquals(told, List.of(number(figure.value().orElseThrow()), number(figure.low().orElseThrow()), number(figure.high().orElseThrow())));
	}

	/** The divisions that the document writes out are those that were done. */
	@ParameterizedTest
	@EnumSource(value = Kpi.class, mode = EnumSource.Mode.EXCLUDE, names = {"MAN_TIME", "MACHINE_TIME", "OVERLAP_TIME"})
	void theExampleShowsDividendAndDivisor(Kpi kpi) {
		KpiFigure figure = report.figure(kpi);
		String division = hours(figure.dividendMillis().orElseThrow()) + " ÷ " + hours(figure.divisorMillis().orElseThrow());
		assertEquals(division, row(kpi.id()).get(2).split(";")[0]);
	}

	@ParameterizedTest
	@EnumSource(EquipmentState.class)
	void theStatesAreThoseOfTheExample(EquipmentState state) {
		assertEquals(row(state.id()).get(2), hours(report.states().get(state)));
	}

	@ParameterizedTest
	@EnumSource(WaterfallStep.Kind.class)
	void theStepsAreThoseOfTheExample(WaterfallStep.Kind kind) {
		List<String> row = row(kind.id());
		assertEquals(row.subList(1, 3), cells(report.waterfall().observed(), kind));
		assertEquals(row.subList(3, 5), cells(report.waterfall().planned(), kind));
	}

	private static List<String> cells(List<WaterfallStep> steps, WaterfallStep.Kind kind) {
		return steps.stream().filter(step -> step.kind() == kind).findFirst().map(step -> List.of(hours(step.millis()), hours(step.remainingMillis())))
				.orElse(List.of("", ""));
	}
}
