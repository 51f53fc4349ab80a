package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.testing.Requirement;

@Requirement("S1-29")
class AllocationTest {

	private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

	/** Bytes that this thread allocated, read after so many looks. */
	private long bytesAfterWarmUp;
	private long bytesAtEnd;
	private int looks;
	private final FakeHost host = new FakeHost("2026-04-01T10:00:01Z");

	@Test
	@SuppressWarnings("resource") // nothing here holds anything
	void tickAllocatesNothing() {
		host.watchedProcess = "cnc";
		host.watchedRuns = true;
		CountingRecording recording = new CountingRecording();
		RowWriter rows = new RowWriter(recording, new NoForce(), 720, phrase -> {
			throw new AssertionError(phrase);
		});
		Sources sources = new Sources(Optional.of(host.probe), List.of(host.sampler));
		FactsHeader header = new FactsHeader(1, new UUID(1, 2), "", "A", ZoneId.of("UTC"), "1", "1", 5_000, 1_000, 60_000, -1, -1,
				Set.of(Source.values()), List.of(new MachineRule("r", "cnc", 1)));
		// An hour, so that neither an anchor nor a minute row falls between the two readings; the window has grown in the two before.
		MinuteBook minutes = new MinuteBook(header, 3_600_000, Run::nothingKnown);
		new Recorder(new Recorder.Settings("1", 5_000, 1_000, 10_000, new ZoneWatch(() -> ZoneOffset.UTC, ZoneOffset.UTC), OptionalLong.empty(), OptionalLong.empty(),
				OptionalLong.empty()), host, sources, rows, minutes, new InventoryReading(Map::of, phrase -> {
					throw new AssertionError(phrase);
				}), new SessionEvents(host, () -> { }, reason -> { }), new CostWatch(host.process, () -> 0, 0.5), phrase -> {
					throw new AssertionError(phrase);
				}).run(host, this::waitAndCount);
		long ticks = 600; // of the 3,000 looks between the readings
		assertTrue(recording.ticks > 2_000, recording.ticks + " ticks");
		long bytesPerTick = (bytesAtEnd - bytesAfterWarmUp) / ticks;
		assertTrue(bytesPerTick <= 16, bytesPerTick + " bytes a tick");
	}

	private void waitAndCount(long millis) {
		looks++;
		if (looks == 7_250) {
			bytesAfterWarmUp = THREADS.getCurrentThreadAllocatedBytes();
		} else if (looks == 10_250) {
			bytesAtEnd = THREADS.getCurrentThreadAllocatedBytes();
			host.stopAt(0);
		}
		host.waitMillis(millis);
	}

	/** Counts and keeps nothing. */
	private static final class CountingRecording extends KeepsNothing {

		private int ticks;

		@Override
		public void append(Tick tick) {
			ticks++;
		}

		@Override
		public void watch(Set<Source> sources, List<String> processes) {
			throw new AssertionError("nothing has changed");
		}
	}

	/** Has no disk. */
	private static final class NoForce implements Force {

		@Override
		public void request() {
			// nothing to force
		}

		@Override
		public void request(Runnable tried) {
			tried.run();
		}

		@Override
		public void close() {
			// nothing to close
		}
	}
}
