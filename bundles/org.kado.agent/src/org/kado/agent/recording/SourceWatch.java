package org.kado.agent.recording;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;

/** Notices when a recorded source stops giving values and when it gives them again. Compares ticks, so that a flicker tells once a tick. */
final class SourceWatch {

	private final Predicate<Source> saysBroken;
	private final Set<Source> broken = EnumSet.noneOf(Source.class);
	private Source[] recorded;

	/**
	 * Watches the sources among these whose values every tick must have.
	 *
	 * @param recorded   what is recorded at all
	 * @param saysBroken whether a source says of itself that it could not be read at the last tick
	 */
	SourceWatch(Set<Source> recorded, Predicate<Source> saysBroken) {
		this.saysBroken = saysBroken;
		watch(recorded);
	}

	/** Watches others from now on. One that is recorded no more is not broken. */
	final void watch(Set<Source> others) {
		recorded = others.stream().sorted().toArray(Source[]::new);
		broken.retainAll(others);
	}

	/** Looks at a tick and tells each change. */
	void look(Tick tick, Changes changes) {
		for (Source source : recorded) {
			boolean missing = isMissing(source, tick);
			if (missing && broken.add(source)) {
				changes.broken(source);
			} else if (!missing && broken.remove(source)) {
				changes.restored(source);
			}
		}
	}

	private boolean isMissing(Source source, Tick tick) {
		return switch (source) {
		case INPUT -> tick.inputCount() == Tick.NOT_MEASURED;
		case INPUT_COUNTS -> tick.keys() == Tick.NOT_MEASURED;
		case CPU -> Double.isNaN(tick.cpuPercent());
		case MEMORY -> tick.memoryAvailableBytes() == Tick.NOT_MEASURED;
		case PER_CPU -> tick.devices().processors() == 0;
		case PROCESS -> tick.processCount() == 0; // one that does not run has a row too
		case WINDOW, FOLDER -> saysBroken.test(source);
		case NETWORK, ALL_PROCESSES, DISK, SLEEP, LOCK, SHUTDOWN -> false; // nothing to tell is no failure
		};
	}

	/** Takes what was noticed. */
	interface Changes {

		/** The source gave nothing in this tick, and something in the one before. */
		void broken(Source source);

		/** The source gives values again. */
		void restored(Source source);
	}
}
