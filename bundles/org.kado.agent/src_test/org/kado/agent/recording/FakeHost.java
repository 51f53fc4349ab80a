package org.kado.agent.recording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.HostClock;
import org.kado.sampling.LastInputProbe;
import org.kado.sampling.OwnProcess;
import org.kado.sampling.Sampler;

/** A PC whose time passes only while the recorder waits, and on which things happen by a script. */
final class FakeHost implements HostClock, Waiter, StopRequest {

	private final TreeMap<Long, Runnable> script = new TreeMap<>();
	private final long startMillis = 500_000;
	private long utcMillis;
	private long monotonicMillis = startMillis;
	private long asleepMillis;
	private long newestInputMillis = LastInputProbe.NONE;
	private boolean baselineTaken;
	private boolean stopped;
	private boolean woken;
	private double agentCpuMillis;
	final LastInputProbe probe = new Probe();
	final Sampler sampler = new Counters();
	final OwnProcess process = new Agent();
	/** CPU that the agent itself uses, percent of one core; negative: can't be read. */
	double agentPercent;
	/** The zone that the PC is set to; where it is not, the one that is recorded. */
	Optional<ZoneId> zone = Optional.empty();
	boolean inputBroken;
	/** Whether the desktop wakes the recorder when there is input after a pause of two seconds. */
	boolean inputWakes;
	/** Looks at the input. */
	int looks;
	private long lastInputMillis;
	boolean cpuBroken;
	String watchedProcess = "";
	boolean watchedRuns;
	double watchedPercent;
	List<String> watchList = List.of();
	boolean processesBroken;
	int baselines;
	int closed;

	FakeHost(String start) {
		utcMillis = Instant.parse(start).toEpochMilli();
	}

	/** Does something so many seconds after the start. */
	FakeHost at(double seconds, Runnable action) {
		script.merge(startMillis + Math.round(seconds * 1_000), action, (first, second) -> () -> {
			first.run();
			second.run();
		});
		return this;
	}

	FakeHost inputAt(double... seconds) {
		for (double second : seconds) {
			at(second, this::input);
		}
		return this;
	}

	/** Input every so many seconds from the first to the last, both included. */
	FakeHost inputEvery(double step, double from, double to) {
		for (double second = from; second <= to; second += step) {
			inputAt(second);
		}
		return this;
	}

	/** Ends the wait at hand. */
	void wake() {
		woken = true;
	}

	FakeHost stopAt(double seconds) {
		return at(seconds, () -> stopped = true);
	}

	void input() {
		newestInputMillis = monotonicMillis;
		lastInputMillis = monotonicMillis;
		woken |= inputWakes;
	}

	void setClock(long shiftMillis) {
		utcMillis += shiftMillis;
	}

	/** The PC sleeps: two clocks go on, the third stands. */
	void sleep(long millis) {
		advance(millis);
		asleepMillis += millis;
	}

	/** The recorder is held up: all clocks go on. */
	void freeze(long millis) {
		advance(millis);
	}

	/** The watched process as the only name, and whatever the list says. */
	final WatchedNames names = new WatchedNames() {

		@Override
		public boolean settling() {
			return false;
		}

		private List<String> followed = List.of();

		@Override
		public List<String> names() {
			return followed;
		}

		@Override
		public boolean follow(long now) {
			boolean changed = !followed.equals(watchList);
			followed = watchList;
			return changed;
		}
	};

	private void advance(long millis) {
		agentCpuMillis += millis * Math.max(0, agentPercent) / 100;
		utcMillis += millis;
		monotonicMillis += millis;
	}

	@Override
	public void waitMillis(long millis) {
		long untilMillis = monotonicMillis + millis;
		while (!stopped && !woken && !script.isEmpty() && script.firstKey() <= untilMillis) {
			Map.Entry<Long, Runnable> next = script.pollFirstEntry();
			advance(Math.max(0, next.getKey() - monotonicMillis));
			next.getValue().run();
		}
		if (!stopped && !woken) {
			advance(Math.max(0, untilMillis - monotonicMillis));
		}
		woken = false;
	}

	@Override
	public long utcMillis() {
		return utcMillis;
	}

	@Override
	public long monotonicMillis() {
		return monotonicMillis;
	}

	@Override
	public long awakeMillis() {
		return monotonicMillis - asleepMillis;
	}

	@Override
	public boolean requested() {
		return stopped;
	}

	@Override
	public String reason() {
		return "test";
	}

	/** The desktop's last input. */
	private final class Probe implements LastInputProbe {

		@Override
		public boolean rests() {
			return inputWakes && newestInputMillis == NONE && monotonicMillis - lastInputMillis >= 2_000;
		}

		@Override
		public long poll(long now) {
			looks++;
			if (inputBroken) {
				return BROKEN;
			}
			long instant = baselineTaken ? newestInputMillis : NONE;
			baselineTaken = true;
			newestInputMillis = LastInputProbe.NONE;
			return instant;
		}

		@Override
		public void close() {
			closed++;
		}
	}

	/** The agent itself. */
	private final class Agent implements OwnProcess {

		@Override
		public long cpuMillis() {
			return agentPercent < 0 ? -1 : Math.round(agentCpuMillis);
		}

		@Override
		public long residentBytes() {
			return agentPercent < 0 ? -1 : 50 << 20;
		}

		@Override
		public void close() {
			closed++;
		}
	}

	/** CPU, memory and the watched process. */
	private final class Counters implements Sampler {

		@Override
		public Set<Source> sources() {
			return watchedProcess.isEmpty() && watchList.isEmpty() ? Set.of(Source.CPU, Source.MEMORY)
					: Set.of(Source.CPU, Source.MEMORY, Source.PROCESS);
		}

		@Override
		public void baseline(long now) {
			baselines++;
		}

		@Override
		public void sample(Tick tick, long now) {
			tick.cpu(cpuBroken ? Double.NaN : 12.5);
			tick.memoryAvailable(1 << 30);
			if (!watchedProcess.isEmpty()) {
				long cpuMillis = Math.round(tick.elapsedMillis() * watchedPercent / 100);
				tick.process(watchedProcess, watchedRuns ? 1 : 0, watchedRuns ? cpuMillis : 0, watchedRuns ? 1 << 20 : 0);
			}
			for (int i = 0; i < names.names().size() && !processesBroken; i++) {
				tick.process(names.names().get(i), 0, 0, 0);
			}
		}

		@Override
		public void close() {
			closed++;
		}
	}
}
