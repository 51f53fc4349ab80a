package org.kado.store.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Tick;
import org.kado.store.Recording;
import org.kado.store.csv.file.LogFiles;

/**
 * The life of a log folder on a disk with faults: sessions record, crash, start again; clocks jump; and at the end, when all is well
 * again, what is on the disk is judged. Recording goes on as the agent does it: force within 10 s, what failed is told again later.
 */
final class RecordedLife {

	private static final Path FOLDER = Path.of("/logs");
	private static final int TICK_MILLIS = 5_000;
	private static final int FORCE_TICKS = 2;
	private static final int SLOT_TICKS = 4;
	private static final int MAX_STEPS = 20;

	final MemoryDisk disk;
	final RowOracle oracle = new RowOracle();
	final List<String> violations = new ArrayList<>();
	private final UnaryOperator<LogFiles> seam;
	private final ZoneId zone;
	private final Map<String, Session> sessions = new LinkedHashMap<>();
	private long utcMillis;
	private long monotonicMillis;

	/**
	 * A folder that nobody recorded into yet.
	 *
	 * @param seam what stands between the store and the disk: nothing, or a defect
	 */
	RecordedLife(Random random, String start, ZoneId zone, long monotonicMillis, UnaryOperator<LogFiles> seam) {
		this.disk = new MemoryDisk(random);
		this.seam = seam;
		this.zone = zone;
		this.utcMillis = Instant.parse(start).toEpochMilli();
		this.monotonicMillis = monotonicMillis;
		disk.onLoss(() -> oracle.folderDeleted(List.copyOf(sessions.keySet())), oracle::unforcedLost);
	}

	/** Somebody sets the clock. */
	void setClock(long shiftMillis) {
		utcMillis += shiftMillis;
	}

	/** Time passes and nobody records. */
	void pass(long millis) {
		utcMillis += millis;
		monotonicMillis += millis;
	}

	/** One tick of the session: started where it does not run. */
	void tick(String name) {
		Session session = sessions.computeIfAbsent(name, Session::new);
		pass(TICK_MILLIS);
		session.guarded(session::tick);
	}

	/** The session ends in order. */
	void stop(String name) {
		Session session = sessions.get(name);
		if (session != null) {
			session.guarded(session::stop);
		}
	}

	/** The process of the session is killed. */
	void kill(String name) {
		Session session = sessions.get(name);
		if (session != null) {
			session.process.end();
			session.ended();
		}
	}

	/** The power fails between two operations. */
	void cutPower() {
		disk.cutPower();
		sessions.values().forEach(Session::ended);
	}

	/** All is well from now on: every session records once more and ends in order; then the disk is read. */
	List<String> judge() throws IOException {
		disk.faults.clear();
		for (String name : List.copyOf(sessions.keySet())) {
			pass(86_400_000);
			for (int i = 0; i < 3; i++) {
				tick(name);
				if (sessions.get(name).recording.isEmpty()) {
					violations.add("session " + name + " does not record although the disk is well");
				}
			}
			stop(name);
		}
		ReadBack read = new ReadBack(disk.names(), disk.wantedLines);
		violations.addAll(oracle.judge(read));
		disk.names().keySet().stream().filter(path -> isLeft(path)).forEach(path -> violations.add("left lying: " + path));
		return violations;
	}

	/** What was begun is done again on another day, as long as there is an original. */
	private boolean isLeft(Path path) {
		String name = path.toString();
		return name.endsWith(".csv.gz.part") && !disk.names().containsKey(Path.of(name.substring(0, name.length() - ".gz.part".length())));
	}

	/** Something that a process does. */
	private interface Deed {
		void run() throws IOException;
	}

	/** A row to be given to the recording again, as long as it is not taken. */
	private record Pending(RowOracle.Row row, Appending appending) {
	}

	/** How a row is appended. */
	private interface Appending {
		void to(Recording recording) throws IOException;
	}

	/** A desktop session with its agent. */
	@SuppressWarnings("resource") // recordings end as processes do
	private final class Session {

		private final String name;
		private MemoryFiles process = disk.process();
		private Optional<Recording> recording = Optional.empty();
		private final List<Pending> pending = new ArrayList<>();
		private int ticks;
		private boolean undisturbed;

		Session(String name) {
			this.name = name;
		}

		void guarded(Deed deed) {
			try {
				deed.run();
			} catch (ProcessEnded e) {
				// a power cut ends them all
				sessions.values().stream().filter(session -> session.process.hasEnded()).forEach(Session::ended);
			} catch (IOException e) {
				// the agent goes on, and so does this one
			} catch (RuntimeException e) {
				violations.add("the store throws " + e + " at " + e.getStackTrace()[0]);
			}
		}

		void ended() {
			process = disk.process();
			recording = Optional.empty();
			pending.clear();
			oracle.restarted(name);
		}

		void tick() throws IOException {
			if (recording.isEmpty()) {
				undisturbed = true;
				start();
			}
			undisturbed &= disk.faults.lasting().isEmpty() && !disk.faults.isArmed();
			retry();
			ticks++;
			appendTick();
			if (ticks % 3 == 0) {
				event();
			}
			if (ticks % SLOT_TICKS == 0) {
				minute();
			}
			if (ticks % FORCE_TICKS == 0) {
				force();
			}
		}

		private void start() throws IOException {
			Clock clock = Clock.fixed(Instant.ofEpochMilli(utcMillis), ZoneOffset.UTC);
			recording = Optional.of(new CsvLogStore(seam.apply(process), clock).open(Setups.in(FOLDER).session(name).zone(zone).slot(SLOT_TICKS * TICK_MILLIS).build()));
			oracle.restarted(name);
			tolerant(() -> recording.get().append(new ClockAnchor(utcMillis, monotonicMillis, monotonicMillis)), false);
			event();
		}

		private void retry() {
			for (Pending each : List.copyOf(pending)) {
				oracle.givenAgain(each.row());
				if (!tolerant(() -> each.appending().to(recording.get()), each.row().kind == RowOracle.Kind.MINUTE)) {
					return;
				}
				oracle.taken(each.row());
				pending.remove(each);
			}
		}

		private void appendTick() {
			int id = oracle.nextId();
			Tick tick = Samples.full(recording.get().nextSequence(), utcMillis);
			tick.counts(1, 2, id, 3);
			RowOracle.Row row = oracle.given(RowOracle.Kind.TICK, name, TickCopy.of(tick), utcMillis);
			if (tolerant(() -> recording.get().append(tick), false)) {
				oracle.taken(row);
			}
		}

		private void event() {
			Map<String, String> details = Map.of(ReadBack.ID, Integer.toString(oracle.nextId()), "reason", "試験");
			RowOracle.Row row = oracle.given(RowOracle.Kind.EVENT, name, null, utcMillis);
			long utc = utcMillis;
			long monotonic = monotonicMillis;
			give(row, target -> target.append(EventKind.SOURCE_BROKEN, utc, monotonic, details));
		}

		private void minute() {
			RowOracle.Row row = oracle.given(RowOracle.Kind.MINUTE, name, null, utcMillis);
			MinuteRow minute = new MinuteRow(utcMillis, true, false, row.id, 20_000, 60_000, Map.of());
			if (sessions.size() > 1) {
				// one of them writes them and the other passes over them: which one is not promised
				tolerant(() -> recording.get().append(minute), true);
			} else {
				give(row, target -> target.append(minute));
			}
		}

		/** Rows that wait come first, as the agent keeps their order. */
		private void give(RowOracle.Row row, Appending appending) {
			if (pending.isEmpty() && tolerant(() -> appending.to(recording.get()), row.kind == RowOracle.Kind.MINUTE)) {
				oracle.taken(row);
			} else {
				pending.add(new Pending(row, appending));
			}
		}

		/** Whether it went well; where it did not although nothing was wrong, or another file would have been free, that is a violation. */
		private boolean tolerant(Deed deed, boolean minutes) {
			int before = disk.faults.count();
			boolean wellBefore = disk.faults.lasting().isEmpty() && !disk.faults.isArmed();
			try {
				deed.run();
				return true;
			} catch (IOException e) {
				boolean kept = disk.faults.lasting().filter(fault -> fault == Fault.SHARING_VIOLATION).isPresent();
				if (wellBefore && disk.faults.count() > before && !process.hasDeadHandles()) {
					violations.add("a row is refused although the disk is well: " + e);
				} else if (kept) {
					violations.add("a row is refused although only another program keeps a file: " + e + (minutes ? " (minutes)" : ""));
				}
				return false;
			}
		}

		private void force() throws IOException {
			RowOracle.Forcing forcing = oracle.forcing(name, undisturbed);
			recording.get().force();
			oracle.forced(forcing);
			for (int step = 0; step < MAX_STEPS && recording.get().upkeep(0).more(); step++) {
				// until nothing is to be done
			}
		}

		void stop() throws IOException {
			if (recording.isPresent()) {
				retry();
				RowOracle.Forcing forcing = oracle.forcing(name, undisturbed);
				try {
					recording.get().close();
					oracle.forced(forcing);
				} finally {
					recording = Optional.empty();
					pending.clear();
				}
			}
		}
	}
}
