package org.kado.product;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A person at a display: types, moves, clicks and turns the wheel, and remembers when. */
public final class Hands {

	private static final long PACE_MILLIS = 250;

	private final OwnDisplay display;

	private final List<Sent> sent = new ArrayList<>();

	public Hands(OwnDisplay display) {
		this.display = display;
	}

	/**
	 * One input.
	 *
	 * @param afterMillis  UTC when it had not been sent yet
	 * @param beforeMillis UTC when it had been sent
	 */
	public record Sent(long afterMillis, long beforeMillis) {
	}

	/** All that was sent, in order. */
	public List<Sent> sent() {
		return List.copyOf(sent);
	}

	/** Works at a steady pace of four inputs a second, for about so long. */
	public void work(Duration duration) throws InterruptedException {
		long endNanos = System.nanoTime() + duration.toNanos();
		while (System.nanoTime() < endNanos) {
			act(sent.size());
			Thread.sleep(PACE_MILLIS);
		}
	}

	/** One input of the kind that is next. */
	private void act(int number) throws InterruptedException {
		long afterMillis = System.currentTimeMillis();
		switch (number % 4) {
			case 0 -> display.run("xdotool", "mousemove", Integer.toString(100 + number * 7 % 300), Integer.toString(100 + number * 5 % 200));
			case 1 -> display.run("xdotool", "key", "a");
			case 2 -> display.run("xdotool", "click", "1");
			default -> display.run("xdotool", "click", "5");
		}
		sent.add(new Sent(afterMillis, System.currentTimeMillis()));
	}
}
