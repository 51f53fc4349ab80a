package org.kado.store.csv;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.kado.store.csv.file.LogFiles;

/** The cases of the fault harness: a matrix, cuts at every byte, and lives by chance. Same seeds, same cases. */
final class FaultCases {

	private static final int MAX_SHOWN = 12;
	private static final int[] TIMES = {1, 4, Faults.FOR_EVER};
	private static final double[] PARTS = {0, 0.3, 0.97};

	private final UnaryOperator<LogFiles> seam;
	private final Map<String, Integer> counts = new LinkedHashMap<>();
	private final Map<String, List<String>> failures = new LinkedHashMap<>();
	/** What happened within the lives by chance. */
	private final Map<String, Integer> events = new TreeMap<>();
	private int failed;

	/** Cases with something between store and disk: nothing, or a defect. */
	FaultCases(UnaryOperator<LogFiles> seam) {
		this.seam = seam;
	}

	/** A short life that does everything: start, midnight, end of month, closing of days, restart. */
	private RecordedLife shortLife(Random random, Faults.Armed fault) {
		RecordedLife life = new RecordedLife(random, "2026-04-29T14:59:40Z", Setups.TOKYO, 1_000, seam);
		if (fault != null) {
			life.disk.faults.arm(fault);
		}
		for (int day = 0; day < 2; day++) {
			for (int i = 0; i < 8; i++) {
				life.tick("1");
			}
			life.pass(86_400_000 - 40_000);
		}
		life.stop("1");
		for (int i = 0; i < 4; i++) {
			life.tick("1");
		}
		return life;
	}

	/** Every fault at every operation of a short life. */
	void matrix() throws IOException {
		matrix(1);
	}

	/** A part of the matrix, large enough for a defect to show. */
	void everyFifthOfMatrix() throws IOException {
		matrix(5);
	}

	private void matrix(int step) throws IOException {
		RecordedLife well = shortLife(new Random(1), null);
		int operations = well.disk.faults.count();
		judge("no fault", "without", well);
		for (Fault fault : Fault.values()) {
			int[] times = fault.lasts() ? TIMES : new int[] {1};
			double[] parts = fault == Fault.DISK_FULL || fault == Fault.CRASH_WITHIN || fault == Fault.SHORT_WRITE ? PARTS : new double[] {0};
			for (int at = 0; at < operations; at += step) {
				for (int time : times) {
					for (double part : parts) {
						matrixCase(new Faults.Armed(at, fault, time, part));
					}
				}
			}
		}
	}

	private void matrixCase(Faults.Armed armed) throws IOException {
		RecordedLife life = shortLife(new Random(armed.seed()), armed);
		if (life.disk.faults.hasBegun()) {
			judge(armed.fault().text(), armed.toString(), life);
		}
	}

	/** A batch, a header, and what mends them, cut at every byte, by each fault that can. */
	void everyByte() throws IOException {
		for (Fault fault : List.of(Fault.SHORT_WRITE, Fault.DISK_FULL, Fault.CRASH_WITHIN)) {
			for (int write = 0; write < 3; write++) {
				cutWrite(fault, write);
			}
		}
		cutAndLeft("facts");
		cutAndLeft("稼働率");
	}

	/** A life whose n-th tick's write is cut after so many bytes: the first holds the header, and the third mends the second. */
	private void cutWrite(Fault fault, int write) throws IOException {
		boolean longer = true;
		for (int bytes = 0; longer; bytes++) {
			RecordedLife life = new RecordedLife(new Random(bytes), "2026-04-01T00:00:00Z", Setups.TOKYO, 1_000, seam);
			MemoryDisk disk = life.disk;
			if (write == 0) {
				disk.faults.armWrite(0, new Faults.Armed(0, fault, 1, bytes + 2.0));
			}
			life.tick("1");
			life.tick("1");
			if (write > 0) {
				disk.faults.armWrite(0, new Faults.Armed(0, write == 1 ? fault : Fault.CRASH_WITHIN, 1, write == 1 ? bytes + 2.0 : 40.0));
			}
			life.tick("1");
			if (write == 2) {
				disk.faults.armWrite(0, new Faults.Armed(0, fault, 1, bytes + 2.0));
			}
			for (int i = 0; i < 3; i++) {
				life.tick("1");
			}
			longer = disk.faults.lastCut() == bytes;
			if (longer) {
				judge("every byte: " + fault.text(), fault + " write " + write + " after " + bytes + " bytes", life);
			}
		}
	}

	/** A life whose first write to such a file is cut after so many bytes by the end of the process, and nobody records in it again. */
	private void cutAndLeft(String inPath) throws IOException {
		boolean longer = true;
		for (int bytes = 0; longer; bytes++) {
			RecordedLife life = new RecordedLife(new Random(bytes), "2026-04-30T14:58:00Z", Setups.TOKYO, 1_000, seam);
			life.disk.faults.armWrite(inPath, new Faults.Armed(0, Fault.CRASH_WITHIN, 1, bytes + 2.0));
			while (!life.disk.faults.hasBegun()) {
				life.tick("1");
			}
			life.pass(86_400_000);
			longer = life.disk.faults.lastCut() == bytes;
			if (longer) {
				judge("every byte, and nobody goes on", inPath + " after " + bytes + " bytes", life);
			}
		}
	}

	/** Lives by chance: faults, kills, power cuts, restarts, clock jumps, and in every third a second session. */
	void lives(int count) throws IOException {
		for (int seed = 0; seed < count; seed++) {
			Random random = new Random(seed);
			RecordedLife life = randomLife(random, seed % 3 == 0);
			judge(seed % 3 == 0 ? "two sessions by chance" : "one session by chance", "seed " + seed, life);
		}
	}

	private RecordedLife randomLife(Random random, boolean twoSessions) {
		boolean berlin = random.nextBoolean();
		String start = berlin ? random.nextBoolean() ? "2026-03-29T00:59:30Z" : "2026-10-25T00:59:30Z" : "2026-04-30T14:59:30Z";
		// every fourth begins shortly before the 32-bit tick wraps
		long monotonic = random.nextInt(4) == 0 ? (1L << 32) - 30_000 : 1_000;
		RecordedLife life = new RecordedLife(random, start, berlin ? ZoneId.of("Europe/Berlin") : Setups.TOKYO, monotonic, seam);
		int steps = 10 + random.nextInt(20);
		for (int i = 0; i < steps; i++) {
			String session = twoSessions && random.nextBoolean() ? "2" : "1";
			life.tick(session);
			switch (random.nextInt(12)) {
			case 0 -> life.disk.faults.arm(randomFault(random, life.disk.faults.count()));
			case 1 -> life.kill(session);
			case 2 -> life.stop(session);
			case 3 -> life.pass(random.nextInt(40) * 3_600_000L);
			case 4 -> jump(life, random);
			case 5 -> life.disk.faults.clear();
			case 6 -> {
				if (random.nextInt(4) == 0) {
					life.cutPower();
					counted("power cut between operations");
				}
			}
			default -> {
				// an ordinary tick
			}
			}
		}
		return life;
	}

	private void jump(RecordedLife life, Random random) {
		long[] shifts = {-600_000, 600_000, -86_400_000, 86_400_000, -3_600_000, 3_600_000};
		life.setClock(shifts[random.nextInt(shifts.length)]);
		counted("clock jump by ±10 min, ±1 h, ±24 h");
	}

	private Faults.Armed randomFault(Random random, int now) {
		Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
		counted("by chance: " + fault.text());
		return new Faults.Armed(now + random.nextInt(12), fault, TIMES[random.nextInt(TIMES.length)], random.nextDouble());
	}

	private void counted(String event) {
		events.merge(event, 1, Integer::sum);
	}

	private void judge(String kind, String label, RecordedLife life) throws IOException {
		counts.merge(kind, 1, Integer::sum);
		List<String> wrong = life.judge();
		if (!wrong.isEmpty()) {
			failed++;
			List<String> shown = failures.computeIfAbsent(kind, k -> new ArrayList<>());
			if (shown.size() < MAX_SHOWN) {
				shown.add(label + ": " + wrong);
			}
		}
	}

	/** Kinds of case and how many there were; then what happened within the lives by chance. */
	Map<String, Integer> counts() {
		Map<String, Integer> all = new LinkedHashMap<>(counts);
		all.putAll(events);
		return all;
	}

	/** Number of cases, each judged by the oracle. */
	int total() {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** The counts as a table of a document. */
	String table() {
		StringBuilder table = new StringBuilder(total() + " cases, " + failed + " failed\n");
		counts().forEach((kind, count) -> table.append("| ").append(kind).append(" | ").append(count).append(" |\n"));
		return table.toString();
	}

	/** What was wrong, a few of each kind; empty where nothing was. */
	String failures() {
		StringBuilder text = new StringBuilder();
		failures.forEach((kind, list) -> list.forEach(each -> text.append(kind).append(": ").append(each).append('\n')));
		return failed == 0 ? "" : failed + " cases failed\n" + text;
	}
}
