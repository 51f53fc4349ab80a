package org.kado.sampling.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.Source;
import org.kado.model.facts.Truth;
import org.kado.sampling.ConditionSource;
import org.kado.sampling.ConditionSourceContractTest;
import org.kado.sampling.HostClock;
import org.kado.testing.Requirement;

/** The condition with its thread, on real folders and on one that does not answer. */
@Requirement("S1-40")
class FolderConditionTest extends ConditionSourceContractTest {

	private static final long PATIENCE_NANOS = 30_000_000_000L;
	private static final long POLL_MILLIS = 5;

	@TempDir
	private Path root;

	private final AtomicInteger looks = new AtomicInteger();
	private final StandingClock clock = new StandingClock();
	private int job;

	@Override
	protected ConditionSource working() {
		NioFolderView view = new NioFolderView(root, System::currentTimeMillis);
		return new FolderCondition(plan(root), clock, new CountedView(view));
	}

	@Override
	protected ConditionSource broken() {
		return new FolderCondition(plan(root.resolve("missing")), clock, new CountedView(new NioFolderView(root.resolve("missing"), () -> 0)));
	}

	private static FolderCondition.Plan plan(Path folder) {
		return new FolderCondition.Plan(folder, 2, 3_600_000, POLL_MILLIS);
	}

	@Override
	protected void hold(boolean holds) {
		try {
			if (holds) {
				job++;
				Files.createFile(Files.createDirectory(root.resolve("job" + job)).resolve("first"));
			} else if (job > 0) {
				Files.createFile(root.resolve("job" + job).resolve("second"));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	protected Source source() {
		return Source.FOLDER;
	}

	/** Two looks after this there has been a whole one since. */
	@Override
	protected Truth look(ConditionSource condition) {
		int wanted = looks.get() + 2;
		long startNanos = System.nanoTime();
		while (looks.get() < wanted) {
			assertTrue(System.nanoTime() - startNanos < PATIENCE_NANOS, "the thread does not look");
			Thread.onSpinWait();
		}
		nowMillis = 0; // whatever was seen is valid
		return condition.look(nowMillis);
	}

	@Test
	void aDriveThatDoesNotAnswerDelaysNothingAndIsUnknownInTime() throws InterruptedException {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch answer = new CountDownLatch(1);
		AtomicLong now = new AtomicLong(1_000);
		FakeClock stopped = new FakeClock(now);
		HangingView view = new HangingView(asked, answer);
		try (FolderCondition condition = new FolderCondition(new FolderCondition.Plan(root, 2, 3_600_000, 100), stopped, view)) {
			asked.await();
			assertEquals(Truth.NO, condition.look(1_000), "what was seen before");
			assertEquals(Truth.NO, condition.look(1_300));
			assertEquals(Truth.UNKNOWN, condition.look(1_301));
			assertEquals("the folder does not answer", condition.reason());
		} finally {
			answer.countDown();
		}
	}

	private record FakeClock(AtomicLong now) implements HostClock {

		@Override
		public long utcMillis() {
			return now.get();
		}

		@Override
		public long monotonicMillis() {
			return now.get();
		}

		@Override
		public long awakeMillis() {
			return now.get();
		}
	}

	/** Stands still, so that a look takes no time and is valid for as long as a look is. */
	private static final class StandingClock implements HostClock {

		@Override
		public long utcMillis() {
			return System.currentTimeMillis();
		}

		@Override
		public long monotonicMillis() {
			return Long.MAX_VALUE / 2;
		}

		@Override
		public long awakeMillis() {
			return monotonicMillis();
		}
	}

	/** Counts whole looks. */
	private final class CountedView implements FolderView {

		private final FolderView view;

		CountedView(FolderView view) {
			this.view = view;
		}

		@Override
		public Set<String> names() throws IOException {
			looks.incrementAndGet();
			return view.names();
		}

		@Override
		public OptionalLong ageMillis(String name) {
			return view.ageMillis(name);
		}

		@Override
		public int count(String name, int limit) throws IOException {
			return view.count(name, limit);
		}
	}

	/** Answers once, and then not until it is let. */
	private static final class HangingView implements FolderView {

		private final CountDownLatch asked;
		private final CountDownLatch answer;
		private boolean answered;

		HangingView(CountDownLatch asked, CountDownLatch answer) {
			this.asked = asked;
			this.answer = answer;
		}

		@Override
		public Set<String> names() throws IOException {
			if (answered) {
				asked.countDown();
				try {
					answer.await();
				} catch (InterruptedException e) {
					throw new IOException(e);
				}
			}
			answered = true;
			return Set.of();
		}

		@Override
		public OptionalLong ageMillis(String name) {
			return OptionalLong.empty();
		}

		@Override
		public int count(String name, int limit) {
			return 0;
		}
	}
}
