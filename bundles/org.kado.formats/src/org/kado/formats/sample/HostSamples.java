package org.kado.formats.sample;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.store.LogSink;

/**
 * What a file of another tool holds of one host: samples of its load, memory, network, disks and processes. They are collected in
 * whatever order the file has them and told as ticks, each with what was sampled at the same moment. A value that was not measured is not
 * added, or NaN. Not safe for use by several threads.
 * <p>
 * A stretch is a part of the file in which time rises; the format begins another one where it goes back. Ticks are numbered by
 * their stamps, so that the same sample in two files is the same row; those of later stretches by so many more, since the same time in one
 * file is told by a clock that was set, and not the same sample.
 */
public final class HostSamples {

	/** Name of the sum of all interfaces or all disks, where the file does not tell them apart. */
	public static final String ALL = "all";

	/** A row covers the distance to the row before up to so many usual distances; a longer one is a hole, and it covers one of them. */
	private static final int LONGEST_TICKS = 2;
	private static final long USUAL_THRESHOLD_MILLIS = 60_000;
	private static final long LONGEST_TICK_MILLIS = 86_400_000;
	private static final double LEAST_PERCENT = -0.5;
	private static final double MOST_PERCENT = 100.5;
	private static final double MOST_PERCENT_OF_PROCESS = 1_000_000;
	private static final double MOST_BYTES_PER_SECOND = 1e13;
	private static final long MOST_BYTES = 1L << 50;
	private static final double THOUSANDTHS = 1000;
	private static final int FORMAT_VERSION = 1;

	private final String tool;
	private final String host;
	private final ZoneId zone;
	private final List<Stretch> stretches = new ArrayList<>();
	private long memoryTotalBytes = Tick.NOT_MEASURED;
	private int processors = Tick.NOT_MEASURED;

	/**
	 * Nothing of a host as yet.
	 *
	 * @param tool name of the tool that sampled, as {@link org.kado.store.LogFormat#id()}; tools of one family have one
	 * @param host name of the host
	 * @param zone the host's zone as far as the file tells it
	 */
	public HostSamples(String tool, String host, ZoneId zone) {
		this.tool = tool;
		this.host = host;
		this.zone = zone;
	}

	/** The same installation in every file of that tool and host; letter case does not matter. */
	static UUID installation(String tool, String host) {
		return UUID.nameUUIDFromBytes((tool + "\n" + host.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
	}

	/** Physical memory in bytes. */
	public void memoryTotal(long bytes) {
		memoryTotalBytes = bytes > 0 && bytes < MOST_BYTES ? bytes : memoryTotalBytes;
	}

	/** Number of logical processors. */
	public void processors(int count) {
		processors = count > 0 ? count : processors;
	}

	/** Load of all processors in percent; false where it can't be one. */
	public boolean cpu(int stretch, long stampMillis, double percent) {
		return isPercent(percent) && add(stretch, Measure.CPU, "", stampMillis, thousandths(held(percent)));
	}

	/** Load of one processor in percent of it; false where it can't be one. */
	public boolean processor(int stretch, long stampMillis, String name, double percent) {
		return isPercent(percent) && add(stretch, Measure.PROCESSOR, name, stampMillis, thousandths(held(percent)));
	}

	/** Available memory; false where it can't be that. */
	public boolean memory(int stretch, long stampMillis, double availableBytes) {
		return availableBytes >= 0 && availableBytes < MOST_BYTES && add(stretch, Measure.MEMORY, "", stampMillis, (long) availableBytes);
	}

	/** Bytes per second of a network interface, NaN for a direction that was not measured; false where neither can be that. */
	public boolean network(int stretch, long stampMillis, String name, double receivedPerSecond, double sentPerSecond) {
		return rates(stretch, Measure.NETWORK, name, stampMillis, receivedPerSecond, sentPerSecond);
	}

	/** Bytes per second of a disk, NaN for a direction that was not measured; false where neither can be that. */
	public boolean disk(int stretch, long stampMillis, String name, double readPerSecond, double writtenPerSecond) {
		return rates(stretch, Measure.DISK, name, stampMillis, readPerSecond, writtenPerSecond);
	}

	/**
	 * A process, all its pids together.
	 *
	 * @param pids             number of pids
	 * @param percentOfOneCore load in percent of one core, NaN where not measured
	 * @param residentBytes    resident memory, NaN where not measured
	 * @param bytesPerSecond   read and written together, NaN where not measured
	 * @return false where none of them can be that
	 */
	public boolean process(int stretch, long stampMillis, String name, int pids, double percentOfOneCore, double residentBytes, double bytesPerSecond) {
		long load = percentOfOneCore >= 0 && percentOfOneCore <= MOST_PERCENT_OF_PROCESS ? thousandths(percentOfOneCore) : Tick.NOT_MEASURED;
		long resident = residentBytes >= 0 && residentBytes < MOST_BYTES ? (long) residentBytes : Tick.NOT_MEASURED;
		long rate = rate(bytesPerSecond);
		return (load >= 0 || resident >= 0 || rate >= 0) && add(stretch, Measure.PROCESS, name, stampMillis, pids, load, resident, rate);
	}

	/** How long the sample of that moment is, where the file tells it; 0: it is only what the next one begins with, and is not told. */
	public void length(int stretch, long stampMillis, long millis) {
		add(stretch, Measure.LENGTH, "", stampMillis, Math.min(Math.max(0, millis), LONGEST_TICK_MILLIS));
	}

	private boolean rates(int stretch, Measure measure, String name, long stampMillis, double one, double other) {
		long first = rate(one);
		long second = rate(other);
		return (first >= 0 || second >= 0) && add(stretch, measure, name, stampMillis, first, second);
	}

	private boolean add(int stretch, Measure measure, String name, long stampMillis, long... figures) {
		while (stretches.size() <= stretch) {
			stretches.add(new Stretch());
		}
		return stretches.get(stretch).add(measure, name, stampMillis, figures);
	}

	private static boolean isPercent(double percent) {
		return percent >= LEAST_PERCENT && percent <= MOST_PERCENT;
	}

	private static double held(double percent) {
		return Math.min(100, Math.max(0, percent));
	}

	private static long thousandths(double value) {
		return Math.round(value * THOUSANDTHS);
	}

	private static long rate(double perSecond) {
		return perSecond >= 0 && perSecond < MOST_BYTES_PER_SECOND ? thousandths(perSecond) : Tick.NOT_MEASURED;
	}

	/** Tells all samples, a header before each stretch. To be called once, after everything was added. */
	public void tell(LogSink sink) {
		Set<Source> sources = EnumSet.noneOf(Source.class);
		stretches.stream().map(Stretch::measures).flatMap(Collection::stream).filter(Measure::isSource).map(Measure::source).forEach(sources::add);
		OptionalLong usual = OptionalLong.empty();
		for (int number = 0; number < stretches.size(); number++) {
			Stretch stretch = stretches.get(number);
			usual = stretch.usualMillis().isPresent() ? stretch.usualMillis() : usual;
			long tickMillis = Math.max(1, Math.min(usual.orElse(USUAL_THRESHOLD_MILLIS), LONGEST_TICK_MILLIS));
			sink.facts(header(stretch, sources, (int) tickMillis));
			tell(stretch, number, usual.isPresent() ? tickMillis : 0, sink);
		}
	}

	private FactsHeader header(Stretch stretch, Set<Source> sources, int tickMillis) {
		String session = sources.stream().map(Source::id).collect(Collectors.joining("+"));
		int threshold = (int) Math.max(USUAL_THRESHOLD_MILLIS, tickMillis);
		return new FactsHeader(FORMAT_VERSION, installation(tool, host), "", host, zone, session, tool, tickMillis, tickMillis, threshold, memoryTotalBytes,
				processors, sources, List.of(), List.of(), stretch.names(Measure.PROCESS), "", host);
	}

	private static void tell(Stretch stretch, int number, long tickMillis, LogSink sink) {
		List<Track> tracks = stretch.rewound();
		Tick tick = new Tick();
		long previous = Series.ENDED;
		for (long stamp = Stretch.next(tracks); stamp != Series.ENDED; stamp = Stretch.next(tracks)) {
			long distance = previous == Series.ENDED ? tickMillis : stamp - previous;
			long length = distance <= LONGEST_TICKS * tickMillis ? distance : tickMillis;
			boolean anything = SampleTick.fill(tick.begin(stamp + number, stamp, length), tracks);
			if (anything && tick.elapsedMillis() > 0) {
				sink.tick(tick);
			}
			previous = stamp;
		}
	}
}
