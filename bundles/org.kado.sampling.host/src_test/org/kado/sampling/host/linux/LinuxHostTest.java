package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.Tick;
import org.kado.sampling.HostClock;
import org.kado.sampling.Sampler;
import org.kado.sampling.SamplingChoice;
import org.kado.sampling.host.HostSampling;
import org.kado.testing.Requirement;

import com.sun.management.ThreadMXBean;

/** The providers on the Linux that the test runs on. */
class LinuxHostTest {

	private static final String LONG_NAME = "kado-busy-test-program";
	private static final int WARM_UP_TICKS = 400;
	private static final int MEASURED_TICKS = 400;
	private static final long ALLOCATION_LIMIT_BYTES = 2_048;
	private static final long PATIENCE_NANOS = 20_000_000_000L;

	@TempDir
	Path folder;

	private final HostClock clock = new LinuxClock();

	@Test
	@EnabledOnOs(OS.LINUX)
	void cpuAndMemoryAreInTheirRanges() {
		try (HostSampling host = HostSampling.create(List.of())) {
			host.samplers().forEach(sampler -> sampler.baseline(clock.monotonicMillis()));
			Tick tick = sampleUntil(host.samplers(), t -> !Double.isNaN(t.cpuPercent()));
			assertTrue(tick.cpuPercent() >= 0 && tick.cpuPercent() <= 100);
			assertTrue(tick.memoryAvailableBytes() > 0 && tick.memoryAvailableBytes() <= host.identity().memoryTotalBytes());
			for (int i = 0; i < tick.interfaceCount(); i++) {
				assertTrue(tick.interfaceReceivedBytes(i) >= 0 && tick.interfaceSentBytes(i) >= 0);
				assertTrue(!tick.interfaceName(i).equals("lo"));
			}
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	@Requirement({"S1-24", "S1-26", "S1-47"})
	void aProgramWithALongNameIsFoundWhateverTheCaseAndItsProcessesAreSummed() throws IOException {
		Path program = Files.copy(Path.of("/bin/sh"), folder.resolve(LONG_NAME), StandardCopyOption.COPY_ATTRIBUTES);
		try (HostSampling host = HostSampling.create(List.of(LONG_NAME.toUpperCase(Locale.ROOT), "kado-busy-test-other"))) {
			List<Sampler> samplers = host.samplers();
			samplers.forEach(sampler -> sampler.baseline(clock.monotonicMillis()));
			assertEquals(0, sampleUntil(samplers, t -> true).processPids(0));
			Process first = busy(program);
			Process second = busy(program);
			try {
				Tick tick = sampleUntil(samplers, t -> t.processPids(0) == 2 && t.processCpuMillis(0) > 0);
				assertTrue(tick.processResidentBytes(0) > 2 * 4_096);
				assertEquals(0, tick.processPids(1), "the other name begins alike, and the kernel cuts both to the same");
			} finally {
				first.destroyForcibly().onExit().join();
				second.destroyForcibly().onExit().join();
			}
			assertEquals(0, sampleUntil(samplers, t -> t.processPids(0) == 0).processCpuMillis(0));
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	@Requirement("S1-21")
	void whatAProgramWritesIsTold() throws IOException {
		Path program = Files.copy(Path.of("/bin/sh"), folder.resolve("kado-writer"), StandardCopyOption.COPY_ATTRIBUTES);
		try (HostSampling host = HostSampling.create(List.of("kado-writer"))) {
			host.samplers().forEach(sampler -> sampler.baseline(clock.monotonicMillis()));
			Process writer = new ProcessBuilder(program.toString(), "-c", "while :; do echo 0123456789; done > /dev/null").start();
			try {
				sampleUntil(host.samplers(), t -> t.processPids(0) == 1 && t.processIoBytes(0) > 10_000);
			} finally {
				writer.destroyForcibly().onExit().join();
			}
			assertEquals(0, sampleUntil(host.samplers(), t -> t.processPids(0) == 0).processIoBytes(0));
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	@Requirement({"S1-25", "S2-17"})
	void aNameThatIsWatchedLaterIsFoundThoughItsProcessRanBefore() throws IOException {
		Path program = Files.copy(Path.of("/bin/sh"), folder.resolve(LONG_NAME), StandardCopyOption.COPY_ATTRIBUTES);
		try (HostSampling host = HostSampling.create(List.of("kado-busy-test-other"))) {
			Process running = busy(program);
			try {
				host.samplers().forEach(sampler -> sampler.baseline(clock.monotonicMillis()));
				// the kernel tells starts in steps of 10 ms: it must not seem to have started within the tick
				long longAgoMillis = clock.monotonicMillis() + 50;
				do {
					assertEquals(0, sampleUntil(host.samplers(), t -> true).processPids(0));
				} while (clock.monotonicMillis() < longAgoMillis);
				host.watch().watch(List.of("kado-busy-test-other", LONG_NAME));
				Tick first = sampleUntil(host.samplers(), t -> true);
				assertEquals(1, first.processPids(1), "in the very next tick");
				assertEquals(Tick.NOT_MEASURED, first.processCpuMillis(1));
				sampleUntil(host.samplers(), t -> t.processCpuMillis(1) > 0);
			} finally {
				running.destroyForcibly().onExit().join();
			}
		}
	}

	/** Its name was read, and its file is kept open: what it becomes later is seen all the same. */
	@Test
	@EnabledOnOs(OS.LINUX)
	@Requirement({"S1-25", "S1-47"})
	void aProcessThatBecomesAWatchedOneLateIsFound() throws IOException {
		Path program = Files.copy(Path.of("/bin/sh"), folder.resolve(LONG_NAME), StandardCopyOption.COPY_ATTRIBUTES);
		try (HostSampling host = HostSampling.create(List.of(LONG_NAME))) {
			Process process = new ProcessBuilder("/bin/sh", "-c", "read go; exec " + program + " -c 'while :; do :; done'").start();
			try {
				host.samplers().forEach(sampler -> sampler.baseline(clock.monotonicMillis()));
				long processes = ProcessHandle.allProcesses().count();
				for (long round = 0; round < 2 * processes + 100; round++) { // each round reads one name at least
					assertEquals(0, sampleUntil(host.samplers(), t -> true).processPids(0));
				}
				try (OutputStream go = process.getOutputStream()) {
					go.write('\n');
				}
				sampleUntil(host.samplers(), t -> t.processPids(0) == 1 && t.processCpuMillis(0) > 0);
			} finally {
				process.destroyForcibly().onExit().join();
			}
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	@Requirement({"S1-24", "S1-47"})
	void allProcessesAreSummedUnderTheirWholeNames() throws IOException {
		Path program = Files.copy(Path.of("/bin/sh"), folder.resolve(LONG_NAME), StandardCopyOption.COPY_ATTRIBUTES);
		Process first = busy(program);
		Process second = busy(program);
		try (HostSampling host = HostSampling.create(new SamplingChoice(List.of(), SamplingChoice.ALL, 0, false, false))) {
			host.samplers().forEach(sampler -> sampler.baseline(clock.monotonicMillis()));
			Tick tick = sampleUntil(host.samplers(), t -> find(t, LONG_NAME) >= 0 && t.totals().pids(find(t, LONG_NAME)) == 2
					&& t.totals().cpuMillis(find(t, LONG_NAME)) > 0);
			assertTrue(tick.totals().residentBytes(find(tick, LONG_NAME)) > 2 * 4_096);
			long cpuMillis = 0;
			for (int i = 0; i < tick.totals().size(); i++) {
				cpuMillis += Math.max(0, tick.totals().cpuMillis(i));
			}
			// each of a process's two times is cut to 10 ms
			long mostMillis = Runtime.getRuntime().availableProcessors() * tick.totals().elapsedMillis() + 20L * tick.totals().size();
			assertTrue(cpuMillis <= mostMillis, cpuMillis + " of " + mostMillis);
		} finally {
			first.destroyForcibly().onExit().join();
			second.destroyForcibly().onExit().join();
		}
	}

	private static int find(Tick tick, String name) {
		for (int i = 0; i < tick.totals().size(); i++) {
			if (tick.totals().name(i).equals(name)) {
				return i;
			}
		}
		return -1;
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	@Requirement("S1-29")
	void aFullTickAllocatesNextToNothing() {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		Tick tick = new Tick();
		try (HostSampling host = HostSampling.create(new SamplingChoice(List.of("java", "init", "kado-agent", LONG_NAME), 10, 0, true, true))) {
			host.samplers().forEach(sampler -> sampler.baseline(clock.monotonicMillis()));
			ticks(WARM_UP_TICKS, host.samplers(), tick);
			long thread = Thread.currentThread().getId();
			long bytes = threads.getThreadAllocatedBytes(thread);
			long nanos = threads.getCurrentThreadCpuTime();
			ticks(MEASURED_TICKS, host.samplers(), tick);
			long nanosPerTick = (threads.getCurrentThreadCpuTime() - nanos) / MEASURED_TICKS;
			long bytesPerTick = (threads.getThreadAllocatedBytes(thread) - bytes) / MEASURED_TICKS;
			System.out.printf("host sampling: %d us CPU and %d bytes a tick, %d processes%n", nanosPerTick / 1_000, bytesPerTick,
					ProcessHandle.allProcesses().count());
			assertTrue(bytesPerTick <= ALLOCATION_LIMIT_BYTES, bytesPerTick + " bytes a tick");
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void nanoTimeIsTheClockThatStandsStillInSleep() {
		LinuxClock linux = new LinuxClock();
		long before = linux.read(LibC.CLOCK_MONOTONIC);
		long awakeMillis = linux.awakeMillis();
		assertTrue(before <= awakeMillis && awakeMillis <= linux.read(LibC.CLOCK_MONOTONIC), awakeMillis + " after " + before);
	}

	private void ticks(int count, List<Sampler> samplers, Tick tick) {
		Sampler[] each = samplers.toArray(Sampler[]::new);
		for (int i = 0; i < count; i++) {
			tick.begin(i, clock.utcMillis(), 5_000);
			long nowMillis = clock.monotonicMillis();
			for (Sampler sampler : each) {
				sampler.sample(tick, nowMillis);
			}
		}
	}

	/** Samples until the tick is as wanted; real programs take their time. */
	private Tick sampleUntil(List<Sampler> samplers, Predicate<Tick> wanted) {
		long startNanos = System.nanoTime();
		Tick tick = new Tick();
		do {
			tick.begin(1, clock.utcMillis(), 5_000);
			long nowMillis = clock.monotonicMillis();
			samplers.forEach(sampler -> sampler.sample(tick, nowMillis));
			assertTrue(System.nanoTime() - startNanos < PATIENCE_NANOS, "did not come about in time");
			Thread.onSpinWait();
		} while (!wanted.test(tick));
		return tick;
	}

	private static Process busy(Path program) throws IOException {
		return new ProcessBuilder(program.toString(), "-c", "while :; do :; done").start();
	}
}
