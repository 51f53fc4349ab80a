package org.kado.agent.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.kado.agent.host.AgentHost;
import org.kado.agent.host.HostAccess;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.HostClock;
import org.kado.sampling.HostIdentity;
import org.kado.sampling.HostZone;
import org.kado.sampling.InputCounter;
import org.kado.sampling.OwnProcess;
import org.kado.sampling.ProcessWatch;
import org.kado.sampling.Sampler;
import org.kado.sampling.SamplingChoice;
import org.kado.sampling.SessionWatch;
import org.kado.sampling.input.ActiveWindowSource;
import org.kado.store.LogStore;
import org.kado.store.csv.CsvLogStore;

/** A PC with real clocks and a real store, and nothing to sample. */
final class TestHost implements AgentHost {

	boolean noStore;
	boolean noProcesses;
	int looks;
	final TestWatch processWatch = new TestWatch();
	String systemSession = "c1";
	/** The zone that the PC is set to. */
	volatile ZoneId zone = ZoneId.of("UTC");
	SessionWatch watch = SessionWatch.none("no bus here");
	Optional<InputCounter> counter = Optional.empty();
	/** Makes what is asked once a tick, from the watched names. */
	Function<List<String>, List<Sampler>> samplers = names -> List.of();
	ActiveWindowSource activeWindow = ActiveWindowSource.none("no desktop here");

	@Override
	@SuppressWarnings("resource") // closed by whoever asks
	public HostAccess access(SamplingChoice choice) {
		List<Sampler> all = choice.totals() > 0 ? List.of(new Totals()) : samplers.apply(choice.watched());
		return new HostAccess(new RealClock(), new Identity(), Map::of, all, Optional.empty(), "no desktop here", processWatch);
	}

	@Override
	public ActiveWindowSource activeWindow() {
		return activeWindow;
	}

	@Override
	public SessionWatch sessionWatch() {
		return watch;
	}

	@Override
	public HostZone zone() {
		return () -> zone;
	}

	@Override
	public OwnProcess ownProcess() {
		return new NoProcess();
	}

	@Override
	public LogStore store() throws IOException {
		if (noStore) {
			throw new IOException("the installation has no log store");
		}
		return new CsvLogStore();
	}

	@Override
	public Optional<InputCounter> findInputCounter() {
		return counter;
	}

	/** Installs a counter that the system refuses. */
	@SuppressWarnings("resource") // holds nothing
	void installRefusedCounter() {
		counter = Optional.of(new InputCounter() {

			@Override
			public boolean start() {
				return false;
			}

			@Override
			public boolean drain(Counts target) {
				return false;
			}

			@Override
			public void restart() {
				// refused again
			}

			@Override
			public void close() {
				// was never started
			}
		});
	}

	/** Keeps the names; looks for nothing. */
	static final class TestWatch implements ProcessWatch {

		private volatile List<String> names = List.of();

		@Override
		public List<String> names() {
			return names;
		}

		@Override
		public void watch(List<String> newNames) {
			names = List.copyOf(newNames);
		}
	}

	/** Two processes; one more each time it is looked. */
	private final class Totals implements Sampler {

		@Override
		public Set<Source> sources() {
			return Set.of(Source.ALL_PROCESSES);
		}

		@Override
		public void baseline(long monotonicMillis) {
			looks = 0;
		}

		@Override
		public void sample(Tick tick, long monotonicMillis) {
			looks++;
			if (!noProcesses) {
				tick.totals(2_000);
				tick.total("idle", 1, 0, 5 << 20);
				tick.total("cnc-control", looks, 500, 64 << 20);
				tick.total("hidden", 1, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
			}
		}

		@Override
		public void close() {
			looks = -1;
		}
	}

	/** The clocks of Java; good enough where nobody sleeps. */
	private static final class RealClock implements HostClock {

		@Override
		public long utcMillis() {
			return System.currentTimeMillis();
		}

		@Override
		public long monotonicMillis() {
			return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
		}

		@Override
		public long awakeMillis() {
			return monotonicMillis();
		}
	}

	/** Nothing is known of it. */
	private static final class NoProcess implements OwnProcess {

		@Override
		public long cpuMillis() {
			return -1;
		}

		@Override
		public long residentBytes() {
			return -1;
		}

		@Override
		public void close() {
			// holds nothing
		}
	}

	/** A PC of the test. */
	private final class Identity implements HostIdentity {

		@Override
		public String fingerprint() {
			return "";
		}

		@Override
		public String session() {
			return "1";
		}

		@Override
		public String systemSession() {
			return systemSession;
		}

		@Override
		public OptionalLong bootMillis() {
			return OptionalLong.empty();
		}

		@Override
		public long memoryTotalBytes() {
			return 1L << 32;
		}

		@Override
		public int processors() {
			return 2;
		}
	}
}
