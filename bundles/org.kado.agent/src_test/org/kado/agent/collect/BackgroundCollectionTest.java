package org.kado.agent.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.collect.CollectResult.Outcome;
import org.kado.agent.text.Phrase;
import org.kado.testing.Requirement;

@Requirement("S1-19")
class BackgroundCollectionTest {

	private static final int LIMIT_SECONDS = 30;

	@TempDir
	Path temp;

	private final BlockingQueue<Phrase> told = new LinkedBlockingQueue<>();
	private final BlockingQueue<String> threads = new LinkedBlockingQueue<>();

	private Path stick() throws IOException {
		Path stick = Files.createDirectory(temp.resolve("stick"));
		Files.writeString(stick.resolve("kado-collect"), "");
		Files.createDirectories(temp.resolve("logs/facts"));
		return stick;
	}

	private BackgroundCollection start(Path stick, BackgroundCollection.Collector collector) {
		return new BackgroundCollection(new StickWatch(() -> List.of(stick)), root -> {
			threads.add(Thread.currentThread().getName() + " " + Thread.currentThread().getPriority() + " " + Thread.currentThread().isDaemon());
			return collector.collect(root);
		}, temp.resolve("logs"), told::add);
	}

	private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
		T next = queue.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
		assertTrue(next != null, "nothing happened");
		return next;
	}

	@Test
	void collectsInAThreadThatYieldsToAllOthersAndTellsTheOutcome() throws Exception {
		Path stick = stick();
		try (BackgroundCollection collection = start(stick, root -> new CollectResult(Outcome.FULL, "x", 0, 0, 0, List.of()))) {
			assertEquals("kado collect 1 true", next(threads));
			assertEquals(List.of(stick.toString(), "FULL"), next(told).arguments());
		}
	}

	@Test
	void aFailureIsToldAndHarmsNobody() throws Exception {
		try (BackgroundCollection collection = start(stick(), root -> {
			throw new IOException("pulled");
		})) {
			assertTrue(next(told).arguments().get(1).contains("pulled"));
		}
	}
}
