package org.kado.agent.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.configuration.ConfigurationReader;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.RunningAgent;
import org.kado.agent.glance.FactsGlance;
import org.kado.agent.host.HostAccess;
import org.kado.sampling.HostClock;
import org.kado.sampling.HostIdentity;
import org.kado.sampling.LastInputProbe;
import org.kado.sampling.ProcessWatch;

/** A PC as checks see it, each part to be changed. */
final class TestPatient {

	long utcMillis = Instant.parse("2026-04-02T00:30:00Z").toEpochMilli();
	boolean windows;
	ZoneId systemZone = ZoneId.of("Asia/Tokyo");
	final Path home;
	List<RunningAgent> agents = List.of(new RunningAgent(Path.of("mark"), "1", 4711, "c1"));
	OptionalLong lastRowMillis = OptionalLong.of(utcMillis - 4_000);
	OptionalLong lastInputMillis = OptionalLong.of(utcMillis - 60_000);
	boolean inputRecorded = true;
	int damagedLines;
	final List<FactsGlance.EventLine> events = new ArrayList<>();
	/** What the probe answers, one after the other; then NONE. */
	final List<Long> answers = new ArrayList<>();
	boolean noProbe;
	SystemQuery programs = words -> Optional.empty();

	TestPatient(Path home) {
		this.home = home;
	}

	@SuppressWarnings("resource") // the probe holds nothing
	Patient patient() {
		HostEnvironment environment = new HostEnvironment(windows, "pc-7", home, Map.of("XDG_CONFIG_HOME", home.resolve("config").toString()), Optional.empty(),
				Locale.ENGLISH, systemZone);
		HostEnvironment japanese = new HostEnvironment(false, "pc-7", home, Map.of(), Optional.empty(), Locale.ENGLISH, ZoneId.of("Asia/Tokyo"));
		AgentConfiguration configuration = new ConfigurationReader(japanese).defaults();
		FactsGlance facts = new FactsGlance(List.of(Path.of("20260402.csv")), lastRowMillis, OptionalLong.of(5_000), inputRecorded, lastInputMillis, events,
				damagedLines);
		HostAccess access = new HostAccess(new Clock(), new Identity(), Map::of, List.of(), noProbe ? Optional.empty() : Optional.of(new Probe()),
				noProbe ? "Wayland" : "", new NoWatch());
		return new Patient(configuration, environment, access, agents, facts, programs, millis -> utcMillis += millis);
	}

	private final class Probe implements LastInputProbe {

		@Override
		public long poll(long monotonicMillis) {
			return answers.isEmpty() ? NONE : answers.remove(0);
		}

		@Override
		public String reason() {
			return "no display";
		}

		@Override
		public void close() {
			// holds nothing
		}
	}

	private final class Clock implements HostClock {

		@Override
		public long utcMillis() {
			return utcMillis;
		}

		@Override
		public long monotonicMillis() {
			return utcMillis;
		}

		@Override
		public long awakeMillis() {
			return utcMillis;
		}
	}

	private static final class Identity implements HostIdentity {

		@Override
		public String fingerprint() {
			return "";
		}

		@Override
		public String session() {
			return "1";
		}

		@Override
		public OptionalLong bootMillis() {
			return OptionalLong.empty();
		}

		@Override
		public long memoryTotalBytes() {
			return -1;
		}

		@Override
		public int processors() {
			return -1;
		}
	}

	/** Looks for nothing. */
	private static final class NoWatch implements ProcessWatch {

		@Override
		public List<String> names() {
			return List.of();
		}

		@Override
		public void watch(List<String> names) {
			throw new AssertionError("a look at the PC watches nothing");
		}
	}
}
