package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.ProcessTotalsOfTick;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;
import org.kado.sampling.SamplingChoice;
import org.kado.testing.Requirement;

@Requirement({"S1-24", "S1-47"})
class AllProcessesSamplerTest extends SamplerContractTest {

	private static final int MINUTE = 60_000;

	private final FakeScan scan = new FakeScan();
	private int most = SamplingChoice.ALL;
	private int intervalMillis = 5_000;

	AllProcessesSamplerTest() {
		set(new Running("cnc", 100, 7, false, 1_000, 10));
	}

	@Override
	protected Sampler working() {
		return new AllProcessesSampler(scan, most, intervalMillis);
	}

	@Override
	protected Sampler broken() {
		scan.broken = true;
		return working();
	}

	@Override
	protected void goOn() {
		set(new Running("cnc", 100, 7, false, 1_250, 10));
	}

	private void set(Running... running) {
		scan.running.clear();
		scan.running.addAll(List.of(running));
	}

	private static String text(Tick tick) {
		ProcessTotalsOfTick totals = tick.totals();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < totals.size(); i++) {
			text.append(totals.name(i)).append(' ').append(totals.pids(i)).append(" pids ").append(totals.cpuMillis(i)).append(" ms ")
					.append(totals.residentBytes(i)).append(" B, ");
		}
		return text.toString();
	}

	@Test
	@Requirement("S1-27")
	void theFirstRoundIsOnlyABaselineAndNeverAFalseZero() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			assertEquals("", text(sample(sampler, 0)), "too soon to tell");
			set(new Running("cnc", 100, 7, false, 1_250, 10), new Running("old", 50, 2, false, 90_000, 20));
			assertEquals("cnc 1 pids 250 ms 10 B, old 1 pids -1 ms 20 B, ", text(sample(sampler, 5_000)), "older than the interval, not seen before");
			set(new Running("cnc", 100, 7, false, 1_250, 10), new Running("old", 50, 2, false, 90_001, 20));
			assertEquals("cnc 1 pids 0 ms 10 B, old 1 pids 1 ms 20 B, ", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void withoutABaselineTheFirstRoundTellsNothing() {
		try (Sampler sampler = working()) {
			assertEquals("", text(sample(sampler, 1_000_000)));
			goOn();
			assertEquals("cnc 1 pids 250 ms 10 B, ", text(sample(sampler, 1_005_000)));
		}
	}

	@Test
	void sumsByNameWhateverTheirNumbers() {
		try (Sampler sampler = working()) {
			set(new Running("cnc", 100, 7, false, 1_000, 10), new Running("cnc", 101, 8, false, 500, 5));
			sampler.baseline(0);
			set(new Running("cnc", 100, 7, false, 1_100, 11), new Running("cnc", 101, 8, false, 510, 6), new Running("cnc", 900, 99, true, 30, 1));
			Tick tick = sample(sampler, 5_000);
			assertEquals("cnc 3 pids 140 ms 18 B, ", text(tick));
			assertEquals(5_000, tick.totals().elapsedMillis());
		}
	}

	@Test
	void aPidThatIsUsedAgainIsAnotherProcess() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			set(new Running("other", 100, 4_000, true, 30, 1));
			assertEquals("other 1 pids 30 ms 1 B, ", text(sample(sampler, 5_000)));
			set(new Running("third", 100, 5_000, false, 77_000, 1));
			assertEquals("third 1 pids -1 ms 1 B, ", text(sample(sampler, 10_000)), "its start can't be told to lie within the interval");
		}
	}

	@Test
	void whatOneOfThemHidesIsNotMeasured() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			set(new Running("cnc", 100, 7, false, 1_100, Tick.NOT_MEASURED), new Running("cnc", 5, 1, false, 10, 3));
			assertEquals("cnc 2 pids -1 ms -1 B, ", text(sample(sampler, 5_000)));
		}
	}

	@Test
	void looksOnlyOnceAnInterval() {
		intervalMillis = MINUTE;
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			int told = 0;
			for (int tick = 1; tick <= 120; tick++) {
				Tick sampled = sample(sampler, tick * 5_000L + tick % 7 * 3);
				told += sampled.totals().size();
				assertTrue(sampled.totals().size() == 0 || Math.abs(sampled.totals().elapsedMillis() - MINUTE) < 100);
			}
			assertEquals(10, told);
			assertEquals(11, scan.looks);
		}
	}

	@Test
	void overItsBudgetTheAgentLooksLessOftenAndLosesNothing() {
		try (AllProcessesSampler sampler = new AllProcessesSampler(scan, most, intervalMillis)) {
			sampler.baseline(0);
			sampler.slowDown(4);
			for (int tick = 1; tick <= 7; tick++) {
				set(new Running("cnc", 100, 7, false, 1_000 + tick * 10, 10));
				assertEquals(tick == 4 ? "cnc 1 pids 40 ms 10 B, " : "", text(sample(sampler, tick * 5_000L)));
			}
			sampler.slowDown(1);
			assertEquals("cnc 1 pids 30 ms 10 B, ", text(sample(sampler, 40_000)));
		}
	}

	@Test
	void afterAHoleItBeginsAnew() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			goOn();
			sampler.baseline(100_000);
			set(new Running("cnc", 100, 7, false, 1_300, 10));
			assertEquals("cnc 1 pids 50 ms 10 B, ", text(sample(sampler, 105_000)));
		}
	}

	@Test
	void theOnesWithMostCpuTimeAndTheOnesWithMostMemory() {
		most = 2;
		try (Sampler sampler = working()) {
			set();
			sampler.baseline(0);
			set(new Running("a", 1, 1, true, 10, 1), new Running("b", 2, 1, true, 30, 2), new Running("c", 3, 1, true, 30, 3),
					new Running("d", 4, 1, true, 0, 90), new Running("e", 5, 1, true, 5, 80), new Running("f", 6, 1, true, 20, 80));
			assertEquals("b 1 pids 30 ms 2 B, c 1 pids 30 ms 3 B, d 1 pids 0 ms 90 B, e 1 pids 5 ms 80 B, ", text(sample(sampler, 5_000)));
		}
	}

	@Test
	void agreesWithAPlainSumOverManyProcesses() {
		Random random = new Random(47);
		try (Sampler sampler = working()) {
			set();
			sampler.baseline(0);
			List<Running> running = new ArrayList<>();
			for (int round = 1; round <= 30; round++) {
				running.removeIf(r -> random.nextInt(5) == 0);
				running.replaceAll(r -> new Running(r.name, r.pid, r.start, false, r.cpuMillis + random.nextInt(100), r.residentBytes));
				TreeMap<String, Integer> counts = new TreeMap<>();
				for (int i = 0; i < 300; i++) {
					int pid = random.nextInt(4_000_000);
					running.removeIf(r -> r.pid == pid);
					running.add(new Running("p" + random.nextInt(400), pid, round, true, random.nextInt(1_000), 1));
				}
				set(running.toArray(Running[]::new));
				running.forEach(r -> counts.merge(r.name, 1, Integer::sum));
				ProcessTotalsOfTick totals = sample(sampler, round * 5_000L).totals();
				TreeMap<String, Integer> told = new TreeMap<>();
				for (int i = 0; i < totals.size(); i++) {
					told.put(totals.name(i), totals.pids(i));
					assertTrue(totals.cpuMillis(i) >= 0, totals.name(i));
				}
				assertEquals(counts, told);
			}
		}
	}

	@Test
	@Requirement("S1-29")
	void allocatesNothingInTheSteadyState() {
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		most = 10;
		Tick tick = new Tick();
		try (Sampler sampler = working()) {
			for (int pid = 1; pid <= 700; pid++) {
				scan.running.add(new Running("name " + pid % 150, pid, pid, false, pid, pid));
			}
			sampler.baseline(0);
			long before = 0;
			for (int i = 1; i <= 3_000; i++) {
				before = i == 2_001 ? threads.getCurrentThreadAllocatedBytes() : before;
				tick.begin(i, i, 5_000);
				sampler.sample(tick, i * 5_000L);
			}
			long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 1_000;
			assertTrue(bytes <= 64, bytes + " bytes a round");
		}
	}

	private record Running(String name, int pid, long start, boolean startedSince, long cpuMillis, long residentBytes) {
	}

	private static final class FakeScan implements ProcessScan {
		private final List<Running> running = new ArrayList<>();
		private boolean broken;
		private int looks;

		@Override
		public boolean read(ProcessTotals totals, long monotonicMillis) {
			looks++;
			for (int i = 0; i < running.size() && !broken; i++) {
				Running r = running.get(i);
				totals.saw(r.name, r.pid, r.start, r.startedSince, r.cpuMillis, r.residentBytes);
			}
			return !broken;
		}

		@Override
		public void close() {
			broken = true;
		}
	}
}
