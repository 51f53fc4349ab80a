package org.kado.formats.prometheus;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.kado.formats.sample.SampleLines.LineReader;
import org.kado.formats.sample.SampleStamps;
import org.kado.model.Problem;
import org.kado.store.LogSink;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Problems;

/**
 * Reads scrapes of an exporter that were written one behind the other, and samples with times of their own in any order of metrics
 * (docs/formats/samples.md). A scrape without times is placed by the clock of the host that it tells itself; one that tells none can't be placed.
 */
final class ScrapeReader implements LineReader {

	static final String TOOL = "prometheus";
	private static final String END = "# EOF";

	private final String nameless;
	private final ZoneId zone;
	private final LogSink sink;
	private final Problems problems;
	private final Map<String, ExporterHost> hosts = new LinkedHashMap<>();
	private final List<Pending> scrape = new ArrayList<>();
	private final Set<String> seriesOfScrape = new HashSet<>();
	private final Map<String, Double> clocks = new LinkedHashMap<>();
	private long unplaced;
	private long firstUnplaced;

	/** A sample that waits for its scrape to end. */
	private record Pending(long line, String host, Metric metric, SampleLine sample) {
	}

	/**
	 * @param nameless the host where no label names one
	 * @param zone     the hosts' zone, if somebody said it; times themselves are UTC
	 */
	ScrapeReader(String nameless, Optional<ZoneId> zone, Problems problems, LogSink sink) {
		this.nameless = nameless;
		this.zone = zone.orElse(ZoneOffset.UTC);
		this.problems = problems;
		this.sink = sink;
	}

	/** Whether lines at the beginning of a file are of these formats: comments that name metrics, or samples of them. */
	static boolean recognises(List<String> lines) {
		for (String line : lines) {
			if (line.startsWith("# HELP ") || line.startsWith("# TYPE ")) {
				String[] words = line.split(" ", 4);
				if (words.length == 4 && words[2].matches("[a-zA-Z_:][a-zA-Z0-9_:]*")) {
					return true;
				}
			} else if (!line.startsWith("#")) {
				return isSample(line);
			}
		}
		return false;
	}

	private static boolean isSample(String line) {
		try {
			return Metric.find(SampleLine.of(line).name()).isPresent();
		} catch (BadRowException e) {
			return false;
		}
	}

	@Override
	public boolean line(long number, String line) throws BadRowException {
		if (line.startsWith("#")) {
			if (line.startsWith(END)) {
				endScrape();
			}
			return true;
		}
		SampleLine sample = SampleLine.of(line);
		Optional<Metric> metric = Metric.find(sample.name());
		if (metric.isEmpty()) {
			return true;
		}
		String host = host(sample.labels());
		if (sample.stampMillis().isPresent()) {
			add(number, host, metric.get(), sample, sample.stampMillis().getAsLong());
		} else {
			wait(new Pending(number, host, metric.get(), sample));
		}
		return true;
	}

	/** The target that Prometheus scraped, without the port; none in the exporter's own words. */
	private static String host(Map<String, String> labels) {
		return labels.getOrDefault("instance", "").replaceFirst(":\\d+$", "");
	}

	private void wait(Pending pending) {
		if (!seriesOfScrape.add(pending.sample.name() + pending.sample.labels())) {
			endScrape(); // the same series again: the next scrape
			seriesOfScrape.add(pending.sample.name() + pending.sample.labels());
		}
		scrape.add(pending);
		if (pending.metric == Metric.CLOCK) {
			clocks.put(pending.host, pending.sample.value());
		}
	}

	private void endScrape() {
		for (Pending pending : scrape) {
			OptionalLong stamp = stamp(clocks.getOrDefault(pending.host, Double.NaN));
			if (stamp.isPresent()) {
				add(pending.line, pending.host, pending.metric, pending.sample, stamp.getAsLong());
			} else if (pending.metric != Metric.NAME) {
				firstUnplaced = unplaced == 0 ? pending.line : firstUnplaced;
				unplaced++;
			}
		}
		scrape.clear();
		seriesOfScrape.clear();
		clocks.clear();
	}

	private static OptionalLong stamp(double seconds) {
		try {
			return OptionalLong.of(SampleStamps.plausible(Math.round(seconds * 1000), ""));
		} catch (BadRowException e) {
			return OptionalLong.empty();
		}
	}

	private void add(long line, String host, Metric metric, SampleLine sample, long stampMillis) {
		ExporterHost known = hosts.computeIfAbsent(host, ExporterHost::new);
		if (!known.add(metric, sample, stampMillis)) {
			problems.add(line, BadRowException.value(sample.name(), Double.toString(sample.value())));
		}
	}

	/** A scrape that was being written is held back as a whole; one that can't be placed is said as such. */
	@Override
	public void cut() {
		scrape.removeIf(pending -> clocks.containsKey(pending.host));
	}

	/** Tells what was read. */
	void tell() {
		endScrape();
		if (unplaced > 0) {
			problems.add(firstUnplaced, Problem.Kind.NO_TIME, unplaced + " samples");
		}
		for (ExporterHost host : hosts.values()) {
			host.samples(TOOL, nameless, zone).tell(sink);
		}
	}
}
