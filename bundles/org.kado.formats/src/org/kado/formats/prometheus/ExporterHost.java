package org.kado.formats.prometheus;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.kado.formats.sample.HostSamples;
import org.kado.formats.sample.Series;

/** The series of one host as exporters tell them, and what follows from them: loads and rates by differences of counters. */
final class ExporterHost {

	private static final double MOST = 1e15;
	private static final double THOUSANDTHS = 1000;

	private final String instance;
	private final Map<Metric, Map<String, List<Series>>> series = new LinkedHashMap<>();
	private Optional<String> name = Optional.empty();
	private double memoryTotalBytes;

	/** @param instance the target's name; empty in the exporter's own words */
	ExporterHost(String instance) {
		this.instance = instance;
	}

	/** Adds a sample; false where it can't be what its metric says. Where time goes back in a series, another stretch of it begins. */
	boolean add(Metric metric, SampleLine sample, long stampMillis) {
		if (metric == Metric.NAME) {
			name = Optional.of(metric.thing(sample.labels())).filter(found -> !found.isBlank()).or(() -> name);
			return true;
		}
		if (metric == Metric.CLOCK) {
			return true;
		}
		double value = sample.value();
		if (!(value >= 0 && value < MOST)) {
			return Double.isNaN(value); // a staleness mark, not a fault
		}
		if (metric == Metric.MEMORY_TOTAL) {
			memoryTotalBytes = value;
			return true;
		}
		String thing = metric.thing(sample.labels()) + (metric == Metric.CPU ? "\n" + sample.labels().getOrDefault("mode", "") : "");
		List<Series> stretches = series.computeIfAbsent(metric, m -> new LinkedHashMap<>()).computeIfAbsent(thing, t -> new ArrayList<>(List.of(new Series(1))));
		Series last = stretches.get(stretches.size() - 1);
		if (stampMillis < last.lastMillis()) {
			last = new Series(1);
			stretches.add(last);
		}
		last.add(stampMillis, Math.round(metric == Metric.CPU ? value * THOUSANDTHS : value)); // the same time again tells nothing new
		return true;
	}

	/** What follows from the series. To be asked once. */
	HostSamples samples(String tool, String nameless, ZoneId zone) {
		HostSamples host = new HostSamples(tool, name.orElse(instance.isEmpty() ? nameless : instance), zone);
		host.memoryTotal((long) memoryTotalBytes);
		series.values().forEach(things -> things.values().forEach(stretches -> stretches.forEach(Series::rewind)));
		Set<String> processors = new TreeSet<>();
		things(Metric.CPU).keySet().forEach(thing -> processors.add(thing.substring(0, thing.indexOf('\n'))));
		host.processors(processors.size());
		for (int stretch = 0; stretch < stretches(); stretch++) {
			int number = stretch;
			new ProcessorTimes(ofStretch(Metric.CPU, stretch)).tell((stamp, percent, lengthMillis) -> {
				host.cpu(number, stamp, percent);
				host.length(number, stamp, lengthMillis);
			});
			if (things(Metric.CPU).isEmpty()) {
				lengths(host, stretch);
			}
			memory(host, stretch);
			rates(stretch, Metric.RECEIVED, Metric.SENT, (stamp, thing, one, other) -> host.network(number, stamp, thing, one, other));
			rates(stretch, Metric.READ, Metric.WRITTEN, (stamp, thing, one, other) -> host.disk(number, stamp, thing, one, other));
		}
		return host;
	}

	private Map<String, List<Series>> things(Metric metric) {
		return series.getOrDefault(metric, Map.of());
	}

	private int stretches() {
		return series.values().stream().flatMap(things -> things.values().stream()).mapToInt(List::size).max().orElse(0);
	}

	private Map<String, Series> ofStretch(Metric metric, int stretch) {
		Map<String, Series> found = new LinkedHashMap<>();
		things(metric).forEach((thing, stretches) -> {
			if (stretch < stretches.size()) {
				found.put(thing, stretches.get(stretch));
			}
		});
		return found;
	}

	/** Where no processor tells how long samples are, the distances of whatever there is do. */
	private void lengths(HostSamples host, int stretch) {
		Optional<Series> any = series.keySet().stream().flatMap(metric -> ofStretch(metric, stretch).values().stream()).findFirst();
		any.ifPresent(of -> {
			CounterRate distances = new CounterRate(of);
			while (distances.stampMillis() != Series.ENDED) {
				long stamp = distances.stampMillis();
				host.length(stretch, stamp, distances.lengthTo(stamp));
				distances.riseAt(stamp);
			}
			of.rewind();
		});
	}

	private void memory(HostSamples host, int stretch) {
		Series available = ofStretch(Metric.MEMORY, stretch).get("");
		for (; available != null && available.stampMillis() != Series.ENDED; available.advance()) {
			host.memory(stretch, available.stampMillis(), available.figure(0));
		}
	}

	/** Takes the rates of a device. */
	private interface Device {

		void add(long stampMillis, String name, double one, double other);
	}

	private void rates(int stretch, Metric one, Metric other, Device to) {
		Map<String, Series> ones = ofStretch(one, stretch);
		Map<String, Series> others = ofStretch(other, stretch);
		Set<String> names = new TreeSet<>(ones.keySet());
		names.addAll(others.keySet());
		for (String thing : names) {
			CounterRate first = new CounterRate(ones.getOrDefault(thing, ended()));
			CounterRate second = new CounterRate(others.getOrDefault(thing, ended()));
			for (long stamp = Math.min(first.stampMillis(), second.stampMillis()); stamp != Series.ENDED; stamp = Math.min(first.stampMillis(),
					second.stampMillis())) {
				to.add(stamp, thing, first.perSecondAt(stamp), second.perSecondAt(stamp));
			}
		}
	}

	private static Series ended() {
		Series none = new Series(1);
		none.rewind();
		return none;
	}
}
