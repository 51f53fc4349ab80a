package org.kado.analysis.compare;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.kado.model.compare.Side;

/**
 * Days of two sides, put together by day of the week. The difference is the mean over weekdays that both sides have of the difference of
 * their means, each weekday weighted by its days on both sides.
 */
final class MatchedDays {

	private final List<double[]> first = new ArrayList<>();
	private final List<double[]> second = new ArrayList<>();

	/** Takes the days that count. */
	MatchedDays(Side before, Side after) {
		for (DayOfWeek weekday : DayOfWeek.values()) {
			double[] a = values(before, weekday);
			double[] b = values(after, weekday);
			if (a.length > 0 && b.length > 0) {
				first.add(a);
				second.add(b);
			}
		}
	}

	private static double[] values(Side side, DayOfWeek weekday) {
		return side.days().stream().filter(day -> day.counts() && day.date().getDayOfWeek() == weekday).mapToDouble(day -> day.utilisation().orElseThrow())
				.toArray();
	}

	/** Number of weekdays that both sides have. */
	int weekdays() {
		return first.size();
	}

	/** Days of the first side beyond the first of their weekday: from these it is known how much such days differ. */
	int repeatedFirst() {
		return repeated(first);
	}

	/** The same of the second side. */
	int repeatedSecond() {
		return repeated(second);
	}

	private static int repeated(List<double[]> side) {
		return side.stream().mapToInt(days -> days.length - 1).sum();
	}

	/** Second − first. */
	double difference() {
		return difference(first, second);
	}

	private static double difference(List<double[]> a, List<double[]> b) {
		double sum = 0;
		long days = 0;
		for (int i = 0; i < a.size(); i++) {
			int weight = a.get(i).length + b.get(i).length;
			sum += weight * (mean(b.get(i)) - mean(a.get(i)));
			days += weight;
		}
		return sum / days;
	}

	private static double mean(double[] values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return sum / values.length;
	}

	/**
	 * Half the width of the interval that holds the true difference in 95 of 100 cases: the variance of days about the mean of their side and weekday, pooled over
	 * the weekdays of a side but not over the sides, since a change may change how much days differ (Welch), with the degrees of freedom of Satterthwaite. Both sides
	 * must have repeated days.
	 */
	double halfInterval() {
		double a = variance(first, second);
		double b = variance(second, first);
		if (a + b == 0) {
			return 0;
		}
		double freedom = (a + b) * (a + b) / (a * a / repeated(first) + b * b / repeated(second));
		return StudentT.twoSided95(freedom) * Math.sqrt(a + b);
	}

	/** What the days of one side add to the variance of the difference. */
	private static double variance(List<double[]> side, List<double[]> other) {
		double squares = 0;
		double weights = 0;
		long days = 0;
		for (int i = 0; i < side.size(); i++) {
			double[] values = side.get(i);
			double mean = mean(values);
			squares += Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
			double weight = (double) values.length + other.get(i).length;
			weights += weight * weight / values.length;
			days += (long) weight;
		}
		return squares / repeated(side) * weights / days / days;
	}

	/** Share of random assignments of the days of each weekday to the sides that differ at least as much as the true one, which is one of them. */
	double chance(Random random, int repetitions) {
		double seen = Math.abs(difference()) - 1e-12;
		int asFar = 1;
		for (int i = 0; i < repetitions; i++) {
			List<double[]> a = new ArrayList<>();
			List<double[]> b = new ArrayList<>();
			for (int weekday = 0; weekday < first.size(); weekday++) {
				double[] all = shuffled(first.get(weekday), second.get(weekday), random);
				a.add(Arrays.copyOf(all, first.get(weekday).length));
				b.add(Arrays.copyOfRange(all, first.get(weekday).length, all.length));
			}
			asFar += Math.abs(difference(a, b)) >= seen ? 1 : 0;
		}
		return (double) asFar / (repetitions + 1);
	}

	private static double[] shuffled(double[] a, double[] b, Random random) {
		double[] all = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, all, a.length, b.length);
		for (int i = all.length - 1; i > 0; i--) {
			int j = random.nextInt(i + 1);
			double held = all[i];
			all[i] = all[j];
			all[j] = held;
		}
		return all;
	}
}
