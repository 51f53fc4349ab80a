package org.kado.agent.recording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.kado.agent.text.Phrase;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.ClockWatch;
import org.kado.sampling.HostClock;
import org.kado.sampling.TickSchedule;

/**
 * Records until a stop is requested: looks at the input, ends ticks, watches the clocks and tells events. One thread does all of it;
 * nothing is allocated from tick to tick. Fills one tick again and again.
 */
public final class Recorder {

	/** So long at most may a wish to stop that another program left wait. */
	private static final long LONGEST_REST_MILLIS = 5_000;

	private final Settings settings;
	private final HostClock clock;
	private final Sources sources;
	private final RowWriter rows;
	private final MinuteBook minutes;
	private final InventoryReading inventory;
	private final SessionEvents session;
	private final CostWatch cost;
	private final Notices notices;
	private final TickSchedule schedule;
	private final ClockWatch watch = new ClockWatch();
	private final SourceWatch sourceWatch;
	private final ClockReading now = new ClockReading();
	private final Tick tick = new Tick();
	private final Consumer<MinuteRow> minuteRows; // made once: a lambda in its place would be allocated with each tick
	private long tickStartMillis;
	private long asleepMillis;
	private long dayStartMillis;
	private long dayEndMillis;

	/**
	 * What the recorder must know.
	 *
	 * @param version             of the agent
	 * @param tickMillis          distance of ticks
	 * @param pollMillis          distance of looks at the input
	 * @param forceMillis         how long a row may wait to be forced
	 * @param zone                zone of days, and whether the PC was moved to another
	 * @param bootMillis          UTC of the boot
	 * @param previousBootMillis  UTC of the boot that the run before recorded
	 * @param previousStampMillis stamp of the last row of the run before
	 */
	public record Settings(String version, int tickMillis, int pollMillis, int forceMillis, ZoneWatch zone, OptionalLong bootMillis,
			OptionalLong previousBootMillis, OptionalLong previousStampMillis) {
	}

	/** A recorder that has not begun. Sources and rows stay the caller's to close; what the session tells is taken from where it waits. */
	public Recorder(Settings settings, HostClock clock, Sources sources, RowWriter rows, MinuteBook minutes, InventoryReading inventory,
			SessionEvents session, CostWatch cost, Notices notices) {
		this.settings = settings;
		this.clock = clock;
		this.sources = sources;
		this.rows = rows;
		this.minutes = minutes;
		this.inventory = inventory;
		this.session = session;
		this.cost = cost;
		this.notices = notices;
		this.schedule = new TickSchedule(settings.tickMillis(), settings.pollMillis());
		this.minuteRows = row -> rows.minute(row, now);
		this.sourceWatch = new SourceWatch(sources.recorded(), sources::isBroken);
	}

	/**
	 * Records until the request, or until the PC was moved to another zone; then writes what is pending and tells the end.
	 *
	 * @return the zone to go on in; empty where a stop was requested
	 */
	public Optional<ZoneId> run(StopRequest stop, Waiter waiter) {
		begin();
		String reason = recordUntil(stop, waiter);
		end(reason);
		return stop.requested() ? Optional.empty() : settings.zone().other();
	}

	private String recordUntil(StopRequest stop, Waiter waiter) {
		while (!stop.requested() && settings.zone().other().isEmpty()) {
			takeSessionEvents();
			look();
			long waitMillis = waitMillis(clock.monotonicMillis());
			if (waitMillis > 0) {
				try {
					waiter.waitMillis(waitMillis);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					return "interrupted";
				}
			}
			sources.ask(); // the answer is on its way while all else is looked at
		}
		return stop.requested() ? stop.reason() : EventKind.ZONE_CHANGE.id();
	}

	/** While nobody is there the source itself tells when somebody comes; then one look a tick is enough. */
	private long waitMillis(long monotonicMillis) {
		return sources.rests() ? Math.min(schedule.waitMillisForTick(monotonicMillis), LONGEST_REST_MILLIS) : schedule.waitMillis(monotonicMillis);
	}

	private void begin() {
		now.read(clock);
		watch.start(now.utcMillis(), now.monotonicMillis(), now.awakeMillis());
		schedule.start(now.utcMillis(), now.monotonicMillis());
		cost.start(now.monotonicMillis());
		restart();
		anchor();
		if (BootWatch.isNew(settings.bootMillis(), settings.previousBootMillis(), settings.previousStampMillis(), now.monotonicMillis())) {
			rows.boot(settings.bootMillis(), now);
		}
		event(EventKind.AGENT_START, Map.of("version", settings.version()));
	}

	private void look() {
		now.read(clock);
		TickSchedule.Due due = schedule.due(now.utcMillis(), now.monotonicMillis());
		if (due == TickSchedule.Due.NOTHING) {
			return;
		}
		watchClocks();
		switch (due) {
		case POLL -> {
			if (sources.watchedSettling()) {
				followWatched();
			}
			sources.poll(now.monotonicMillis());
		}
		case TICK -> {
			cost.missed(schedule.missedTicks());
			tick(schedule.elapsedMillis());
		}
		case HOLE -> hole(schedule.elapsedMillis());
		case NOTHING -> throw new IllegalStateException("handled above");
		}
	}

	private void takeSessionEvents() {
		while (session.waiting()) {
			session.poll().ifPresent(this::write);
		}
		if (session.takeClockDoubt()) {
			now.read(clock);
			watchClocks();
			settings.zone().look(now.monotonicMillis(), true);
		}
	}

	private void write(SessionEvents.Told told) {
		now.read(clock);
		if (told.endsTick()) {
			watchClocks();
			cutTick();
			schedule.start(now.utcMillis(), now.monotonicMillis());
		}
		minutes.event(new Event(rows.nextSequence(), told.stampMillis(), told.monotonicMillis(), told.kind(), told.details()));
		rows.event(told, now, told.safe()::countDown);
		if (told.kind() == EventKind.SOURCE_BROKEN) {
			notices.tell(Phrase.of("run.sourceBroken", told.details().get("source"), told.details().get("reason")));
		} else if (told.kind() == EventKind.SOURCE_RESTORED) {
			notices.tell(Phrase.of("run.sourceRestored", told.details().get("source")));
		}
	}

	private void watchClocks() {
		if (watch.look(now.utcMillis(), now.monotonicMillis(), now.awakeMillis())) {
			if (watch.asleepMillis() > 0) {
				asleepMillis += watch.asleepMillis();
				event(EventKind.SLEEP_GAP, Map.of("asleep_ms", Long.toString(watch.asleepMillis())));
			}
			if (watch.shiftMillis() != 0) {
				event(EventKind.CLOCK_CHANGE, Map.of("shift_ms", Long.toString(watch.shiftMillis())));
			}
		}
		boolean otherDay = now.utcMillis() < dayStartMillis || now.utcMillis() >= dayEndMillis;
		if (watch.anchorDue() || otherDay) {
			anchor();
		}
	}

	/** Rows after this tell of other processes, so readers are told first. */
	private void followWatched() {
		if (sources.followWatched(now.monotonicMillis())) {
			rows.watch(sources.recorded(), sources.watched(), now);
			sourceWatch.watch(sources.recorded());
		}
	}

	private void tick(long elapsedMillis) {
		rows.retry(now);
		followWatched();
		tick.begin(rows.nextSequence(), now.utcMillis(), elapsedMillis);
		sources.fill(tick, now.monotonicMillis());
		rows.tick(tick, now);
		minutes.tick(tick, minuteRows);
		sourceWatch.look(tick, sourceChanges);
		settings.zone().look(now.monotonicMillis(), false);
		watchCost();
		beginTick();
		writeInventory();
		rows.forceIfDue(now, settings.forceMillis(), settings.tickMillis());
	}

	private void watchCost() {
		if (cost.due(now.monotonicMillis())) {
			AgentCost used = cost.take(now);
			rows.cost(used, now);
			cost.judge(used, sources::slowDown).ifPresent(change -> event(change.kind(), change.details()));
		}
	}

	private void hole(long elapsedMillis) {
		rows.retry(now);
		long missedMillis = elapsedMillis - asleepMillis;
		cost.missed(Math.max(0, missedMillis / settings.tickMillis()));
		if (missedMillis > (long) TickSchedule.HOLE_TICKS * settings.tickMillis()) {
			event(EventKind.STALL, Map.of("missed_ms", Long.toString(missedMillis)));
		}
		restart();
	}

	private void end(String reason) {
		takeSessionEvents();
		now.read(clock);
		watchClocks();
		cutTick();
		if (settings.zone().other().isPresent()) {
			event(EventKind.ZONE_CHANGE, Map.of("zone", settings.zone().other().get().getId()));
		}
		rows.cost(cost.take(now), now);
		event(EventKind.AGENT_STOP, Map.of("reason", reason));
	}

	/** Ends the tick before its time. */
	private void cutTick() {
		long elapsedMillis = now.monotonicMillis() - tickStartMillis;
		if (elapsedMillis > (long) TickSchedule.HOLE_TICKS * settings.tickMillis()) {
			hole(elapsedMillis);
		} else if (elapsedMillis > 0) {
			tick(elapsedMillis);
		}
	}

	private void restart() {
		sources.restart(now.monotonicMillis());
		beginTick();
	}

	private void beginTick() {
		tickStartMillis = now.monotonicMillis();
		asleepMillis = 0;
	}

	private void writeInventory() {
		inventory.start();
		Map<String, String> values = inventory.take();
		if (!values.isEmpty()) {
			rows.inventory(values, now);
		}
	}

	private void anchor() {
		rows.anchor(now);
		minutes.anchor(new ClockAnchor(now.utcMillis(), now.monotonicMillis(), now.awakeMillis()));
		ZoneId zone = settings.zone().recorded();
		var day = Instant.ofEpochMilli(now.utcMillis()).atZone(zone).toLocalDate();
		dayStartMillis = day.atStartOfDay(zone).toInstant().toEpochMilli();
		dayEndMillis = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
	}

	private void event(EventKind kind, Map<String, String> details) {
		minutes.event(new Event(rows.nextSequence(), now.utcMillis(), now.monotonicMillis(), kind, details));
		rows.event(kind, now, details);
	}

	private final SourceWatch.Changes sourceChanges = new SourceWatch.Changes() {

		@Override
		public void broken(Source source) {
			String reason = sources.reason(source);
			event(EventKind.SOURCE_BROKEN,
					reason.isEmpty() ? Map.of("source", source.id()) : Map.of("source", source.id(), "reason", reason));
			notices.tell(Phrase.of("run.sourceBroken", source.id(), reason));
		}

		@Override
		public void restored(Source source) {
			event(EventKind.SOURCE_RESTORED, Map.of("source", source.id()));
			notices.tell(Phrase.of("run.sourceRestored", source.id()));
		}
	};
}
