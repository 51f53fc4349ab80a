package org.kado.formats.collectl;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kado.formats.sample.HostSamples;
import org.kado.model.Problem;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;

/** The columns that a line of names tells, and what rows below it hold. Columns that Kado keeps nothing of are passed over. */
final class CollectlColumns {

	private static final Pattern HEADER = Pattern.compile("#(Date([^A-Za-z0-9])Time|UTC)([^A-Za-z0-9])\\[.*");
	private static final Pattern COLUMN = Pattern.compile("\\[(CPU|MEM|NET|DSK)(?::([^\\]]+))?\\](.+)");
	private static final String PER_INTERVAL = "/int";
	private static final double KIB = 1024;
	private static final int NOWHERE = -1;

	private final boolean utc;
	private final char separator;
	private final int count;
	private final boolean perInterval;
	private final Decimals decimals = new Decimals();
	/** Places of columns by {@code NET:eth0} or {@code NET} and then by what they tell. */
	private final Map<String, Map<String, Integer>> places = new LinkedHashMap<>();

	private CollectlColumns(boolean utc, char separator, List<String> names, boolean perInterval) {
		this.utc = utc;
		this.separator = separator;
		count = names.size();
		this.perInterval = perInterval || names.stream().anyMatch(name -> name.endsWith(PER_INTERVAL));
		for (int i = 0; i < count; i++) {
			Matcher column = COLUMN.matcher(names.get(i));
			if (column.matches()) {
				String thing = column.group(1) + (column.group(2) == null ? "" : ":" + column.group(2));
				places.computeIfAbsent(thing, t -> new LinkedHashMap<>()).putIfAbsent(column.group(3), i);
			}
		}
	}

	/** Whether the line names columns. */
	static boolean isHeader(String line) {
		return line.startsWith("#") && HEADER.matcher(line).matches();
	}

	/** The columns of such a line. */
	static CollectlColumns of(String header, boolean perInterval) {
		Matcher found = HEADER.matcher(header);
		if (!found.matches()) {
			throw new IllegalArgumentException(header);
		}
		char separator = found.group(3).charAt(0);
		boolean utc = found.group(2) == null;
		return new CollectlColumns(utc, separator, Arrays.asList(header.split(Pattern.quote(String.valueOf(separator)), -1)), perInterval);
	}

	/** Whether times are seconds since the epoch. */
	boolean isUtc() {
		return utc;
	}

	/** Whether memory is told of. */
	boolean hasMemory() {
		return places.containsKey("MEM");
	}

	/** What of the columns can't be read. */
	Optional<Finding> firstProblem() {
		return perInterval ? Optional.of(new Finding(Problem.Kind.UNKNOWN_ROW, "-on: [NET] [DSK]")) : Optional.empty();
	}

	/** Something to be told. */
	record Finding(Problem.Kind kind, String detail) {
	}

	/** The fields of a row: date, time (both in the first where times are epochs) and figures. */
	String[] split(String line) throws BadRowException {
		String[] fields = line.strip().split(Pattern.quote(String.valueOf(separator)), -1);
		if (separator == ':' && !utc && fields.length == count + 2) {
			// the time itself holds the separator
			String[] joined = Arrays.copyOfRange(fields, 2, fields.length);
			joined[0] = fields[0];
			joined[1] = fields[1] + ":" + fields[2] + ":" + fields[3];
			fields = joined;
		}
		if (fields.length != count || count < 2) {
			throw BadRowException.fields(fields.length, count);
		}
		return fields;
	}

	/** Adds what the row tells. */
	void add(HostSamples host, int stretch, long stampMillis, String[] fields) throws BadRowException {
		for (Map.Entry<String, Map<String, Integer>> thing : places.entrySet()) {
			String name = thing.getKey().length() > 4 ? thing.getKey().substring(4) : "";
			switch (thing.getKey().substring(0, 3)) {
				case "CPU" -> cpu(host, stretch, stampMillis, name, thing.getValue(), fields);
				case "MEM" -> memory(host, stretch, stampMillis, thing.getValue(), fields);
				case "NET" -> network(host, stretch, stampMillis, name, thing.getValue(), fields);
				default -> disk(host, stretch, stampMillis, name, thing.getValue(), fields);
			}
		}
	}

	private void cpu(HostSamples host, int stretch, long stampMillis, String processor, Map<String, Integer> at, String[] fields) throws BadRowException {
		double busy = figure(at, "Totl%", fields);
		// with -on these are clock ticks, and what they are percent of is their sum
		double percent = perInterval ? 100 * busy / (busy + figure(at, "Idle%", fields) + figure(at, "Wait%", fields)) : busy;
		if (!Double.isNaN(percent)) {
			require(processor.isEmpty() ? host.cpu(stretch, stampMillis, percent) : host.processor(stretch, stampMillis, processor, percent), "Totl%", busy);
		}
	}

	private void memory(HostSamples host, int stretch, long stampMillis, Map<String, Integer> at, String[] fields) throws BadRowException {
		double kib = figure(at, "Free", fields) + figure(at, "Buf", fields) + figure(at, "Cached", fields);
		if (!Double.isNaN(kib)) {
			require(host.memory(stretch, stampMillis, kib * KIB), "[MEM]", kib);
		}
	}

	private void network(HostSamples host, int stretch, long stampMillis, String name, Map<String, Integer> at, String[] fields) throws BadRowException {
		if (!perInterval && (!name.isEmpty() || !hasDetail("NET:"))) {
			double received = figure(at, name.isEmpty() ? "RxKBTot" : "RxKB", fields) * KIB;
			double sent = figure(at, name.isEmpty() ? "TxKBTot" : "TxKB", fields) * KIB;
			rates(received, sent, host.network(stretch, stampMillis, name.isEmpty() ? HostSamples.ALL : name, received, sent));
		}
	}

	private void disk(HostSamples host, int stretch, long stampMillis, String name, Map<String, Integer> at, String[] fields) throws BadRowException {
		if (!perInterval && (!name.isEmpty() || !hasDetail("DSK:"))) {
			double read = figure(at, name.isEmpty() ? "ReadKBTot" : "RKBytes", fields) * KIB;
			double written = figure(at, name.isEmpty() ? "WriteKBTot" : "WKBytes", fields) * KIB;
			rates(read, written, host.disk(stretch, stampMillis, name.isEmpty() ? HostSamples.ALL : name, read, written));
		}
	}

	/** Sums beside the things that they are sums of would count twice. */
	private boolean hasDetail(String kind) {
		return places.keySet().stream().anyMatch(thing -> thing.startsWith(kind));
	}

	private static void rates(double one, double other, boolean taken) throws BadRowException {
		if (!Double.isNaN(one + other)) {
			require(taken, "KB", one);
		}
	}

	/** NaN where there is no such column. */
	private double figure(Map<String, Integer> at, String name, String[] fields) throws BadRowException {
		int place = at.getOrDefault(name, NOWHERE);
		return place == NOWHERE ? Double.NaN : decimals.parse(fields[place], name);
	}

	private static void require(boolean taken, String column, double found) throws BadRowException {
		if (!taken) {
			throw BadRowException.value(column, Double.toString(found));
		}
	}
}
