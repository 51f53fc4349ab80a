package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.PlannedFigures;
import org.kado.model.report.ReportRow;

class SpanSumTest {

	private static final long HOUR = 3_600_000;

	private static ReportRow day(String id, LocalDate date, long manHours, long unknownHours) {
		Map<State, Long> millis = Map.of(State.MAN, manHours * HOUR, State.NO_DATA, unknownHours * HOUR, State.IDLE, (24 - manHours - unknownHours) * HOUR);
		return new ReportRow(id, "press " + id, Optional.of(date.atStartOfDay(ZoneId.of("Asia/Tokyo"))), millis, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 1, "slot",
				Optional.empty(), Optional.of(new PlannedFigures(8 * HOUR, manHours * HOUR / 2, 0, 0, 0)));
	}

	/** Ten days of April, of which one is a hole: the month is ten days long, and no longer. */
	@Test
	void aMonthIsItsDaysFromFirstToLastRecord() {
		List<ReportRow> days = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			days.add(day("a", LocalDate.of(2026, 4, 21).plusDays(i), i == 5 ? 0 : 6, i == 5 ? 24 : 0));
		}
		days.add(day("a", LocalDate.of(2026, 5, 1), 12, 0));
		List<SpanSum> months = SpanSum.of(days, Bucket.MONTH, Basis.CALENDAR);
		assertEquals(List.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)), months.stream().map(SpanSum::start).toList());
		assertEquals(List.of(10, 1), months.stream().map(SpanSum::days).toList());
		assertEquals(List.of(30, 31), months.stream().map(SpanSum::wholeDays).toList());
		assertEquals(24 * HOUR, months.get(0).millis().get(State.NO_DATA), "the hole alone");
		assertEquals(54.0 / 240, months.get(0).utilisation().orElseThrow(), 1e-12);
		assertEquals(0.5, months.get(1).utilisation().orElseThrow(), 1e-12);
	}

	@Test
	void weeksBeginOnMondays() {
		List<SpanSum> weeks = SpanSum.of(List.of(day("a", LocalDate.of(2026, 4, 5), 1, 0), day("a", LocalDate.of(2026, 4, 6), 2, 0), day("a", LocalDate.of(2026, 4, 12), 3, 0)), Bucket.WEEK,
				Basis.OBSERVED);
		assertEquals(List.of(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 6)), weeks.stream().map(SpanSum::start).toList());
		assertEquals(List.of(1, 2), weeks.stream().map(SpanSum::days).toList());
		assertEquals(List.of(7, 7), weeks.stream().map(SpanSum::wholeDays).toList());
	}

	@Test
	void everyBasisIsThatOfItsDays() {
		List<ReportRow> days = List.of(day("a", LocalDate.of(2026, 4, 1), 6, 4), day("a", LocalDate.of(2026, 4, 2), 2, 0));
		assertEquals(8.0 / 44, SpanSum.of(days, Bucket.MONTH, Basis.OBSERVED).get(0).utilisation().orElseThrow(), 1e-12);
		assertEquals(8.0 / 16, SpanSum.of(days, Bucket.MONTH, Basis.fixed(8 * HOUR)).get(0).utilisation().orElseThrow(), 1e-12);
		assertEquals(4.0 / 16, SpanSum.of(days, Bucket.MONTH, Basis.PLANNED).get(0).utilisation().orElseThrow(), 1e-12);
		assertThrows(IllegalArgumentException.class, () -> SpanSum.of(days, Bucket.DAY, Basis.OBSERVED));
	}

	/** Where nobody could record use, a utilisation of 0 would be a guess. */
	@Test
	void nothingThatTellsOfUseIsNoUtilisation() {
		ReportRow row = new ReportRow("a", "a", Optional.of(LocalDate.of(2026, 4, 1).atStartOfDay(ZoneId.of("UTC"))), Map.of(State.OFF, HOUR, State.IDLE, 23 * HOUR), 0, OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), 1, "");
		assertEquals(OptionalDouble.empty(), SpanSum.of(List.of(row), Bucket.WEEK, Basis.CALENDAR).get(0).utilisation());
	}

	/** One story: the parts of an equipment are its days, whatever they are called. */
	@Test
	void weeksAndMonthsSumToTheDays() {
		Random random = new Random(42);
		for (int round = 0; round < 200; round++) {
			List<ReportRow> days = new ArrayList<>();
			for (String id : List.of("a", "b")) {
				LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
				for (int i = 0; i <= random.nextInt(100); i++) {
					days.add(day(id, first.plusDays(i), random.nextInt(12), random.nextInt(12)));
				}
			}
			for (Bucket bucket : List.of(Bucket.WEEK, Bucket.MONTH)) {
				List<SpanSum> sums = SpanSum.of(days, bucket, Basis.OBSERVED);
				assertEquals(days.size(), sums.stream().mapToInt(SpanSum::days).sum());
				for (State state : List.of(State.MAN, State.NO_DATA, State.IDLE)) {
					assertEquals(days.stream().mapToLong(day -> day.millisOf(state)).sum(), sums.stream().mapToLong(sum -> sum.millis().getOrDefault(state, 0L)).sum());
				}
			}
		}
	}
}
