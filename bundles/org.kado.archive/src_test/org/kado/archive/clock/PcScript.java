package org.kado.archive.clock;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.kado.archive.file.ClockBeacon;
import org.kado.archive.file.FileSegment;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;

/**
 * The life of a PC, a letter an hour (or an instant), and what its agent records of it:
 *
 * <pre>
 *   r  recorded               V  recorded, with a visit in the middle
 *   .  off; boots after       _  on, but the agent is stopped         B  the same, with a visit in the middle
 *   +  the clock is set forward by an hour     -  back by an hour: seen by the agent where it runs
 *   0  the clock's battery is empty: it begins at 2009 with the next boot
 *   /  a new file begins
 * </pre>
 */
final class PcScript {

	static final String ID = "11111111-1111-4111-8111-111111111111";
	static final long HOUR = 3_600_000;
	private static final long TICK = 600_000;
	private static final long DEAD = Instant.parse("2009-01-01T00:00:00Z").toEpochMilli();

	private final List<FileSegment> files = new ArrayList<>();
	private final List<Visit> visits = new ArrayList<>();
	/** True time of each row by its number, and the letter of the script that it stands for. */
	final Map<Long, Long> trueMillis = new TreeMap<>();
	final Map<Long, Integer> letters = new TreeMap<>();
	private final long beforeMillis;
	private final long afterMillis;
	private final double driftPpm;
	private TickColumns.Builder ticks = new TickColumns.Builder();
	private List<Event> events = new ArrayList<>();
	private List<ClockAnchor> anchors = new ArrayList<>();
	private long now = Instant.parse("2026-04-01T00:00:00Z").toEpochMilli();
	private double lacking;
	private long bootMillis = now - HOUR;
	private long sequence = 1;
	private long boots;
	private boolean running;
	private boolean booted = true;

	/**
	 * @param lackingMillis what the clock lacks at the beginning
	 * @param beforeMillis  so long before a visit the stick was prepared
	 * @param afterMillis   so long after it was imported
	 * @param driftPpm      how much the clock loses, in millionths
	 */
	PcScript(String script, long lackingMillis, long beforeMillis, long afterMillis, double driftPpm) {
		lacking = lackingMillis;
		this.beforeMillis = beforeMillis;
		this.afterMillis = afterMillis;
		this.driftPpm = driftPpm;
		for (int i = 0; i < script.length(); i++) {
			play(script.charAt(i), i);
		}
		end();
	}

	List<FileSegment> files() {
		return files;
	}

	List<Visit> visits() {
		return visits;
	}

	private void play(char letter, int index) {
		switch (letter) {
			case 'r', 'V' -> record(letter == 'V', index);
			case '.' -> off();
			case '_', 'B' -> stopped(letter == 'B');
			case '+', '-' -> set(letter == '+' ? HOUR : -HOUR, index);
			case '0' -> lacking = now - DEAD;
			case '/' -> end();
			default -> throw new IllegalArgumentException("letter " + letter);
		}
	}

	private void pass(long millis) {
		now += millis;
		lacking += millis * driftPpm / 1e6;
	}

	private long clock() {
		return now - Math.round(lacking);
	}

	private long monotonic() {
		return now - bootMillis;
	}

	private void record(boolean visited, int index) {
		if (!running) {
			running = true;
			anchors.add(new ClockAnchor(clock(), monotonic(), monotonic()));
			if (booted) {
				event(EventKind.BOOT, Map.of("boot_ms", Long.toString(clock() - monotonic())), index);
				booted = false;
			}
			event(EventKind.AGENT_START, Map.of(), index);
		} else if (ticks.size() == 0) {
			anchors.add(new ClockAnchor(clock(), monotonic(), monotonic()));
		}
		for (int i = 0; i < 6; i++) {
			pass(TICK);
			row(index);
			Tick tick = new Tick().begin(sequence++, clock(), TICK);
			tick.noInput();
			ticks.add(tick);
			if (visited && i == 2) {
				visit();
			}
		}
	}

	private void row(int index) {
		trueMillis.put(sequence, now);
		letters.put(sequence, index);
	}

	private void event(EventKind kind, Map<String, String> details, int index) {
		row(index);
		events.add(new Event(sequence++, clock(), monotonic(), kind, details));
	}

	private void off() {
		running = false;
		booted = true;
		pass(HOUR);
		boots++;
		bootMillis = now - 60_000 - boots * 37_123 % 3_000_000; // else two boots an hour apart would look the same after the clock is set by an hour
	}

	private void stopped(boolean visited) {
		running = false;
		pass(HOUR / 2);
		if (visited) {
			visit();
		}
		pass(HOUR / 2);
	}

	private void set(long byMillis, int index) {
		lacking -= byMillis;
		if (running) {
			event(EventKind.CLOCK_CHANGE, Map.of("shift_ms", Long.toString(byMillis)), index);
		}
	}

	private void visit() {
		ClockBeacon beacon = new ClockBeacon("v" + visits.size(), ID, clock(), monotonic(), OptionalLong.of(now - beforeMillis), OptionalLong.empty(), 0);
		visits.add(new Visit("beacon " + visits.size(), beacon, now + afterMillis));
	}

	private void end() {
		FactsHeader header = new FactsHeader(1, UUID.fromString(ID), "", "press", ZoneOffset.UTC, "1", "0", (int) TICK, 1000, (int) TICK, -1, -1,
				Set.of(Source.INPUT), List.of());
		FileSegment.of("file " + files.size(), new FactsSegment(header, ticks.build(), events, anchors)).ifPresent(files::add);
		ticks = new TickColumns.Builder();
		events = new ArrayList<>();
		anchors = new ArrayList<>();
	}
}
