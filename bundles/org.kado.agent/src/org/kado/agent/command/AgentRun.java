package org.kado.agent.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.configuration.Retention;
import org.kado.agent.control.KeptMark;
import org.kado.agent.control.RunningAgent;
import org.kado.agent.control.StopSignal;
import org.kado.agent.host.HostAccess;
import org.kado.agent.recording.BackgroundForce;
import org.kado.agent.recording.CostWatch;
import org.kado.agent.recording.FolderUpkeep;
import org.kado.agent.recording.InventoryReading;
import org.kado.agent.recording.LateRecording;
import org.kado.agent.recording.MinuteBook;
import org.kado.agent.recording.Notices;
import org.kado.agent.recording.Recorder;
import org.kado.agent.recording.RowWriter;
import org.kado.agent.recording.SessionEvents;
import org.kado.agent.recording.Sources;
import org.kado.agent.recording.StopRequest;
import org.kado.agent.recording.ZoneWatch;
import org.kado.agent.text.Phrase;
import org.kado.agent.watch.WatchList;
import org.kado.analysis.StateAnalysis;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.Source;
import org.kado.model.report.AnalysisSettings;
import org.kado.sampling.HostIdentity;
import org.kado.sampling.HostZone;
import org.kado.sampling.InputCounter;
import org.kado.sampling.InputCountsSampler;
import org.kado.sampling.OwnProcess;
import org.kado.sampling.Sampler;
import org.kado.sampling.SessionWatch;
import org.kado.store.AlreadyRecordingException;
import org.kado.store.LogStore;
import org.kado.store.Recording;

/** One recording from its start to its end: wires what records, and sees to an orderly end whatever ends it. */
final class AgentRun {

	private static final int FACTS_VERSION = 1;
	/** An hour of ticks at the default distance. */
	private static final int MAX_KEPT_ROWS = 720;
	/** The end of a session leaves little time; the last row takes milliseconds. */
	private static final long END_LIMIT_MILLIS = 1_900;
	/** Windows gives five seconds to a window before it calls it hung. */
	private static final long SESSION_END_LIMIT_MILLIS = 3_000;

	private final AgentContext context;
	private final AgentConfiguration configuration;
	private final Notices notices;
	private ZoneId zone;
	private volatile boolean sessionEnds;
	private boolean refused;
	private final Map<Source, String> missing = new EnumMap<>(Source.class);

	AgentRun(AgentContext context, AgentConfiguration configuration) {
		this.context = context;
		this.configuration = configuration;
		this.notices = context.console()::complain;
		this.zone = configuration.zone();
	}

	/** Records until a stop. */
	@SuppressWarnings("resource") // the recording closes the mark
	ExitCode run() throws IOException {
		HostAccess access = context.host().access(configuration.sampling());
		HostIdentity identity = access.identity();
		KeptMark mark = new KeptMark(configuration.logFolder(), identity.session(), identity.systemSession(), access.clock()::monotonicMillis);
		if (!mark.take()) {
			return alreadyRunning();
		}
		Thread hook = new Thread(this::stopInOrder, "kado stop");
		Runtime.getRuntime().addShutdownHook(hook);
		try (SessionWatch watch = context.host().sessionWatch()) { // closed last: it may wait for the end
			return record(mark, access, watch);
		} finally {
			remove(hook);
		}
	}

	private ExitCode record(KeptMark mark, HostAccess access, SessionWatch watch) throws IOException {
		try (KeptMark held = mark) {
			SessionEvents session = new SessionEvents(access.clock(), context.stop()::wake, this::endWithSession);
			recordInEveryZone(held, access, session, watch.start(session));
		} catch (AlreadyRecordingException e) {
			context.console().complain("run.alreadyRecording", String.valueOf(e.getMessage()));
			return ExitCode.ALREADY_RUNNING;
		} finally {
			context.stop().tellEnded();
		}
		if (refused) {
			return ExitCode.ALREADY_RUNNING;
		}
		if (mark.isLost()) {
			return alreadyRunning();
		}
		context.console().say("run.stopped");
		return sessionEnds ? ExitCode.SESSION_ENDED : ExitCode.OK;
	}

	/** A file and its header belong to one zone: in another one recording begins anew, under the next number. */
	private void recordInEveryZone(KeptMark mark, HostAccess access, SessionEvents session, SessionWatch.Scope told) throws IOException {
		Optional<ZoneId> next = record(mark, access, session, told);
		while (next.isPresent()) {
			zone = next.get();
			context.console().say("run.zoneChanged", zone.getId());
			next = record(mark, context.host().access(configuration.sampling()), session, told);
		}
	}

	/** Records until a stop, or until the PC was moved to another zone: returns that. */
	private Optional<ZoneId> record(KeptMark mark, HostAccess access, SessionEvents session, SessionWatch.Scope told) throws IOException {
		EnumSet.of(Source.LOCK, Source.SHUTDOWN).stream().filter(source -> !told.sources().contains(source))
				.forEach(source -> missing.put(source, told.reason()));
		try (Sources sources = sources(access)) {
			sources.alsoRecorded(told.sources());
			sources.wakeBy(context.stop()::wake);
			return record(mark, access, sources, session, setup(mark.session(), access.identity(), sources));
		}
	}

	private Optional<ZoneId> record(KeptMark mark, HostAccess access, Sources sources, SessionEvents session, LogStore.Setup setup)
			throws IOException {
		LogStore store = context.host().store();
		LateRecording recording = LateRecording.open(() -> store.open(setup.inSession(mark.require())), access.clock(), this::refuse, notices);
		try (RowWriter rows = new RowWriter(recording, new BackgroundForce(recording, notices), MAX_KEPT_ROWS, notices);
				SideTasks beside = SideTasks.start(context, configuration, access, zone);
				OwnProcess process = context.host().ownProcess();
				FolderUpkeep upkeep = upkeep(recording, rows)) {
			upkeep.start();
			context.console().print(new StartLine(context.console().texts()).of(setup, missing));
			CostWatch cost = new CostWatch(process, recording::writtenBytes, configuration.costBudgetPercent());
			Optional<ZoneId> next = recorder(access, sources, rows, recording, session, cost, setup).run(new EitherStop(context.stop(), mark), context.stop());
			recording.tryAtOnce(); // the last chance of the rows that wait
			return next;
		}
	}

	/** Another agent has come before this one could open the folder. */
	private void refuse(AlreadyRecordingException e) {
		refused = true;
		notices.tell(Phrase.of("run.alreadyRecording", String.valueOf(e.getMessage())));
		context.stop().request("another agent records");
	}

	private FolderUpkeep upkeep(Recording recording, RowWriter rows) {
		Retention retention = configuration.retention();
		return new FolderUpkeep(recording, new FolderUpkeep.Policy(retention.reserveBytes(), retention.keepFactsDays()), rows::eventLater, notices);
	}

	private Sources sources(HostAccess access) {
		if (!access.noInput().isEmpty()) {
			missing.put(Source.INPUT, access.noInput());
		}
		List<Sampler> samplers = new ArrayList<>(access.samplers());
		if (configuration.inputCounts()) {
			context.host().findInputCounter().ifPresentOrElse(counter -> addCounter(counter, samplers),
					() -> missing.put(Source.INPUT_COUNTS, context.console().texts().of("run.missing.notInstalled")));
		}
		new RuleSamplers(configuration, context.host(), access.clock()).addTo(samplers, missing);
		WatchList watched = new WatchList(configuration.logFolder(), configuration.processNames(), access.watch(), notices);
		watched.start(access.clock().monotonicMillis());
		return new Sources(access.inputProbe(), samplers, watched);
	}

	@SuppressWarnings("resource") // closed with the sources
	private void addCounter(InputCounter counter, List<Sampler> samplers) {
		if (counter.start()) {
			samplers.add(new InputCountsSampler(counter));
		} else {
			missing.put(Source.INPUT_COUNTS, context.console().texts().of("run.missing.refused"));
		}
	}

	private LogStore.Setup setup(String session, HostIdentity identity, Sources sources) {
		return new LogStore.Setup(configuration.logFolder(), configuration.equipment(), identity.fingerprint(), session,
				zone, context.version(), configuration.tickMillis(), configuration.pollMillis(),
				configuration.idleThresholdMillis(), configuration.slotMillis(), identity.memoryTotalBytes(), identity.processors(),
				sources.recorded(), configuration.rules(), configuration.recordedConditions(), configuration.headerLanguage(), sources.watched(),
				configuration.optional().user() ? context.environment().userName() : "",
				configuration.optional().computer() ? context.environment().computerName() : "");
	}

	private Recorder recorder(HostAccess access, Sources sources, RowWriter rows, Recording recording, SessionEvents session,
			CostWatch cost, LogStore.Setup setup) {
		FactsHeader header = new FactsHeader(FACTS_VERSION, recording.installation(), setup.fingerprint(), setup.equipment(), setup.zone(),
				setup.session(), setup.agentVersion(), setup.tickMillis(), setup.pollMillis(), setup.thresholdMillis(),
				setup.memoryTotalBytes(), setup.processors(), setup.sources(), setup.rules(), setup.conditions());
		MinuteBook minutes = new MinuteBook(header, configuration.slotMillis(),
				new StateAnalysis(AnalysisSettings.asRecorded())::analyse);
		Recorder.Settings settings = new Recorder.Settings(context.version(), configuration.tickMillis(), configuration.pollMillis(),
				configuration.forceMillis(), new ZoneWatch(pcZone(), zone), access.identity().bootMillis(), recording.previousBootMillis(),
				recording.previousStampMillis());
		return new Recorder(settings, access.clock(), sources, rows, minutes, new InventoryReading(access.inventory(), notices),
				session, cost, notices);
	}

	/** What is configured stays, wherever the PC is. */
	private HostZone pcZone() {
		return configuration.zoneConfigured() ? configuration::zone : context.host().zone();
	}

	private ExitCode alreadyRunning() throws IOException {
		String pids = String.join(", ", RunningAgent.find(configuration.logFolder()).stream().map(agent -> Long.toString(agent.pid())).toList());
		context.console().complain("run.alreadyRunning", configuration.logFolder().toString(), pids);
		return ExitCode.ALREADY_RUNNING;
	}

	private void stopInOrder() {
		context.stop().request("signal");
		context.stop().awaitEnded(END_LIMIT_MILLIS);
	}

	/** Called by the watch's thread: the system ends this process as soon as it returns. */
	private void endWithSession(String reason) {
		sessionEnds = !reason.equals(SessionEvents.CLOSED);
		context.stop().request(reason);
		context.stop().awaitEnded(SESSION_END_LIMIT_MILLIS);
	}

	private static void remove(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the shutdown is what ended the recording
		}
	}

	/** A stop by signal or by command. */
	private record EitherStop(StopSignal signal, KeptMark mark) implements StopRequest {

		@Override
		public boolean requested() {
			return signal.requested() || mark.requested();
		}

		@Override
		public String reason() {
			return signal.requested() ? signal.reason() : mark.reason();
		}
	}
}
