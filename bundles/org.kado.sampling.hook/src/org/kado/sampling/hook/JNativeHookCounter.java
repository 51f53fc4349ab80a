package org.kado.sampling.hook;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import org.kado.sampling.InputCounter;

/**
 * Counts input by a global hook (JNativeHook). Security programs look askance at such hooks, so it is only there for those who
 * ask for it. Where an X server goes away, Xlib ends the process that has such a hook: the default, without hook, survives that.
 */
public final class JNativeHookCounter implements InputCounter {

	private static final Logger LOG = System.getLogger(JNativeHookCounter.class.getName());
	private static final long CLOSE_LIMIT_MILLIS = 1_000;

	private final Hook hook;
	private final EventCounts counts = new EventCounts();
	/** Held while hooking and unhooking, which may never return: who counts must not wait for it. */
	private final ReentrantLock changing = new ReentrantLock();
	private final AtomicBoolean restarting = new AtomicBoolean();
	private volatile boolean started;
	private volatile boolean closed;

	/** Nothing is loaded or hooked yet. */
	public JNativeHookCounter() {
		this(new GlobalHook());
	}

	JNativeHookCounter(Hook hook) {
		this.hook = Objects.requireNonNull(hook, "hook");
	}

	@Override
	public boolean start() {
		changing.lock();
		try {
			closed = false;
			return started && hook.running() || hookIn();
		} finally {
			changing.unlock();
		}
	}

	@Override
	public boolean drain(Counts target) {
		counts.drain(target);
		return started && hook.running();
	}

	@Override
	public void restart() {
		if (restarting.compareAndSet(false, true)) {
			Thread thread = new Thread(this::hookInAnew, "kado hook");
			thread.setDaemon(true);
			thread.start();
		}
	}

	@Override
	public void close() {
		closed = true;
		try {
			if (changing.tryLock(CLOSE_LIMIT_MILLIS, TimeUnit.MILLISECONDS)) {
				unhook();
				changing.unlock();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void hookInAnew() {
		changing.lock();
		try {
			unhook();
			if (!closed) {
				hookIn();
			}
		} finally {
			changing.unlock();
			restarting.set(false);
		}
	}

	private boolean hookIn() {
		try {
			hook.start(counts);
			started = true;
		} catch (Hook.HookException e) {
			LOG.log(Level.WARNING, "Input is not counted by kind: " + e.getMessage());
			started = false;
		}
		return started;
	}

	private void unhook() {
		if (started) {
			started = false;
			hook.stop(counts);
		}
	}
}
