package org.kado.analysis;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;

/**
 * Plays a recorder for tests: time passes as the test says, and facts come out as a real recorder would write them. All
 * times are milliseconds since {@link #BASE} on the true axis; the PC's clock may be set to something else.
 */
final class Recording {

	/** Where test time begins. */
	static final long BASE = Instant.parse("2026-04-01T00:00:00Z").toEpochMilli();

	static final String PROCESS = "Press.exe";

	private static final long NO_INSTANT = Long.MIN_VALUE;

	int tickMillis = 5_000;
	int pollMillis = 1_000;
	int thresholdMillis = 60_000;
	String session = "1";
	ZoneId zone = ZoneId.of("UTC");
	Set<Source> sources = EnumSet.of(Source.INPUT, Source.PROCESS, Source.SLEEP, Source.LOCK, Source.SHUTDOWN);
	List<MachineRule> rules = List.of(new MachineRule("press", "press.EXE", 50));

	List<RecordedCondition> conditions = List.of();

	/** Value of the first recorded condition from now on. */
	Truth condition = Truth.UNKNOWN;
	/** Recorded result of the first rule from now on. */
	Truth result = Truth.UNKNOWN;
	/** Bytes a second that the watched process reads and writes from now on; negative: not measured. */
	long ioBytesPerSecond = -1;

	/** What the watched process does from now on: pids, or -1 for a row that is missing. */
	int pids;
	/** CPU of the watched process from now on, percent of one core; negative: not measured. */
	int cpuPercent;
	/** Whether the input source is broken from now on. */
	boolean inputBroken;
	/** Counted keys a row from now on. */
	int keys = Tick.NOT_MEASURED;
	/** Whether spacings are measured. */
	boolean spacings = true;

	private final TreeSet<Long> instants = new TreeSet<>();
	private final List<FactsSegment> segments = new ArrayList<>();
	private TickColumns.Builder ticks = new TickColumns.Builder();
	private List<Event> events = new ArrayList<>();
	private final Tick tick = new Tick();
	private final List<Long> recorded = new ArrayList<>();
	private long nowMillis;
	private long shiftMillis;
	private long sequence;
	private long previousInstant = NO_INSTANT;

	/** A recording that begins at the base. */
	static Recording fromBase() {
		return new Recording();
	}

	/** A recording that begins at that instant. */
	static Recording from(String instant) {
		Recording recording = new Recording();
		recording.nowMillis = Instant.parse(instant).toEpochMilli() - BASE;
		return recording;
	}

	long now() {
		return nowMillis;
	}

	long shift() {
		return shiftMillis;
	}

	/** A person (or a machine) gives input at these times, which may lie ahead. */
	Recording input(long... axisMillis) {
		for (long millis : axisMillis) {
			instants.add(millis);
		}
		return this;
	}

	/** Input every so many milliseconds, both ends included. */
	Recording inputEvery(long stepMillis, long fromMillis, long toMillis) {
		for (long millis = fromMillis; millis <= toMillis; millis += stepMillis) {
			instants.add(millis);
		}
		return this;
	}

	/** A person works without a pause: input every 2 to 3 s, uneven, both ends included. */
	Recording work(long fromMillis, long toMillis) {
		for (long millis = fromMillis; millis < toMillis; millis += 2_000 + instants.size() % 3 * 500) {
			instants.add(millis);
		}
		instants.add(toMillis);
		return this;
	}

	/** Writes rows of one tick up to that time. */
	Recording runTo(long axisMillis) {
		while (nowMillis + tickMillis <= axisMillis) {
			row(tickMillis);
		}
		return this;
	}

	/** The same for a span from now. */
	Recording run(long millis) {
		return runTo(nowMillis + millis);
	}

	/** Writes one row. */
	Recording row(long elapsedMillis) {
		long start = nowMillis;
		nowMillis += elapsedMillis;
		tick.begin(sequence++, stamp(nowMillis), elapsedMillis);
		tick.counts(keys, keys < 0 ? -1 : 0, keys < 0 ? -1 : 0, keys < 0 ? -1 : 0);
		fillInput(start);
		if (sources.contains(Source.PROCESS) && pids >= 0) {
			tick.process(PROCESS, pids, cpuPercent < 0 ? Tick.NOT_MEASURED : cpuPercent * elapsedMillis / 100, 1,
					ioBytesPerSecond < 0 ? Tick.NOT_MEASURED : ioBytesPerSecond * elapsedMillis / 1_000);
		}
		tick.rules(rules.size(), Truths.with(Truths.NONE_KNOWN, 0, result));
		tick.conditions(conditions.size(), Truths.with(Truths.NONE_KNOWN, 0, condition));
		ticks.add(tick);
		return this;
	}

	private void fillInput(long start) {
		List<Long> taken = new ArrayList<>(instants.headSet(nowMillis));
		instants.headSet(nowMillis).clear();
		taken.removeIf(t -> t < start - pollMillis);
		if (inputBroken || !sources.contains(Source.INPUT)) {
			previousInstant = NO_INSTANT;
			return;
		}
		if (taken.isEmpty()) {
			tick.noInput();
			return;
		}
		recorded.addAll(taken);
		long smallest = Tick.NOT_MEASURED;
		long largest = Tick.NOT_MEASURED;
		for (long instant : taken) {
			if (previousInstant != NO_INSTANT && spacings) {
				long spacing = instant - previousInstant;
				smallest = smallest < 0 ? spacing : Math.min(smallest, spacing);
				largest = Math.max(largest, spacing);
			}
			previousInstant = instant;
		}
		tick.input(taken.size(), stamp(taken.get(0)), stamp(taken.get(taken.size() - 1)), smallest, largest);
	}

	/** Time passes unrecorded; input meanwhile is lost. */
	Recording hole(long millis) {
		nowMillis += millis;
		instants.headSet(nowMillis).clear();
		previousInstant = NO_INSTANT;
		return this;
	}

	/** The instants that rows hold so far. */
	List<Long> recorded() {
		return recorded;
	}

	/** Writes an event now. */
	Recording event(EventKind kind, String... details) {
		return eventAt(nowMillis, kind, details);
	}

	/** Writes an event with a stamp of another time, by the present clock. */
	Recording eventAt(long axisMillis, EventKind kind, String... details) {
		Map<String, String> map = new HashMap<>();
		for (int i = 0; i < details.length; i += 2) {
			map.put(details[i], details[i + 1]);
		}
		events.add(new Event(sequence++, stamp(axisMillis), axisMillis, kind, map));
		if (kind == EventKind.AGENT_START) {
			previousInstant = NO_INSTANT;
		}
		return this;
	}

	/** The recorder starts. */
	Recording start() {
		return event(EventKind.AGENT_START, "version", "0.1.0");
	}

	/** The recorder starts for the first time after a boot. */
	Recording startAfterBoot(long bootMillis) {
		return start().event(EventKind.BOOT, "boot_ms", Long.toString(stamp(bootMillis)));
	}

	/** The clock is set; the recorder sees it and says so. */
	Recording setClock(long byMillis) {
		shiftMillis += byMillis;
		return event(EventKind.CLOCK_CHANGE, "shift_ms", Long.toString(byMillis));
	}

	/** The clock is set, and the recorder does not say so. */
	Recording setClockSilently(long byMillis) {
		shiftMillis += byMillis;
		return this;
	}

	/** A new file begins. */
	Recording rotate() {
		segments.add(new FactsSegment(header(), ticks.build(), events, List.of()));
		ticks = new TickColumns.Builder();
		events = new ArrayList<>();
		return this;
	}

	private long stamp(long axisMillis) {
		return BASE + axisMillis + shiftMillis;
	}

	private FactsHeader header() {
		return new FactsHeader(1, new UUID(0, 1), "", "press 1", zone, session, "0.1.0", tickMillis, pollMillis, thresholdMillis, -1, -1,
				sources, rules, conditions);
	}

	/** What was recorded; the recording may not go on after. */
	SessionFacts facts() {
		rotate();
		return new SessionFacts(session, segments);
	}

	/** What was recorded, as the only session. */
	InstallationFacts installation() {
		return installation(facts());
	}

	/** Several sessions of one installation. */
	static InstallationFacts installation(SessionFacts... sessions) {
		ZoneId zone = sessions[0].segments().get(0).header().zone();
		return new InstallationFacts(new UUID(0, 1).toString(), "press 1", zone, List.of(sessions), List.of());
	}
}
