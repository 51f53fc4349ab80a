package org.kado.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.kado.model.State;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;

/**
 * Made-up days of an installation, a file for each: the same seed lives the same days, so that one that is looked at earlier is the beginning of one that is looked at later. A day
 * has three quarters of an hour, so that ghost input has room.
 */
final class RandomDays {

	private static final long DAY_MILLIS = 45 * 60_000L;
	private static final long SLOT_MILLIS = 60_000;
	/** First numbers of neighbouring seeds are alike. */
	static final long MIX = 0x9E37_79B9_7F4A_7C15L;

	private final long seed;
	private final int kind;
	private final List<Recording> sessions = new ArrayList<>();
	private final List<MinuteRow> minutes = new ArrayList<>();
	private final boolean withMinutes;
	private Random random;
	private Recording recording;

	/**
	 * A life before its first day.
	 *
	 * @param seed which life
	 */
	RandomDays(long seed) {
		this.seed = seed * MIX;
		random = new Random(this.seed);
		kind = random.nextInt(8);
		withMinutes = random.nextInt(3) == 0;
		int tick = new int[] {1_000, 5_000, 5_000}[random.nextInt(3)];
		int threshold = new int[] {tick, 10_000, 30_000, 60_000, 60_000, 300_000}[random.nextInt(6)];
		int count = kind == 0 ? 3 : kind == 1 ? 2 : 1;
		for (int i = 1; i <= count; i++) {
			Recording one = new Recording();
			one.session = Integer.toString(i);
			one.tickMillis = tick;
			one.pollMillis = Math.min(1_000, tick);
			one.thresholdMillis = Math.max(tick, threshold);
			sessions.add(one);
			if (random.nextInt(3) == 0) {
				one.sources = EnumSet.of(Source.INPUT, Source.SHUTDOWN);
			}
		}
		recording = sessions.get(0);
		recording.start();
	}

	/** Whether several sessions record at once, one after the other, or whether there is one only. */
	String kind() {
		return kind == 0 ? "in turn" : kind == 1 ? "at once" : "one";
	}

	/**
	 * Lives whole days, then a part of one more.
	 *
	 * @param parts of the day after, of eight
	 * @param other another one, from the day after on, for another life from then on
	 */
	InstallationFacts live(int days, int parts, int other) {
		for (int day = 0; day < days; day++) {
			random = new Random(seed * 1_000 + day);
			parts(8);
			if (random.nextInt(3) == 0) {
				step();
				step();
			}
			sessions.forEach(Recording::rotate);
			if (sessions.size() > 1 && kind == 0) {
				change();
			}
			if (random.nextInt(10) == 0) {
				recording.thresholdMillis = Math.max(recording.tickMillis, 20_000 * (1 + random.nextInt(5)));
			}
		}
		random = new Random(seed * 1_000 + days + 7_777L * other);
		parts(parts);
		return facts();
	}

	private void change() {
		Recording next = sessions.get(random.nextInt(sessions.size()));
		if (next != recording) {
			next.hole(recording.now() - next.now());
			recording = next;
			if (random.nextInt(4) > 0) {
				recording.start();
			}
		}
	}

	private void parts(int count) {
		for (int part = 0; part < count; part++) {
			if (kind == 1 && random.nextInt(3) == 0) {
				Recording second = sessions.get(1);
				second.hole(Math.max(0, recording.now() - second.now()));
				second.start();
				second.run(DAY_MILLIS / 16);
			}
			step();
			long end = recording.now() + DAY_MILLIS / 8;
			input(end);
			long from = recording.now();
			recording.runTo(end);
			if (withMinutes) {
				minutes(from, end);
			}
		}
	}

	private void minutes(long from, long end) {
		for (long at = from / SLOT_MILLIS * SLOT_MILLIS + SLOT_MILLIS; at <= end; at += SLOT_MILLIS) {
			long stamp = Recording.BASE + at + recording.shift();
			if (random.nextInt(5) > 0 && (minutes.isEmpty() || minutes.get(minutes.size() - 1).stampMillis() < stamp)) {
				boolean man = random.nextInt(3) == 0;
				Map<State, Long> millis = new EnumMap<>(State.class);
				if (random.nextInt(4) == 0) {
					millis.put(State.LOCKED, 50_000L);
				}
				minutes.add(new MinuteRow(stamp, man, !man && random.nextBoolean(), -1, random.nextInt(3) == 0 ? 40_000 : -1, -1, millis));
			}
		}
	}

	/** Something other than a person, mostly for long enough to be found out. */
	private void jiggle() {
		long end = recording.now() + (20 + random.nextInt(40)) * 60_000L;
		recording.inputEvery(recording.tickMillis * (1L + random.nextInt(8)), recording.now(), end);
		if (random.nextBoolean()) {
			recording.runTo(recording.now() + (end - recording.now()) / 2).rotate();
		}
		recording.runTo(end);
	}

	private void input(long end) {
		long at = recording.now();
		int busy = random.nextInt(4);
		while (busy > 0 && at < end) {
			recording.input(at);
			at += switch (random.nextInt(6)) {
				case 0 -> recording.thresholdMillis + random.nextInt(200) - 100;
				case 1 -> random.nextInt(3 * recording.thresholdMillis);
				default -> 50 + random.nextInt(4_000 * busy);
			};
			if (random.nextInt(40) == 0) {
				at += random.nextInt((int) DAY_MILLIS / 8);
			}
		}
	}

	private void step() {
		switch (random.nextInt(22)) {
			case 0 -> recording.hole(3L * recording.tickMillis);
			case 1 -> recording.hole(random.nextInt(10 * recording.tickMillis));
			case 2 -> start(random.nextInt(20_000));
			case 3, 4 -> powerCycle();
			case 5 -> suspend();
			case 6 -> sleepGap();
			case 7 -> recording.event(EventKind.LOCK);
			case 8 -> recording.event(EventKind.UNLOCK);
			case 9 -> recording.event(random.nextBoolean() ? EventKind.SESSION_AWAY : EventKind.SESSION_BACK);
			case 10 -> recording.event(random.nextBoolean() ? EventKind.SOURCE_BROKEN : EventKind.SOURCE_RESTORED, "source", "lock");
			case 11 -> recording.inputBroken = !recording.inputBroken && random.nextInt(3) == 0;
			case 12, 13 -> {
				recording.pids = random.nextInt(4) - 1;
				recording.cpuPercent = new int[] {-1, 0, 49, 51, 200}[random.nextInt(5)];
			}
			case 14 -> clock();
			case 15 -> recording.keys = random.nextBoolean() ? Tick.NOT_MEASURED : random.nextInt(2);
			case 16 -> jiggle();
			case 17 -> recording.rotate();
			default -> {
				// Nothing happens, mostly.
			}
		}
	}

	private void clock() {
		if (random.nextInt(3) == 0) {
			long by = (random.nextInt(5) - 2) * (1_000L + random.nextInt(600_000));
			if (random.nextBoolean()) {
				recording.setClock(by);
			} else {
				recording.setClockSilently(by / 400);
			}
		}
	}

	private void start(long holeMillis) {
		recording.hole(holeMillis);
		recording.start();
		recording.inputBroken = false;
	}

	private void suspend() {
		recording.event(EventKind.SUSPEND);
		recording.run((long) random.nextInt(4) * recording.tickMillis);
		if (random.nextInt(3) == 0) {
			recording.rotate();
		}
		recording.hole(100 + random.nextInt(900_000));
		if (random.nextInt(4) > 0) {
			recording.event(EventKind.RESUME);
		}
	}

	private void sleepGap() {
		long from = recording.now();
		recording.hole(100 + random.nextInt(900_000));
		recording.event(EventKind.SLEEP_GAP, "asleep_ms", Long.toString(recording.now() - from + (random.nextInt(6) == 0 ? 700_000 : 0)));
	}

	private void powerCycle() {
		if (random.nextInt(4) > 0) {
			recording.event(EventKind.SHUTDOWN);
			recording.run((long) random.nextInt(5) * recording.tickMillis);
		}
		if (random.nextBoolean()) {
			recording.rotate();
		}
		recording.hole(random.nextInt(3_000_000));
		long boot = recording.now() - (random.nextInt(12) == 0 ? random.nextInt(4_000_000) : 0);
		recording.hole(random.nextInt(60_000));
		if (random.nextInt(5) > 0) {
			recording.startAfterBoot(boot);
		} else {
			recording.start();
		}
		recording.inputBroken = false;
	}

	private InstallationFacts facts() {
		List<SessionFacts> all = sessions.stream().map(Recording::facts).toList();
		InstallationFacts plain = Recording.installation(all.toArray(SessionFacts[]::new));
		List<MinuteSeries> series = minutes.isEmpty() ? List.of()
				: List.of(new MinuteSeries(new MinuteHeader("press 1", "id", plain.zone(), true), SLOT_MILLIS, minutes));
		return new InstallationFacts(plain.id(), plain.equipment(), plain.zone(), all, series);
	}
}
