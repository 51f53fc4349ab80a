package org.kado.agent.command;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.kado.agent.text.Texts;

/** Keeps what was printed, and lets a test wait for it. */
final class TestConsole {

	private static final long LIMIT_MILLIS = 30_000;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	final Console console;

	TestConsole(Locale locale) {
		this(locale, false);
	}

	@SuppressWarnings("resource") // they hold nothing
	TestConsole(Locale locale, boolean terminal) {
		console = new Console(new Texts(locale), new Copy(out), new Copy(err), terminal);
	}

	synchronized String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	synchronized String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	synchronized void awaitOut(String text) throws InterruptedException {
		long limitMillis = System.currentTimeMillis() + LIMIT_MILLIS;
		while (!out().contains(text)) {
			if (System.currentTimeMillis() > limitMillis) {
				throw new AssertionError("not printed: " + text + "\n" + out() + err());
			}
			wait(LIMIT_MILLIS);
		}
	}

	/** Wakes whoever waits for text. */
	private final class Copy extends OutputStream {

		private final ByteArrayOutputStream target;

		Copy(ByteArrayOutputStream target) {
			this.target = target;
		}

		@Override
		public void write(int b) {
			synchronized (TestConsole.this) {
				target.write(b);
				TestConsole.this.notifyAll();
			}
		}
	}
}
