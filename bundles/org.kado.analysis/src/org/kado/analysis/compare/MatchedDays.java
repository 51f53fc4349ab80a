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

	/** Whether each side has two days of one weekday: without that nothing tells how much such days differ, and days drawn anew would always be the same. */
	boolean repeats() {
		return first.stream().anyMatch(days -> days.length > 1) && second.stream().anyMatch(days -> days.length > 1);
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

	/** The differences if each side's days were drawn anew from its own, sorted. */
	double[] resampled(Random random, int repetitions) {
		double[] differences = new double[repetitions];
		for (int i = 0; i < repetitions; i++) {
			differences[i] = difference(first.stream().map(values -> drawn(values, random)).toList(),
					second.stream().map(values -> drawn(values, random)).toList());
		}
		Arrays.sort(differences);
		return differences;
	}

	private static double[] drawn(double[] values, Random random) {
		double[] drawn = new double[values.length];
		Arrays.setAll(drawn, i -> values[random.nextInt(values.length)]);
		return drawn;
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
