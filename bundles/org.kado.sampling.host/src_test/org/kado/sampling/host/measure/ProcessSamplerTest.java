package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;
import org.kado.sampling.host.measure.ProcessReader.Sight;
import org.kado.testing.Requirement;

@Requirement({"S1-24", "S1-26", "S1-47"})
class ProcessSamplerTest extends SamplerContractTest {

	private static final int CNC = 0;
	private static final int SPOOL = 1;

	private final WatchedProcesses watched = new WatchedProcesses(List.of("cnc", "spool", "cnc"));
	private final FakeReader reader = new FakeReader();

	@BeforeEach
	void start() {
		reader.running.add(new Running(CNC, 100, 7, false, 1_000, 4_096));
	}

	@Override
	protected Sampler working() {
		return new ProcessSampler(reader, watched);
	}

	@Override
	protected Sampler broken() {
		reader.sight = Sight.NONE;
		return new ProcessSampler(reader, watched);
	}

	@Override
	protected void goOn() {
		set(new Running(CNC, 100, 7, false, 1_250, 8_192));
	}

	private void set(Running... running) {
		reader.running.clear();
		reader.running.addAll(List.of(running));
	}

	private static String text(Tick tick) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < tick.processCount(); i++) {
			text.append(tick.processName(i)).append(' ').append(tick.processPids(i)).append(" pids ").append(tick.processCpuMillis(i))
					.append(" ms ").append(tick.processResidentBytes(i)).append(" B\n");
		}
		return text.toString();
	}

	@Test
	void tellsTheCpuTimeOfTheTickAndTheMemoryAtItsEnd() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			goOn();
			assertEquals("cnc 1 pids 250 ms 8192 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 5_000)));
		}
	}

	@Test
	void sumsAllProcessesOfAName() {
		try (Sampler sampler = working()) {
			set(new Running(CNC, 100, 7, false, 1_000, 10), new Running(CNC, 101, 8, false, 50, 20), new Running(SPOOL, 102, 9, false, 5, 1));
			sampler.baseline(0);
			set(new Running(CNC, 100, 7, false, 1_100, 11), new Running(CNC, 101, 8, false, 60, 21), new Running(SPOOL, 102, 9, false, 6, 1));
			assertEquals("cnc 2 pids 110 ms 32 B\nspool 1 pids 1 ms 1 B\n", text(sample(sampler, 5_000)));
		}
	}

	@Test
	@Requirement("S1-27")
	void anOldProcessSeenForTheFirstTimeIsNotMeasuredAndNeverZero() {
		try (Sampler sampler = working()) {
			set();
			sampler.baseline(0);
			set(new Running(CNC, 100, 7, false, 90_000, 10));
			assertEquals("cnc 1 pids -1 ms 10 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 5_000)));
			set(new Running(CNC, 100, 7, false, 90_030, 10));
			assertEquals("cnc 1 pids 30 ms 10 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void oneThatBeganWithinTheTickCountsWhole() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			set(new Running(CNC, 100, 7, false, 1_100, 1), new Running(CNC, 300, 9_999, true, 40, 2));
			assertEquals("cnc 2 pids 140 ms 3 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 5_000)));
		}
	}

	@Test
	void aSumThatLeavesOneOutIsNotMeasured() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			set(new Running(CNC, 300, 3, false, 40, 2), new Running(CNC, 100, 7, false, 1_100, 1));
			assertEquals("cnc 2 pids -1 ms 3 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 5_000)));
		}
	}

	@Test
	void aPidThatIsUsedAgainIsAnotherProcess() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			set(new Running(CNC, 100, 4_000, true, 30, 1));
			assertEquals("cnc 1 pids 30 ms 1 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 5_000)));
			set(new Running(CNC, 100, 4_000, false, 50, 1));
			assertEquals("cnc 1 pids 20 ms 1 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void oneThatEndedIsGoneAndTheOthersGoOn() {
		try (Sampler sampler = working()) {
			set(new Running(CNC, 100, 7, false, 1_000, 1), new Running(CNC, 101, 8, false, 1_000, 1));
			sampler.baseline(0);
			set(new Running(CNC, 101, 8, false, 1_003, 1));
			assertEquals("cnc 1 pids 3 ms 1 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 5_000)));
		}
	}

	@Test
	void whereProcessesAreHiddenANameThatWasNotFoundIsNotMeasured() {
		try (Sampler sampler = working()) {
			reader.sight = Sight.PARTIAL;
			sampler.baseline(0);
			goOn();
			assertEquals("cnc 1 pids 250 ms 8192 B\n", text(sample(sampler, 5_000)));
		}
	}

	@Test
	void cpuTimeNeverRunsBack() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			set(new Running(CNC, 100, 7, false, 990, 1));
			assertEquals("cnc 1 pids 0 ms 1 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 5_000)));
		}
	}

	@Test
	void memoryThatOneOfThemHidesIsNotMeasured() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			set(new Running(CNC, 100, 7, false, 1_000, Tick.NOT_MEASURED), new Running(CNC, 300, 9_999, true, 0, 2));
			assertEquals("cnc 2 pids 0 ms -1 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 5_000)));
		}
	}

	private static Running io(int pid, boolean startedInTick, long ioBytes) {
		return new Running(CNC, pid, pid, startedInTick, 0, 0, ioBytes);
	}

	private long ioAfter(Running... now) {
		try (Sampler sampler = working()) {
			reader.sight = Sight.FULL;
			set(io(1, false, 1_000), io(2, false, 70), io(3, false, Tick.NOT_MEASURED));
			sampler.baseline(0);
			set(now);
			Tick tick = sample(sampler, 5_000);
			assertEquals(2, tick.processCount());
			return tick.processIoBytes(0);
		}
	}

	@Test
	@Requirement({"S1-21", "S1-27"})
	void bytesReadAndWrittenAreThoseOfTheTickOrNotMeasured() {
		assertEquals(530, ioAfter(io(1, false, 1_500), io(2, false, 100)));
		assertEquals(0, ioAfter(io(1, false, 900)), "never runs back");
		assertEquals(540, ioAfter(io(1, false, 1_500), io(9, true, 40)), "one that began within the tick counts whole");
		assertEquals(-1, ioAfter(io(1, false, 1_500), io(9, false, 40)), "an older one seen for the first time is unknown");
		assertEquals(-1, ioAfter(io(1, false, 1_500), io(2, false, Tick.NOT_MEASURED)), "one that the system hides makes the sum unknown");
		assertEquals(-1, ioAfter(io(3, false, 5_000)), "what it had before is not known");
		assertEquals(0, ioAfter(), "none runs");
	}

	@Test
	@Requirement({"S1-25", "S1-27"})
	void otherNamesAreToldFromTheNextTickOnAndTheOldOnesGoOnWithoutAGap() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			watched.watch(List.of("laser", "CNC", "cnc"));
			set(new Running(1, 100, 7, false, 1_250, 1), new Running(0, 55, 2, false, 700, 3));
			assertEquals("laser 1 pids -1 ms 3 B\nCNC 1 pids 250 ms 1 B\n", text(sample(sampler, 5_000)));
			set(new Running(1, 100, 7, false, 1_260, 1), new Running(0, 55, 2, false, 705, 3));
			assertEquals("laser 1 pids 5 ms 3 B\nCNC 1 pids 10 ms 1 B\n", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void whileNothingIsWatchedItIsNoSourceAndDoesNotLook() {
		try (Sampler sampler = working()) {
			watched.watch(List.of());
			assertEquals(Set.of(), sampler.sources());
			int looks = reader.looks;
			sampler.baseline(0);
			assertEquals("", text(sample(sampler, 5_000)));
			assertEquals(looks, reader.looks);
			watched.watch(List.of("cnc"));
			assertEquals("cnc 1 pids -1 ms 4096 B\n", text(sample(sampler, 10_000)), "no false 0 at the first reading");
		}
	}

	@Test
	void holdsAnyNumberOfProcesses() {
		try (Sampler sampler = working()) {
			reader.running.clear();
			for (int pid = 1; pid <= 100; pid++) {
				reader.running.add(new Running(CNC, pid, pid, false, pid, 1));
			}
			sampler.baseline(0);
			assertEquals("cnc 100 pids 0 ms 100 B\nspool 0 pids 0 ms 0 B\n", text(sample(sampler, 5_000)));
		}
	}

	private record Running(int name, int pid, long start, boolean startedInTick, long cpuMillis, long residentBytes, long ioBytes) {

		Running(int name, int pid, long start, boolean startedInTick, long cpuMillis, long residentBytes) {
			this(name, pid, start, startedInTick, cpuMillis, residentBytes, 0);
		}
	}

	private static final class FakeReader implements ProcessReader {
		final List<Running> running = new ArrayList<>();
		Sight sight = Sight.FULL;
		int looks;

		@Override
		public Sight read(WatchedProcesses processes, long monotonicMillis) {
			looks++;
			if (sight != Sight.NONE) {
				running.forEach(r -> processes.saw(r.name, r.pid, r.start, r.startedInTick, r.cpuMillis, r.residentBytes, r.ioBytes));
			}
			return sight;
		}

		@Override
		public void close() {
			sight = Sight.NONE;
		}
	}
}
