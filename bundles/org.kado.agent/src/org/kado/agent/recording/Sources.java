package org.kado.agent.recording;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.InputTracker;
import org.kado.sampling.LastInputProbe;
import org.kado.sampling.OptionalLooks;
import org.kado.sampling.Sampler;

/** Everything that is asked for facts. Belongs to the recording thread. */
public final class Sources implements AutoCloseable {

	private static final LastInputProbe NO_PROBE = new NoProbe();

	private final LastInputProbe probe;
	private final InputTracker tracker;
	private final Sampler[] samplers;
	private final Set<Source> toldByOthers = EnumSet.noneOf(Source.class);
	private final WatchedNames watched;

	/** The sources of a recording that watches no list of processes. */
	public Sources(Optional<LastInputProbe> probe, List<Sampler> samplers) {
		this(probe, samplers, WatchedNames.NONE);
	}

	/**
	 * The sources of one recording; closing it closes them.
	 *
	 * @param probe    last-input probe; empty where the platform has none
	 * @param samplers asked in this order once a tick, after the input
	 * @param watched  names of the watched processes, which may change
	 */
	public Sources(Optional<LastInputProbe> probe, List<Sampler> samplers, WatchedNames watched) {
		this.probe = probe.orElse(NO_PROBE);
		this.tracker = new InputTracker(this.probe);
		this.samplers = samplers.toArray(Sampler[]::new);
		this.watched = watched;
	}

	/** Names of the processes that are looked for. */
	public List<String> watched() {
		return watched.names();
	}

	/** Whether {@link #followWatched} is to be asked between ticks as well. */
	boolean watchedSettling() {
		return watched.settling();
	}

	/** Looks whether other processes are to be watched. @return whether that, and perhaps {@link #recorded()}, has changed */
	boolean followWatched(long monotonicMillis) {
		return watched.follow(monotonicMillis);
	}

	/** Adds sources whose facts come by another way than a tick. */
	public void alsoRecorded(Set<Source> others) {
		toldByOthers.addAll(others);
	}

	/** What is recorded at all. A probe that can't reach the desktop just now is broken, not absent. */
	public Set<Source> recorded() {
		Set<Source> recorded = EnumSet.copyOf(toldByOthers);
		if (probe != NO_PROBE) {
			recorded.add(Source.INPUT);
		}
		for (Sampler sampler : samplers) {
			recorded.addAll(sampler.sources());
		}
		recorded.add(Source.SLEEP); // told by the clocks, which every host has
		return recorded;
	}

	/** Begins anew, at the start and after a hole. */
	void restart(long monotonicMillis) {
		tracker.restart(monotonicMillis);
		for (Sampler sampler : samplers) {
			sampler.baseline(monotonicMillis);
		}
	}

	/** Lets the input's source wake whoever waits. */
	public void wakeBy(Runnable wake) {
		probe.wakeBy(wake);
	}

	/** Whether nothing need be looked at before the end of the tick, unless the input's source wakes. */
	boolean rests() {
		return tracker.rests() && !watched.settling();
	}

	/** Asks for the input, which is looked at soon. */
	void ask() {
		tracker.ask();
	}

	/** Looks at the input. */
	void poll(long monotonicMillis) {
		tracker.poll(monotonicMillis);
	}

	/** Looks at the input and fills the tick. */
	void fill(Tick tick, long monotonicMillis) {
		tracker.poll(monotonicMillis);
		tracker.fill(tick, monotonicMillis);
		for (Sampler sampler : samplers) {
			sampler.sample(tick, monotonicMillis);
		}
	}

	/** Slows what no state depends on; says whether there is such a thing. */
	boolean slowDown(int factor) {
		boolean any = false;
		for (Sampler sampler : samplers) {
			if (sampler instanceof OptionalLooks looks) {
				looks.slowDown(factor);
				any = true;
			}
		}
		return any;
	}

	/** Why the source gives nothing, as far as it tells; may be empty. */
	String reason(Source source) {
		if (source == Source.INPUT) {
			return probe.reason();
		}
		for (Sampler sampler : samplers) {
			if (sampler.sources().contains(source) && !sampler.reason(source).isEmpty()) {
				return sampler.reason(source);
			}
		}
		return "";
	}

	/** Whether a sampler says that the source could not be read at the last tick. */
	boolean isBroken(Source source) {
		for (Sampler sampler : samplers) {
			if (sampler.isBroken(source)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void close() {
		probe.close();
		for (Sampler sampler : samplers) {
			sampler.close();
		}
	}


	/** Stands in where the platform has no probe: what it does not tell is not measured. */
	private static final class NoProbe implements LastInputProbe {

		@Override
		public long poll(long monotonicMillis) {
			return BROKEN;
		}

		@Override
		public void close() {
			// holds nothing
		}
	}
}
