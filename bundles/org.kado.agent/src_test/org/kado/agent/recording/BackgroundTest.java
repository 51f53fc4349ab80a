package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.kado.agent.text.Phrase;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** What happens on other threads; waits by hand-over, never by the clock. */
class BackgroundTest {

	private static final int LIMIT_SECONDS = 30;

	private final BlockingQueue<Phrase> notices = new LinkedBlockingQueue<>();
	private final BlockingQueue<Thread> forced = new LinkedBlockingQueue<>();

	private Recording recording(boolean failing) {
		return (Recording) Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] { Recording.class }, (proxy, method, args) -> {
			assertEquals("force", method.getName());
			forced.add(Thread.currentThread());
			if (failing) {
				throw new IOException("disk gone");
			}
			return null;
		});
	}

	@Test
	void forcesOnAThreadOfItsOwnAndOnlyWhenAsked() throws InterruptedException {
		try (BackgroundForce force = new BackgroundForce(recording(false), notices::add)) {
			assertTrue(forced.isEmpty());
			force.request();
			Thread thread = forced.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
			assertFalse(thread == Thread.currentThread());
			assertTrue(thread.isDaemon(), "it never keeps the process alive");
			force.request();
			assertEquals(thread, forced.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
		}
		assertTrue(forced.isEmpty());
	}

	@Test
	@Requirement("S1-23")
	void tellsWhoAskedOnlyAfterTheForceWasTried() throws InterruptedException {
		for (boolean failing : new boolean[] { false, true }) {
			BlockingQueue<Integer> forcedBefore = new LinkedBlockingQueue<>();
			forced.clear();
			try (BackgroundForce force = new BackgroundForce(recording(failing), notices::add)) {
				force.request(() -> forcedBefore.add(forced.size()));
				assertEquals(1, forcedBefore.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
			}
		}
	}

	@Test
	@SuppressWarnings("resource") // closed by hand
	void closingLetsNobodyWaitForEver() throws InterruptedException {
		CountDownLatch holding = new CountDownLatch(1);
		CountDownLatch told = new CountDownLatch(2);
		BackgroundForce force = new BackgroundForce(recording(false), notices::add);
		force.request(() -> awaitQuietly(holding, told));
		forced.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
		force.request(told::countDown); // while the one before is still being told
		holding.countDown();
		force.close();
		assertTrue(told.await(LIMIT_SECONDS, TimeUnit.SECONDS));
	}

	private static void awaitQuietly(CountDownLatch holding, CountDownLatch told) {
		try {
			holding.await();
			told.countDown();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void forceThatFailsIsToldOnce() throws InterruptedException {
		try (BackgroundForce force = new BackgroundForce(recording(true), notices::add)) {
			force.request();
			forced.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
			assertEquals(Phrase.of("run.forcingFailed", "disk gone"), notices.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
			force.request();
			forced.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
		}
		assertTrue(notices.isEmpty());
	}

	@Test
	void inventoryIsReadOnceAndHandedOverOnce() throws InterruptedException {
		CountDownLatch read = new CountDownLatch(1);
		InventoryReading reading = new InventoryReading(() -> {
			read.countDown();
			return Map.of("cpu", "8080");
		}, notices::add);
		assertEquals(Map.of(), reading.take());
		assertEquals(1, read.getCount(), "not before it is started");
		reading.start();
		reading.start();
		assertTrue(read.await(LIMIT_SECONDS, TimeUnit.SECONDS));
		Map<String, String> taken = reading.take();
		while (taken.isEmpty()) {
			Thread.onSpinWait();
			taken = reading.take();
		}
		assertEquals(Map.of("cpu", "8080"), taken);
		assertEquals(Map.of(), reading.take());
	}

	@Test
	void inventoryThatFailsIsToldAndNothingElse() throws InterruptedException {
		InventoryReading reading = new InventoryReading(() -> {
			throw new IllegalStateException("no such counter");
		}, notices::add);
		reading.start();
		Phrase told = notices.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
		assertEquals(List.of("java.lang.IllegalStateException: no such counter"), told.arguments());
		assertEquals(Map.of(), reading.take());
	}
}
