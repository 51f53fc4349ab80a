package org.kado.sampling.hook;

import java.util.concurrent.atomic.AtomicInteger;

import org.kado.sampling.InputCounter.Counts;

import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import com.github.kwhat.jnativehook.keyboard.NativeKeyListener;
import com.github.kwhat.jnativehook.mouse.NativeMouseEvent;
import com.github.kwhat.jnativehook.mouse.NativeMouseInputListener;
import com.github.kwhat.jnativehook.mouse.NativeMouseWheelEvent;
import com.github.kwhat.jnativehook.mouse.NativeMouseWheelListener;

/**
 * Four counters, and nothing else of what people do: no event is kept and none is looked into. A key that is held down counts
 * as often as it repeats. Told by the threads of the hook, drained by the recording thread.
 */
final class EventCounts implements NativeKeyListener, NativeMouseInputListener, NativeMouseWheelListener {

	private final AtomicInteger keys = new AtomicInteger();
	private final AtomicInteger clicks = new AtomicInteger();
	private final AtomicInteger moves = new AtomicInteger();
	private final AtomicInteger wheel = new AtomicInteger();

	@Override
	public void nativeKeyPressed(NativeKeyEvent event) {
		keys.incrementAndGet();
	}

	@Override
	public void nativeMousePressed(NativeMouseEvent event) {
		clicks.incrementAndGet();
	}

	@Override
	public void nativeMouseMoved(NativeMouseEvent event) {
		moves.incrementAndGet();
	}

	@Override
	public void nativeMouseDragged(NativeMouseEvent event) {
		moves.incrementAndGet();
	}

	@Override
	public void nativeMouseWheelMoved(NativeMouseWheelEvent event) {
		wheel.incrementAndGet();
	}

	/** Moves the counts into the target. */
	void drain(Counts target) {
		target.keys = keys.getAndSet(0);
		target.clicks = clicks.getAndSet(0);
		target.moves = moves.getAndSet(0);
		target.wheel = wheel.getAndSet(0);
	}
}
