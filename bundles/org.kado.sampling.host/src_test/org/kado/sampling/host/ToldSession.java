package org.kado.sampling.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.sampling.SessionWatch;

/** Keeps what a session watch tells, a line each. */
public final class ToldSession implements SessionWatch.Listener {

	private static final int LIMIT_SECONDS = 60;

	private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
	/** Done before {@link #happened} returns. */
	public volatile Runnable whileHappening = () -> { };

	@Override
	public void happened(EventKind kind, Map<String, String> details) {
		whileHappening.run();
		told.add(details.isEmpty() ? kind.id() : kind.id() + " " + details);
	}

	@Override
	public void ends(Optional<EventKind> kind) {
		told.add("ends " + kind.map(EventKind::id).orElse("alone"));
	}

	@Override
	public void clockMayHaveChanged() {
		told.add("clock");
	}

	@Override
	public void broken(Source source, String reason) {
		told.add("broken " + source.id());
	}

	@Override
	public void restored(Source source) {
		told.add("restored " + source.id());
	}

	/** Waits for the next lines. */
	public void expect(String... lines) throws InterruptedException {
		for (String line : lines) {
			assertEquals(line, told.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
		}
	}

	/** Nothing more has been told. */
	public void expectNothing() {
		assertNull(told.poll());
	}
}
