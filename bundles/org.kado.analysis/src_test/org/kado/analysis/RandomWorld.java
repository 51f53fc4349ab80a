package org.kado.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.EpisodeConvention;

/**
 * A made-up life of one session: what the recorder writes, and beside it what really happened, for {@link NaiveStates}. All
 * times are multiples of {@link #CELL_MILLIS}.
 */
final class RandomWorld {

	static final int CELL_MILLIS = 100;

	/** A row as it really was; times on the true axis, the offset is what the clock was set by. */
	record Row(long cover, long start, long end, long offset, boolean broken, int machine) {
	}

	/** A span on the true axis. */
	record Span(long start, long end) {
		boolean holds(long millis) {
			return start <= millis && millis < end;
		}
	}

	/** Something at an instant. */
	record Happening(long millis, EventKind kind) {
	}

	final List<Row> rows = new ArrayList<>();
	final List<Long> instants = new ArrayList<>();
	final List<Span> sleeps = new ArrayList<>();
	final List<Long> starts = new ArrayList<>();
	final List<Happening> locks = new ArrayList<>();
	final List<Long> shutdownStamps = new ArrayList<>();
	final List<Long> bootStamps = new ArrayList<>();
	final EpisodeConvention convention;
	final int tickMillis;
	final int thresholdMillis;

	/** Rows that begin more than 2 s before the end of the row before them, by the clock of each. */
	final List<Integer> backAt = new ArrayList<>();

	private final Random random;
	private final Recording recording;
	private final boolean clockMoves;

	RandomWorld(long seed, int session) {
		Random common = new Random(seed);
		convention = EpisodeConvention.values()[common.nextInt(3)];
		tickMillis = new int[] {500, 1_000}[common.nextInt(2)];
		thresholdMillis = 3 * tickMillis + CELL_MILLIS * common.nextInt(8 * tickMillis / CELL_MILLIS);
		clockMoves = convention != EpisodeConvention.SLOT && common.nextInt(3) == 0;
		random = new Random(seed * 31 + session);
		recording = new Recording();
		recording.session = Integer.toString(session);
		recording.tickMillis = tickMillis;
		recording.pollMillis = Math.min(1_000, tickMillis);
		recording.thresholdMillis = thresholdMillis;
	}

	SessionFacts live() {
		if (random.nextBoolean()) {
			recording.hole(cells(20 * tickMillis));
		}
		start();
		for (int i = 0; i < 12; i++) {
			step();
			rows();
		}
		instants.addAll(recording.recorded());
		return recording.facts();
	}

	private long cells(int upToMillis) {
		return (long) random.nextInt(upToMillis / CELL_MILLIS + 1) * CELL_MILLIS;
	}

	private void start() {
		recording.start();
		starts.add(recording.now());
	}

	private void rows() {
		int count = random.nextInt(14);
		makeInput((long) (count + 1) * tickMillis);
		for (int i = 0; i < count; i++) {
			row(random.nextInt(6) == 0 ? CELL_MILLIS + cells(3 * tickMillis - CELL_MILLIS) : tickMillis);
		}
	}

	/** Bursts, with pauses that are often close to T. */
	private void makeInput(long forMillis) {
		long at = recording.now() + cells(3 * tickMillis);
		while (at < recording.now() + forMillis) {
			recording.input(at);
			at += switch (random.nextInt(5)) {
				case 0 -> thresholdMillis;
				case 1 -> thresholdMillis - CELL_MILLIS;
				case 2 -> thresholdMillis + cells(2 * thresholdMillis);
				default -> CELL_MILLIS + cells(tickMillis);
			};
		}
	}

	private void row(long elapsedMillis) {
		long start = recording.now();
		long before = rows.isEmpty() ? start : rows.get(rows.size() - 1).end();
		long cover = start - before <= 3L * tickMillis ? before : start;
		recording.row(elapsedMillis);
		int machine = recording.pids < 0 || recording.pids > 0 && recording.cpuPercent < 0 ? 2
				: recording.pids > 0 && recording.cpuPercent >= 50 ? 1 : 0;
		if (!rows.isEmpty() && cover + recording.shift() < before + rows.get(rows.size() - 1).offset() - 2_000) {
			backAt.add(rows.size());
		}
		rows.add(new Row(cover, start, recording.now(), recording.shift(), recording.inputBroken, machine));
	}

	private void step() {
		switch (random.nextInt(12)) {
			case 0 -> recording.hole(3L * tickMillis);
			case 1 -> recording.hole(cells(8 * tickMillis));
			case 2 -> restart();
			case 3 -> suspend();
			case 4 -> sleepGap();
			case 5 -> lock();
			case 6 -> recording.inputBroken = !recording.inputBroken && random.nextBoolean();
			case 7, 8 -> process();
			case 9 -> clock();
			case 10 -> recording.rotate();
			default -> powerCycle();
		}
	}

	private void restart() {
		recording.hole(cells(6 * tickMillis));
		start();
	}

	private void suspend() {
		recording.hole(random.nextInt(3) == 0 ? cells(tickMillis) : 0);
		recording.event(EventKind.SUSPEND);
		long from = recording.now();
		recording.hole(CELL_MILLIS + cells(20 * tickMillis));
		recording.event(EventKind.RESUME);
		sleeps.add(new Span(from, recording.now()));
		recording.hole(random.nextInt(3) == 0 ? cells(tickMillis) : 0);
	}

	private void sleepGap() {
		long from = recording.now();
		recording.hole(CELL_MILLIS + cells(20 * tickMillis));
		recording.event(EventKind.SLEEP_GAP, "asleep_ms", Long.toString(recording.now() - from));
		sleeps.add(new Span(from, recording.now()));
	}

	private void lock() {
		EventKind[] kinds = {EventKind.LOCK, EventKind.LOCK, EventKind.UNLOCK, EventKind.SESSION_AWAY, EventKind.SESSION_BACK, EventKind.LOGON};
		EventKind kind = kinds[random.nextInt(kinds.length)];
		recording.event(kind);
		locks.add(new Happening(recording.now(), kind));
	}

	private void process() {
		recording.pids = random.nextInt(4) - 1;
		recording.cpuPercent = new int[] {-1, 0, 49, 50, 51, 200}[random.nextInt(6)];
	}

	private void clock() {
		if (clockMoves && !rows.isEmpty()) {
			long by = (random.nextBoolean() ? 1 : -1) * (3_000 + cells(20_000));
			recording.setClock(by);
		}
	}

	private void powerCycle() {
		if (random.nextBoolean()) {
			recording.event(EventKind.SHUTDOWN);
			shutdownStamps.add(recording.now() + recording.shift());
			for (int i = random.nextInt(5); i > 0; i--) {
				row(tickMillis);
			}
		}
		recording.hole(cells(30 * tickMillis));
		if (random.nextInt(4) > 0) {
			long boot = recording.now();
			bootStamps.add(boot + recording.shift());
			recording.hole(cells(10 * tickMillis));
			recording.startAfterBoot(boot);
			locks.add(new Happening(recording.now(), EventKind.BOOT));
			starts.add(recording.now());
		} else {
			start();
		}
	}
}
