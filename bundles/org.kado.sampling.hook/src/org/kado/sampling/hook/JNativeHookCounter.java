package org.kado.sampling.hook;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;

import org.kado.sampling.InputCounter;

/**
 * Counts input by a global hook (JNativeHook). Security programs look askance at such hooks, so it is only there for those who
 * ask for it. Where an X server goes away, Xlib ends the process that has such a hook: the default, without hook, survives that.
 */
public final class JNativeHookCounter implements InputCounter {

	private static final Logger LOG = System.getLogger(JNativeHookCounter.class.getName());

	private final Hook hook;
	private final EventCounts counts = new EventCounts();
	private boolean started;

	/** Nothing is loaded or hooked yet. */
	public JNativeHookCounter() {
		this(new GlobalHook());
	}

	JNativeHookCounter(Hook hook) {
		this.hook = Objects.requireNonNull(hook, "hook");
	}

	@Override
	public synchronized boolean start() {
		if (started && hook.running()) {
			return true;
		}
		try {
			hook.start(counts);
			started = true;
		} catch (Hook.HookException e) {
			LOG.log(Level.WARNING, "Input is not counted by kind: " + e.getMessage());
			started = false;
		}
		return started;
	}

	@Override
	public synchronized boolean drain(Counts target) {
		counts.drain(target);
		return started && hook.running();
	}

	@Override
	public synchronized void close() {
		if (started) {
			started = false;
			hook.stop(counts);
		}
	}
}
