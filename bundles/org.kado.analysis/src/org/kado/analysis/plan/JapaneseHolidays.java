package org.kado.analysis.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Public holidays of Japan by the Act on National Holidays (国民の祝日に関する法律) as amended up to 2024, for the years {@value #FIRST_YEAR} to
 * {@value #LAST_YEAR}. The equinoxes are announced in the February before; here they come from the formula of the Hydrographic Department, which
 * has agreed with every announcement so far. What a later law changes has to come from a file. Keeps the years that were asked for; not
 * safe for use by several threads.
 */
final class JapaneseHolidays {

	static final int FIRST_YEAR = 2000;
	static final int LAST_YEAR = 2099;

	private final Map<Integer, Map<LocalDate, String>> years = new HashMap<>();

	/** The holiday's name; empty on other days and outside the years that are known. */
	Optional<String> find(LocalDate date) {
		int year = date.getYear();
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			return Optional.empty();
		}
		return Optional.ofNullable(years.computeIfAbsent(year, y -> new Year(y).all()).get(date));
	}

	/** The holidays of one year. */
	private static final class Year {

		private final int year;
		private final Map<LocalDate, String> days = new HashMap<>();

		Year(int year) {
			this.year = year;
		}

		private Map<LocalDate, String> all() {
			winterAndSpring();
			summer();
			autumn();
			emperors();
			substitutes();
			between();
			return Map.copyOf(days);
		}

		private void winterAndSpring() {
			add(1, 1, "元日");
			monday(Month.JANUARY, 2, "成人の日");
			add(2, 11, "建国記念の日");
			add(3, equinox(20.8431), "春分の日");
			add(4, 29, year < 2007 ? "みどりの日" : "昭和の日");
			add(5, 3, "憲法記念日");
			if (year >= 2007) {
				add(5, 4, "みどりの日");
			}
			add(5, 5, "こどもの日");
		}

		/** The Olympic Games moved three holidays in 2020, and again in 2021. */
		private void summer() {
			if (year == 2020 || year == 2021) {
				add(7, year == 2020 ? 23 : 22, "海の日");
				add(7, year == 2020 ? 24 : 23, "スポーツの日");
				add(8, year == 2020 ? 10 : 8, "山の日");
				return;
			}
			if (year < 2003) {
				add(7, 20, "海の日");
			} else {
				monday(Month.JULY, 3, "海の日");
			}
			if (year >= 2016) {
				add(8, 11, "山の日");
			}
			monday(Month.OCTOBER, 2, year < 2020 ? "体育の日" : "スポーツの日");
		}

		private void autumn() {
			if (year < 2003) {
				add(9, 15, "敬老の日");
			} else {
				monday(Month.SEPTEMBER, 3, "敬老の日");
			}
			add(9, equinox(23.2488), "秋分の日");
			add(11, 3, "文化の日");
			add(11, 23, "勤労感謝の日");
		}

		private void emperors() {
			if (year < 2019) {
				add(12, 23, "天皇誕生日");
			} else if (year > 2019) {
				add(2, 23, "天皇誕生日");
			} else {
				add(5, 1, "休日（祝日扱い）");
				add(10, 22, "休日（祝日扱い）");
			}
		}

		/** Day of the month of an equinox, from that of 1980. */
		private int equinox(double of1980) {
			return (int) (of1980 + 0.242194 * (year - 1980)) - (year - 1980) / 4;
		}

		/** A holiday on a Sunday is made up for on the next day that is none; before 2007 on the Monday only. */
		private void substitutes() {
			for (LocalDate holiday : days.keySet().toArray(LocalDate[]::new)) {
				if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
					LocalDate day = holiday.plusDays(1);
					while (year >= 2007 && days.containsKey(day)) {
						day = day.plusDays(1);
					}
					days.putIfAbsent(day, "休日");
				}
			}
		}

		/** A weekday between two holidays is one. */
		private void between() {
			for (LocalDate holiday : days.keySet().toArray(LocalDate[]::new)) {
				LocalDate day = holiday.plusDays(1);
				boolean national = !"休日".equals(days.get(holiday)) && days.containsKey(day.plusDays(1)) && !"休日".equals(days.get(day.plusDays(1)));
				if (national && !days.containsKey(day) && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
					days.put(day, "休日");
				}
			}
		}

		private void add(int month, int day, String name) {
			days.put(MonthDay.of(month, day).atYear(year), name);
		}

		private void monday(Month month, int number, String name) {
			days.put(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.MONDAY)), name);
		}
	}
}
