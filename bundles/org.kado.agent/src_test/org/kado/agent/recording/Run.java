package org.kado.agent.recording;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.kado.agent.text.Phrase;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.Source;
import org.kado.model.report.StateTimeline;
import org.kado.sampling.Sampler;
import org.kado.store.Recording;

/** Runs a recorder on a fake host until the script stops it. */
final class Run {

	final FakeHost host;
	/** What a session watch tells goes here; it does not wait. */
	final SessionEvents session;
	/** Reasons for which the session asked for the end. */
	final List<String> ended = new ArrayList<>();
	final WrittenRows written = new WrittenRows();
	final List<Phrase> notices = new ArrayList<>();
	ZoneId zone = ZoneId.of("UTC");
	int tickMillis = 5_000;
	int pollMillis = 1_000;
	int thresholdMillis = 60_000;
	int slotMillis = 60_000;
	int forceMillis = 10_000;
	int maxKept = 720;
	double budgetPercent = 0.5;
	List<MachineRule> rules = List.of();
	/** What the header lists; empty: what the sources say of themselves. */
	Set<Source> sources = Set.of();
	RowWriter rows;
	Runnable onForce = () -> {
		// most tests don't care
	};
	OptionalLong bootMillis = OptionalLong.empty();
	OptionalLong previousBootMillis = OptionalLong.empty();
	OptionalLong previousStampMillis = OptionalLong.empty();
	/** Asked beside the host's own sampler. */
	List<Sampler> moreSamplers = List.of();
	/** The zone to go on in after the run. */
	Optional<ZoneId> next = Optional.empty();
	Function<InstallationFacts, StateTimeline> analysis = Run::nothingKnown;

	Run(FakeHost host) {
		this.host = host;
		this.session = new SessionEvents(host, host::wake, ended::add, 0);
	}

	static Run from(String start) {
		return new Run(new FakeHost(start));
	}

	@SuppressWarnings("resource") // the run closes the recording
	WrittenRows until(double seconds) {
		until(seconds, written.recording());
		return written;
	}

	/** Records into another recording than the one in memory, and closes it. */
	@SuppressWarnings("resource") // the writer closes the force
	void until(double seconds, Recording recording) {
		host.stopAt(seconds);
		try (Sources sources = new Sources(Optional.of(host.probe), Stream.concat(Stream.of(host.sampler), moreSamplers.stream()).toList(), host.names);
				RowWriter writer = new RowWriter(recording, new CalledForce(), maxKept, notices::add)) {
			rows = writer;
			sources.wakeBy(host::wake);
			Recorder.Settings settings = new Recorder.Settings("1.2.3", tickMillis, pollMillis, forceMillis,
					new ZoneWatch(() -> host.zone.orElse(zone), zone), bootMillis,
					previousBootMillis, previousStampMillis);
			next = new Recorder(settings, host, sources, rows, new MinuteBook(header(sources), slotMillis, analysis),
					new InventoryReading(Map::of, notices::add), session,
					new CostWatch(host.process, recording::writtenBytes, budgetPercent), notices::add).run(host, host);
		}
	}

	FactsHeader header(Sources sources) {
		return new FactsHeader(1, new UUID(1, 2), "", "設備A", zone, "1", "1.2.3", tickMillis, pollMillis, thresholdMillis, -1, -1,
				this.sources.isEmpty() ? sources.recorded() : this.sources, rules);
	}

	static StateTimeline nothingKnown(InstallationFacts facts) {
		return new StateTimeline(facts.id(), facts.equipment(), facts.zone(), new TimeRange(0, 0), List.of(), List.of(),
				Set.of(State.NO_DATA), "none");
	}

	/** Forces at once. */
	private final class CalledForce implements Force {

		@Override
		public void request() {
			onForce.run();
		}

		@Override
		public void request(Runnable tried) {
			request();
			tried.run();
		}

		@Override
		public void close() {
			// no thread to end
		}
	}
}
