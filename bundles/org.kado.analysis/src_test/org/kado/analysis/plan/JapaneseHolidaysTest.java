package org.kado.analysis.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.testing.Requirement;

@Requirement("A26")
class JapaneseHolidaysTest {

	private static final JapaneseHolidays HOLIDAYS = new JapaneseHolidays();

	private static String of(int year) {
		return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(day -> HOLIDAYS.find(day).isPresent())
				.map(day -> day.getMonthValue() + "/" + day.getDayOfMonth()).collect(Collectors.joining(" "));
	}

	/** As the Cabinet Office published them; years in which every rule and exception occurs. */
	@ParameterizedTest
	@CsvSource({ //
			"2006, 1/1 1/2 1/9 2/11 3/21 4/29 5/3 5/4 5/5 7/17 9/18 9/23 10/9 11/3 11/23 12/23",
			"2008, 1/1 1/14 2/11 3/20 4/29 5/3 5/4 5/5 5/6 7/21 9/15 9/23 10/13 11/3 11/23 11/24 12/23",
			"2009, 1/1 1/12 2/11 3/20 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23",
			"2015, 1/1 1/12 2/11 3/21 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23",
			"2019, 1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23",
			"2020, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23",
			"2021, 1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23",
			"2024, 1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23",
			"2025, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24",
			"2026, 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23",
			"2027, 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"})
	void areThoseThatWerePublished(int year, String days) {
		assertEquals(days, of(year));
	}

	@ParameterizedTest
	@CsvSource({"2026-01-01, 元日", "2026-05-05, こどもの日", "2026-05-06, 休日", "2026-09-22, 休日", "2019-05-01, 休日（祝日扱い）", "2006-05-04, 休日"})
	void haveTheirNames(LocalDate date, String name) {
		assertEquals(Optional.of(name), HOLIDAYS.find(date));
	}

	@ParameterizedTest
	@ValueSource(strings = {"1999-01-01", "2100-01-01", "2026-01-02"})
	void otherDaysAreNone(LocalDate date) {
		assertEquals(Optional.empty(), HOLIDAYS.find(date));
	}
}
