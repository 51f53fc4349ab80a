package org.kado.sampling;

import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;

/**
 * Writes the counts of an {@link InputCounter} into the tick. Systems drop slow hooks without a word; so when the
 * last-input time goes on telling of input and not one event is counted, the counts are "not measured" until some arrive.
 * For that the input part of the tick must have been filled before.
 */
public final class InputCountsSampler implements Sampler {

	/** So many ticks with input but without counts mean that the hook is dead. */
	static final int SILENT_TICKS = 3;

	private final InputCounter counter;
	private final InputCounter.Counts counts = new InputCounter.Counts();
	private int silentTicks;

	/** Reads a counter that was started; closing the sampler closes it. */
	public InputCountsSampler(InputCounter counter) {
		this.counter = Objects.requireNonNull(counter, "counter");
	}

	@Override
	public Set<Source> sources() {
		return Set.of(Source.INPUT_COUNTS);
	}

	@Override
	public void baseline(long monotonicMillis) {
		counter.drain(counts);
		silentTicks = 0;
	}

	@Override
	public void sample(Tick tick, long monotonicMillis) {
		boolean working = counter.drain(counts);
		if (counts.keys != 0 || counts.clicks != 0 || counts.moves != 0 || counts.wheel != 0) {
			silentTicks = 0;
		} else if (tick.inputCount() > 0) {
			silentTicks = Math.min(silentTicks + 1, SILENT_TICKS);
		}
		if (working && silentTicks < SILENT_TICKS) {
			tick.counts(counts.keys, counts.clicks, counts.moves, counts.wheel);
		}
	}

	@Override
	public void close() {
		counter.close();
	}
}
