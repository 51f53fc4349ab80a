package org.kado.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

import org.kado.analysis.RandomWorld.Happening;
import org.kado.analysis.RandomWorld.Row;
import org.kado.model.State;
import org.kado.model.facts.EventKind;
import org.kado.model.report.EpisodeConvention;

/**
 * Decides the state of one instant at a time, from what really happened, by plain search over everything: slow, and written
 * without a look at the analysis.
 */
final class NaiveStates {

	private final RandomWorld world;
	private final long firstCell;
	private final boolean clockMoved;
	private int passed;
	private final TreeSet<Long> instants = new TreeSet<>();
	private final BitSet breaks = new BitSet();
	private final BitSet starts = new BitSet();

	NaiveStates(RandomWorld world) {
		this.world = world;
		firstCell = world.rows.isEmpty() ? 0 : world.rows.get(0).cover() - RandomWorld.CELL_MILLIS;
		instants.addAll(world.instants);
		clockMoved = world.rows.stream().anyMatch(r -> r.offset() != 0);
		markBreaks();
	}

	long firstCalendarMillis() {
		return world.rows.stream().mapToLong(r -> r.cover() + r.offset()).min().orElse(Long.MAX_VALUE);
	}

	long endCalendarMillis() {
		return world.rows.stream().mapToLong(r -> r.end() + r.offset()).max().orElse(Long.MIN_VALUE);
	}

	boolean covers(long calendarFrom, long calendarTo) {
		return world.rows.stream().anyMatch(r -> r.cover() + r.offset() < calendarTo && r.end() + r.offset() > calendarFrom);
	}

	/** Whether two rows claim the instant, and the clock was set back between them. */
	boolean suspect(long calendar) {
		if (world.backAt.isEmpty()) {
			return false;
		}
		int first = -1;
		for (int i = 0; i < world.rows.size(); i++) {
			if (claims(i, calendar)) {
				int earlier = first;
				int later = i;
				if (earlier >= 0 && world.backAt.stream().anyMatch(b -> earlier < b && b <= later)) {
					return true;
				}
				first = first < 0 ? i : first;
			}
		}
		return false;
	}

	/** Cells are asked for in rising order; without clock changes no row that ended before an earlier cell can claim a later one. */
	private int firstThatMayClaim(long calendar) {
		while (!clockMoved && passed < world.rows.size() && world.rows.get(passed).end() <= calendar) {
			passed++;
		}
		return passed;
	}

	private boolean claims(int i, long calendar) {
		Row row = world.rows.get(i);
		return row.cover() + row.offset() <= calendar && calendar < row.end() + row.offset();
	}

	/** The state of a calendar instant, empty outside of what the session knows. */
	Optional<State> state(long calendar) {
		for (int i = firstThatMayClaim(calendar); i < world.rows.size(); i++) {
			if (claims(i, calendar)) {
				return Optional.of(onAxis(calendar - world.rows.get(i).offset(), world.rows.get(i)));
			}
		}
		for (int i = Math.max(0, passed - 1); i + 1 < world.rows.size(); i++) {
			Row before = world.rows.get(i);
			Row after = world.rows.get(i + 1);
			long axis = calendar - before.offset();
			if (before.end() <= axis && axis < after.cover() && calendar < after.cover() + after.offset() && asleep(axis)) {
				return Optional.of(State.ASLEEP);
			}
		}
		return Optional.empty();
	}

	private State onAxis(long t, Row row) {
		if (asleep(t)) {
			return State.ASLEEP;
		}
		if (!row.broken() && man(t, row.offset())) {
			return State.MAN;
		}
		if (row.machine() == 1) {
			return State.MACHINE;
		}
		if (locked(t)) {
			return State.LOCKED;
		}
		return row.broken() || row.machine() == 2 ? State.NO_DATA : State.IDLE;
	}

	private boolean asleep(long t) {
		for (RandomWorld.Span sleep : world.sleeps) {
			if (sleep.holds(t)) {
				return true;
			}
		}
		return false;
	}

	private boolean locked(long t) {
		boolean lock = false;
		boolean away = false;
		for (Happening happening : world.locks) {
			if (happening.millis() <= t) {
				EventKind kind = happening.kind();
				boolean ends = kind == EventKind.BOOT || kind == EventKind.LOGON;
				lock = kind == EventKind.LOCK || lock && kind != EventKind.UNLOCK && !ends;
				away = kind == EventKind.SESSION_AWAY || away && kind != EventKind.SESSION_BACK && !ends;
			}
		}
		return lock || away;
	}

	private boolean man(long t, long offset) {
		long from = stretchStart(t);
		long to = stretchEnd(t);
		NavigableSet<Long> near = instants.subSet(from, true, to, false);
		if (world.convention == EpisodeConvention.SLOT) {
			return inSlot(t, offset, from, to);
		}
		Long last = near.floor(t);
		Long next = near.higher(t);
		if (last == null) {
			return false;
		}
		if (next != null && next - last < world.thresholdMillis) {
			return true;
		}
		long first = last;
		for (Long earlier = near.lower(first); earlier != null && first - earlier < world.thresholdMillis; earlier = near.lower(first)) {
			first = earlier;
		}
		if (world.convention == EpisodeConvention.HOLD_OVER && last + world.thresholdMillis <= to) {
			return t < last + world.thresholdMillis;
		}
		return t < Math.max(last, first + world.tickMillis);
	}

	private boolean inSlot(long t, long offset, long from, long to) {
		long slot = world.thresholdMillis;
		long slotStart = Math.floorDiv(t + offset + Recording.BASE, slot) * slot - offset - Recording.BASE;
		NavigableSet<Long> here = instants.subSet(Math.max(from, slotStart), true, Math.min(to, slotStart + slot), false);
		if (here.isEmpty()) {
			return false;
		}
		return slotStart + slot <= to || t < Math.max(here.last(), Math.max(slotStart, from) + world.tickMillis);
	}

	private long stretchStart(long t) {
		int cell = cell(t);
		int cut = Math.max(breaks.previousSetBit(cell - 1) + 1, starts.previousSetBit(cell));
		return firstCell + (long) cut * RandomWorld.CELL_MILLIS;
	}

	private long stretchEnd(long t) {
		int cell = cell(t) + 1;
		int start = starts.nextSetBit(cell);
		int cut = Math.min(breaks.nextSetBit(cell), start < 0 ? Integer.MAX_VALUE : start);
		return firstCell + (long) cut * RandomWorld.CELL_MILLIS;
	}

	private int cell(long t) {
		return (int) ((t - firstCell) / RandomWorld.CELL_MILLIS);
	}

	/** Marks the cells in which input is not known or the PC slept, and those in which the recorder started. */
	private void markBreaks() {
		long end = world.rows.isEmpty() ? firstCell : world.rows.get(world.rows.size() - 1).end();
		breaks.set(0, cell(end) + 2);
		for (Row row : world.rows) {
			if (!row.broken()) {
				breaks.clear(cell(row.cover()), cell(row.end()));
			}
		}
		for (long t = firstCell; t < end; t += RandomWorld.CELL_MILLIS) {
			if (asleep(t)) {
				breaks.set(cell(t));
			}
		}
		world.starts.stream().filter(t -> t >= firstCell).forEach(t -> starts.set(cell(t)));
	}

	/** When the PC was off, by the shutdowns and boots of all sessions. */
	static List<RandomWorld.Span> off(List<NaiveStates> sessions) {
		TreeSet<Long> shutdowns = new TreeSet<>();
		TreeSet<Long> boots = new TreeSet<>();
		sessions.forEach(s -> shutdowns.addAll(s.world.shutdownStamps));
		sessions.forEach(s -> boots.addAll(s.world.bootStamps));
		List<RandomWorld.Span> off = new ArrayList<>();
		for (long shutdown : shutdowns) {
			Long boot = boots.higher(shutdown);
			Long nextShutdown = shutdowns.higher(shutdown);
			if (boot != null && (nextShutdown == null || nextShutdown >= boot)) {
				long awakeFrom = shutdown + 3L * sessions.get(0).world.tickMillis;
				if (awakeFrom >= boot || sessions.stream().noneMatch(s -> s.covers(awakeFrom, boot))) {
					off.add(new RandomWorld.Span(shutdown, boot));
				}
			}
		}
		return off;
	}

	@Override
	public String toString() {
		return world.convention + " tick " + world.tickMillis + " T " + world.thresholdMillis + "\nrows " + world.rows + "\ninstants "
				+ world.instants + "\nsleeps " + world.sleeps + "\nstarts " + world.starts + "\nlocks " + world.locks + "\nshutdowns "
				+ world.shutdownStamps + " boots " + world.bootStamps + " back " + world.backAt;
	}
}
