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

	/** Days that differ by less are all the same: means of equal numbers are off by their rounding. */
	private static final double ROUNDING = 1e-12;
	/** Of 95 %. */
	private static final double TAIL = 0.025;

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
	 * The interval that holds the true difference in 95 of 100 cases, by a studentised bootstrap: what days differ from the mean of their side and weekday is drawn anew
	 * within each side, and each time the difference is taken in units of its own standard error. Both sides must have repeated days.
	 *
	 * @return its lower and its upper end
	 */
	double[] interval(Random random, int repetitions) {
		double difference = difference();
		double error = standardError(first, second);
		if (error < ROUNDING) {
			return new double[] { difference, difference };
		}
		List<double[]> drawnFirst = first.stream().map(double[]::clone).toList();
		List<double[]> drawnSecond = second.stream().map(double[]::clone).toList();
		double[] poolFirst = residuals(first);
		double[] poolSecond = residuals(second);
		double[] distances = new double[repetitions];
		for (int i = 0; i < repetitions; i++) {
			double drawnError = 0;
			while (drawnError < ROUNDING) { // days that are all the same tell nothing of how sure their difference is
				draw(first, poolFirst, drawnFirst, random);
				draw(second, poolSecond, drawnSecond, random);
				drawnError = standardError(drawnFirst, drawnSecond);
			}
			distances[i] = (difference(drawnFirst, drawnSecond) - difference) / drawnError;
		}
		Arrays.sort(distances);
		int tail = (int) (TAIL * repetitions);
		return new double[] { difference - distances[repetitions - 1 - tail] * error, difference - distances[tail] * error };
	}

	/** What days that repeat a weekday differ from its mean, made as large as it would be if the mean were not taken from the same days. */
	private static double[] residuals(List<double[]> side) {
		return side.stream().filter(values -> values.length > 1).flatMapToDouble(values -> {
			double mean = mean(values);
			double widened = Math.sqrt((double) values.length / (values.length - 1));
			return Arrays.stream(values).map(value -> (value - mean) * widened);
		}).toArray();
	}

	private static void draw(List<double[]> side, double[] pool, List<double[]> into, Random random) {
		for (int i = 0; i < side.size(); i++) {
			double mean = mean(side.get(i));
			double[] drawn = into.get(i);
			for (int day = 0; day < drawn.length; day++) {
				drawn[day] = mean + pool[random.nextInt(pool.length)];
			}
		}
	}

	/** The variance of days is pooled over the weekdays of a side, but not over the sides, since a change may change how much days differ. */
	private static double standardError(List<double[]> a, List<double[]> b) {
		return Math.sqrt(variance(a, b) + variance(b, a));
	}

	/** What the days of one side add to the variance of the difference. */
	private static double variance(List<double[]> side, List<double[]> other) {
		double squares = 0;
		double weights = 0;
		long days = 0;
		for (int i = 0; i < side.size(); i++) {
			double[] values = side.get(i);
			double mean = mean(values);
			for (double value : values) {
				squares += (value - mean) * (value - mean);
			}
			double weight = (double) values.length + other.get(i).length;
			weights += weight * weight / values.length;
			days += (long) weight;
		}
		return squares / repeated(side) * weights / days / days;
	}

	/** Share of random assignments of the days of each weekday to the sides that differ at least as much as the true one, which is one of them. */
	double chance(Random random, int repetitions) {
		double seen = Math.abs(difference()) - ROUNDING;
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
