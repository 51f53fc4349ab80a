package org.kado.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the agent costs, beside others that do the same work at the same time. Arguments: work folder, product, Java, psutil script, [--quick]. */
final class AgentBench {

	private static final String AGENT = "agent";
	private static final String PSUTIL_WATCHED = "psutil, 4 processes";
	private static final String PSUTIL_ALL = "psutil, all processes";
	private static final String C_WATCHED = "C, 4 processes";
	private static final String C_ALL = "C, all processes";
	private static final int USUAL_PROCESSES = 300;
	private static final int FEW_PROCESSES = 100;
	private static final int MANY_PROCESSES = 420;
	private static final int SETTLE_TICKS = 3;
	/** The first row of the minute file, which loads classes, lies behind; one more is made while allocation is measured. */
	private static final long SETTLED_MILLIS = 70_000;
	private static final long ALLOCATION_MILLIS = 60_000;
	private static final double MEBIBYTE = 1 << 20;

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
	private final Place place;
	private final Plan plan;
	private final Crowd crowd;

	/** How much is measured: starts, ticks of the large window and of each small one, rounds of growth. */
	private record Plan(int starts, int ticks, int growthTicks, int growthRounds) {

		static final Plan FULL = new Plan(7, 24, 8, 2);
		static final Plan QUICK = new Plan(3, 6, 3, 1);
	}

	private AgentBench(Place place, Plan plan, Crowd crowd) {
		this.place = place;
		this.plan = plan;
		this.crowd = crowd;
	}

	/** Runs the bench. */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path work = Path.of(arguments[0]);
		Plan plan = arguments.length > 4 ? Plan.QUICK : Plan.FULL;
		try (VirtualDisplay display = VirtualDisplay.start(work);
				Crowd crowd = new Crowd(work.resolve("crowd"), Place.WATCHED)) {
			Place place = new Place(work, Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]), display.name());
			new AgentBench(place, plan, crowd).run();
		}
	}

	private void run() throws IOException, InterruptedException {
		out.println("# " + Machine.line(place.java()));
		say("%d processes", crowd.bringTo(USUAL_PROCESSES));
		try (MeasuredAgent allocating = MeasuredAgent.start(place, "allocating", 5, Allocation.JAVA_FLAGS)) {
			allocating.awaitFirstTick();
			long settledMillis = System.currentTimeMillis() + SETTLED_MILLIS;
			allocating.awaitInventory();
			Starts starts = Starts.measure(place, plan.starts());
			say("start to first sample: %s ms CPU; inventory: %s ms CPU", starts.cpuMillis(), starts.inventoryMillis());
			try (MeasuredAgent agent = MeasuredAgent.start(place, "measured", 5, "")) {
				agent.awaitFirstTick();
				agent.awaitInventory();
				Thread.sleep(Math.max(0, settledMillis - System.currentTimeMillis()));
				double bytesPerTick = bytesPerTick(allocating);
				allocating.close();
				Window window = window(agent);
				double residentMebibytes = agent.meter().residentBytes() / MEBIBYTE;
				print(starts, bytesPerTick, window, residentMebibytes, growth(agent));
			}
		}
	}

	private static double bytesPerTick(MeasuredAgent agent) throws IOException, InterruptedException {
		Allocation allocation = new Allocation(agent);
		allocation.reset();
		Thread.sleep(ALLOCATION_MILLIS);
		return allocation.bytesPerTick();
	}

	/** Agent and peers, all at the same time, at different moments of the tick. */
	private Window window(MeasuredAgent agent) throws IOException, InterruptedException {
		crowd.bringTo(USUAL_PROCESSES);
		List<String> pids = crowd.watchedPids().stream().map(String::valueOf).toList();
		try (Leash psutilWatched = peer("psutil-watched", python("psutil-watched", 1_300, "watched"));
				Leash psutilAll = peer("psutil-all", python("psutil-all", 2_600, "all"));
				Leash cWatched = peer("c-watched", reader("c-watched", 3_700, pids));
				Leash cAll = peer("c-all", reader("c-all", 4_200, List.of()))) {
			Map<String, ProcessMeter> meters = new LinkedHashMap<>();
			meters.put(AGENT, agent.meter());
			meters.put(PSUTIL_WATCHED, new ProcessMeter(psutilWatched.pid()));
			meters.put(PSUTIL_ALL, new ProcessMeter(psutilAll.pid()));
			meters.put(C_WATCHED, new ProcessMeter(cWatched.pid()));
			meters.put(C_ALL, new ProcessMeter(cAll.pid()));
			settle();
			Window window = Window.of(plan.ticks(), meters);
			say("%d processes, %d ticks of 5 s:", Crowd.processesOfThisPc(), plan.ticks());
			for (String name : meters.keySet()) {
				say("  %-22s %7.3f ms CPU a tick, %.4f %% of one core, %5.1f switches/s, %5.1f MiB resident", name,
						window.cpuMillisPerTick(name), window.percentOfOneCore(name), window.switchesPerSecond(name),
						meters.get(name).residentBytes() / MEBIBYTE);
			}
			return window;
		}
	}

	/** What many processes cost against few; few and many take turns, since a PC is not always equally busy. */
	private double growth(MeasuredAgent agent) throws IOException, InterruptedException {
		List<Double> growths = new ArrayList<>();
		for (int round = 0; round < plan.growthRounds(); round++) {
			double few = cpuMillisPerTickAt(FEW_PROCESSES, agent);
			growths.add(cpuMillisPerTickAt(MANY_PROCESSES, agent) / few);
		}
		return median(growths);
	}

	private double cpuMillisPerTickAt(int wanted, MeasuredAgent agent) throws IOException, InterruptedException {
		int processes = crowd.bringTo(wanted);
		settle();
		double millis = Window.of(plan.growthTicks(), Map.of(AGENT, agent.meter())).cpuMillisPerTick(AGENT);
		say("%d processes: %.3f ms CPU a tick", processes, millis);
		return millis;
	}

	private static void settle() throws InterruptedException {
		Thread.sleep((long) SETTLE_TICKS * Window.TICK_MILLIS);
	}

	private Leash peer(String name, List<String> command) throws IOException {
		return Leash.start(place.program("leash"), place.work().resolve(name + ".log"), Map.of(), command);
	}

	/** Debian's Python, which has Debian's psutil; another one may come first in the path. */
	private List<String> python(String name, int phaseMillis, String mode) {
		List<String> command = new ArrayList<>(List.of(Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3",
				place.peer().toString(), place.work().resolve(name + ".csv").toString(), Integer.toString(phaseMillis), mode));
		command.addAll(Place.WATCHED);
		return command;
	}

	private List<String> reader(String name, int phaseMillis, List<String> pids) {
		List<String> command = new ArrayList<>(List.of(place.program("proc-reader").toString(),
				place.work().resolve(name + ".csv").toString(), Integer.toString(phaseMillis)));
		command.addAll(pids);
		return command;
	}

	private void print(Starts starts, double bytesPerTick, Window window, double residentMebibytes, double growth) {
		double agent = window.cpuMillisPerTick(AGENT);
		List<Metric> metrics = List.of(
				Metric.atMost("cpu_percent_of_one_core", window.percentOfOneCore(AGENT), 0.10, 0.03),
				Metric.atMost("cpu_to_psutil_of_same_processes", agent / window.cpuMillisPerTick(PSUTIL_WATCHED), 3, 1),
				Metric.atLeast("psutil_of_all_processes_to_cpu", window.cpuMillisPerTick(PSUTIL_ALL) / agent, 6, 10),
				Metric.atMost("growth_from_100_to_420_processes", growth, 1.3),
				Metric.atMost("allocated_bytes_per_tick", bytesPerTick, 16_384, 2_048),
				Metric.atMost("wakeups_per_second", window.switchesPerSecond(AGENT), 7, 2),
				Metric.atMost("resident_mib", residentMebibytes, 64, 52),
				Metric.atMost("start_to_first_sample_cpu_ms", median(starts.cpuMillis()), 900, 350),
				Metric.atMost("inventory_child_cpu_ms", median(starts.inventoryMillis()), 600));
		metrics.forEach(metric -> out.print(metric.lines()));
		out.flush();
	}

	private static double median(List<? extends Number> values) {
		List<Double> sorted = new ArrayList<>(values.stream().map(Number::doubleValue).toList());
		Collections.sort(sorted);
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	private static void say(String format, Object... values) {
		System.err.println("bench: " + String.format(Locale.ROOT, format, values));
	}
}
