package org.kado.sampling.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.kado.sampling.ActiveWindowProbe;
import org.kado.sampling.WindowTitle;
import org.kado.testing.Requirement;

/** What every {@link ActiveWindowProbe} keeps to. */
@Requirement({"S1-21", "S1-39"})
public abstract class ActiveWindowProbeContractTest {

	protected final WindowTitle title = new WindowTitle();
	protected long nowMillis = 1_000;

	/** A probe whose active window has that title; null: no window is active. */
	protected abstract ActiveWindowProbe showing(String text) throws IOException;

	/** Shows another title to the same probe. */
	protected abstract void show(String text);

	protected final boolean read(ActiveWindowProbe probe) {
		return probe.read(title, nowMillis += 5_000);
	}

	private void assertShown(String text, ActiveWindowProbe probe) {
		assertTrue(read(probe), probe.reason());
		assertEquals(text.length(), title.length());
		assertTrue(title.contains(text));
		assertEquals("", probe.reason());
	}

	@Test
	void tellsTheTitleAsItChanges() throws IOException {
		try (ActiveWindowProbe probe = showing("加工中 – 設備①㈱髙 Ω 😀")) {
			assertShown("加工中 – 設備①㈱髙 Ω 😀", probe);
			show("x");
			assertShown("x", probe);
			show("");
			assertShown("", probe);
		}
	}

	@Test
	void whereNoWindowIsActiveTheTitleIsEmpty() throws IOException {
		try (ActiveWindowProbe probe = showing("before")) {
			assertShown("before", probe);
			show(null);
			assertShown("", probe);
		}
	}

	@Test
	void aTitleOfAnyLengthIsTakenAsFarAsThereIsRoom() throws IOException {
		try (ActiveWindowProbe probe = showing("運転" + "x".repeat(20_000))) {
			assertTrue(read(probe));
			assertEquals(WindowTitle.MAX_CHARS, title.length());
			assertTrue(title.contains("運転"));
			show("short");
			assertShown("short", probe);
		}
	}

	@Test
	void closedItTellsNothingAndMayBeClosedAgain() throws IOException {
		try (ActiveWindowProbe probe = showing("before")) {
			assertShown("before", probe);
			Runnable close = probe::close;
			close.run();
			assertFalse(read(probe));
			assertEquals(0, title.length());
			assertEquals("closed", probe.reason());
		}
	}
}
