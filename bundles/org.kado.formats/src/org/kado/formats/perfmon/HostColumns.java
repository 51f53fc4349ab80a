package org.kado.formats.perfmon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kado.formats.sample.HostSamples;

/** Where the columns of one computer stand. Of a counter that stands there twice the first is taken. */
final class HostColumns {

	private static final int NOWHERE = -1;

	private int load = NOWHERE;
	private int memory = NOWHERE;
	private double memoryFactor;
	private final Map<String, Integer> processors = new LinkedHashMap<>();
	private final Map<String, Map<Counter, Integer>> networks = new LinkedHashMap<>();
	private final Map<String, Map<Counter, Integer>> disks = new LinkedHashMap<>();
	private final Map<String, Map<Counter, List<Integer>>> programs = new LinkedHashMap<>();

	/** The figures of a row. */
	interface Figures {

		/** The figure of a column, NaN where it was not measured. */
		double at(int column);

		/** Tells that a figure can't be what its column says. */
		void refuse(int column);
	}

	/** Takes a column. */
	void add(CounterPath path, int column) {
		switch (path.counter().thing()) {
			case PROCESSOR -> addProcessor(path, column);
			case MEMORY -> {
				memoryFactor = memory == NOWHERE ? path.counter().factor() : memoryFactor;
				memory = memory == NOWHERE ? column : memory;
			}
			case NETWORK -> networks.computeIfAbsent(path.instance(), i -> new LinkedHashMap<>()).putIfAbsent(path.counter(), column);
			case DISK -> disks.computeIfAbsent(path.instance(), i -> new LinkedHashMap<>()).putIfAbsent(path.counter(), column);
			default -> {
				if (!path.isTotal() && !path.instance().equals("Idle")) {
					programs.computeIfAbsent(path.program(), p -> new LinkedHashMap<>()).computeIfAbsent(path.counter(), c -> new ArrayList<>()).add(column);
				}
			}
		}
	}

	private void addProcessor(CounterPath path, int column) {
		if (path.isTotalOfAll()) {
			load = load == NOWHERE ? column : load;
		} else if (!path.isTotal()) {
			processors.putIfAbsent(path.instance(), column);
		}
	}

	/** Whether traffic is told of only as the sum of both directions. */
	boolean hasOnlySums() {
		return networks.values().stream().anyMatch(columns -> !columns.containsKey(Counter.RECEIVED) && !columns.containsKey(Counter.SENT));
	}

	/** Whether there is anything that the log's first sample can't tell: rates need a sample before. */
	private boolean hasRates() {
		return load != NOWHERE || !processors.isEmpty() || !networks.isEmpty() || !disks.isEmpty() || !programs.isEmpty();
	}

	/** Adds what the row tells of this computer. @param first whether it is the log's first row */
	void add(HostSamples host, int stretch, long stampMillis, Figures figures, boolean first) {
		boolean rates = addLoad(host, stretch, stampMillis, figures);
		rates |= addDevices(networks, figures, (name, one, other) -> host.network(stretch, stampMillis, name, one, other));
		rates |= addDevices(disks, figures, (name, one, other) -> host.disk(stretch, stampMillis, name, one, other));
		rates |= addPrograms(host, stretch, stampMillis, figures);
		double available = memory == NOWHERE ? Double.NaN : figures.at(memory) * memoryFactor;
		if (!Double.isNaN(available) && !host.memory(stretch, stampMillis, available)) {
			figures.refuse(memory);
		}
		if (first && hasRates() && !rates) {
			host.length(stretch, stampMillis, 0);
		}
		if (!processors.isEmpty()) {
			host.processors(processors.size());
		}
	}

	private boolean addLoad(HostSamples host, int stretch, long stampMillis, Figures figures) {
		double sum = 0;
		for (Map.Entry<String, Integer> processor : processors.entrySet()) {
			double percent = figures.at(processor.getValue());
			sum += percent;
			if (!Double.isNaN(percent) && !host.processor(stretch, stampMillis, processor.getKey(), percent)) {
				figures.refuse(processor.getValue());
				sum = Double.NaN;
			}
		}
		double percent = load == NOWHERE ? processors.isEmpty() ? Double.NaN : sum / processors.size() : figures.at(load);
		if (Double.isNaN(percent)) {
			return false;
		}
		boolean taken = host.cpu(stretch, stampMillis, percent);
		if (!taken && load != NOWHERE) {
			figures.refuse(load);
		}
		return taken;
	}

	/** Takes the figures of a device. */
	private interface Device {

		boolean add(String name, double one, double other);
	}

	/** Sums are left out where what they sum is there. */
	private static boolean addDevices(Map<String, Map<Counter, Integer>> devices, Figures figures, Device to) {
		boolean any = false;
		for (Map.Entry<String, Map<Counter, Integer>> device : devices.entrySet()) {
			boolean total = device.getKey().equals(CounterPath.TOTAL);
			if (!total || devices.size() == 1) {
				any |= addDevice(total ? HostSamples.ALL : device.getKey(), device.getValue(), figures, to);
			}
		}
		return any;
	}

	private static boolean addDevice(String name, Map<Counter, Integer> columns, Figures figures, Device to) {
		double one = figure(columns, figures, Counter.RECEIVED, Counter.READ);
		double other = figure(columns, figures, Counter.SENT, Counter.WRITTEN);
		double both = figure(columns, figures, Counter.BOTH, Counter.BOTH);
		// what the log does not tell may follow from the sum; the sum alone stands for what was received
		one = Double.isNaN(one) ? Double.isNaN(other) ? both : Math.max(0, both - other) : one;
		other = Double.isNaN(other) && columns.containsKey(Counter.RECEIVED) ? Math.max(0, both - one) : other;
		if (Double.isNaN(one) && Double.isNaN(other)) {
			return false;
		}
		if (!to.add(name, one, other)) {
			columns.values().stream().findFirst().ifPresent(figures::refuse);
			return false;
		}
		return true;
	}

	private static double figure(Map<Counter, Integer> columns, Figures figures, Counter one, Counter or) {
		Integer column = columns.getOrDefault(one, columns.get(or));
		return column == null ? Double.NaN : figures.at(column);
	}

	private boolean addPrograms(HostSamples host, int stretch, long stampMillis, Figures figures) {
		boolean any = false;
		for (Map.Entry<String, Map<Counter, List<Integer>>> program : programs.entrySet()) {
			Map<Counter, List<Integer>> columns = program.getValue();
			int pids = columns.values().stream().mapToInt(places -> measured(places, figures)).max().orElse(0);
			if (pids > 0) {
				any |= host.process(stretch, stampMillis, program.getKey(), pids, sum(columns.get(Counter.PROCESS_TIME), figures),
						sum(columns.get(Counter.WORKING_SET), figures), sum(columns.get(Counter.PROCESS_IO), figures));
			}
		}
		return any;
	}

	private static int measured(List<Integer> columns, Figures figures) {
		return (int) columns.stream().filter(column -> !Double.isNaN(figures.at(column))).count();
	}

	/** The sum of what was measured; an instance that is blank did not run. */
	private static double sum(List<Integer> columns, Figures figures) {
		return columns == null || measured(columns, figures) == 0 ? Double.NaN
				: columns.stream().mapToDouble(figures::at).filter(figure -> !Double.isNaN(figure)).sum();
	}
}
