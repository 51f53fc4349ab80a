package org.kado.sampling;

import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;

/**
 * Writes the counts of an {@link InputCounter} into the tick. Systems drop slow hooks without a word; so when the
 * last-input time goes on telling of input and not one event is counted, the counts are "not measured" until some arrive, and the
 * counter is started anew: at once, and then at ever longer distances. For that the input part of the tick must have been filled before.
 */
public final class InputCountsSampler implements Sampler {

	/** So many ticks with input but without counts mean that the hook is dead. */
	static final int SILENT_TICKS = 3;

	static final long FIRST_RETRY_MILLIS = 60_000;
	static final long LAST_RETRY_MILLIS = 3_600_000;

	private final InputCounter counter;
	private final InputCounter.Counts counts = new InputCounter.Counts();
	private int silentTicks;
	private String reason = "";
	private long retryAtMillis = Long.MIN_VALUE;
	private long retryAfterMillis = FIRST_RETRY_MILLIS;

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
		reason = !working ? "the system dropped the hook" : silentTicks == SILENT_TICKS ? "the hook is silent while input goes on" : "";
		if (reason.isEmpty()) {
			tick.counts(counts.keys, counts.clicks, counts.moves, counts.wheel);
			retryAtMillis = Long.MIN_VALUE;
			retryAfterMillis = FIRST_RETRY_MILLIS;
		} else if (monotonicMillis >= retryAtMillis) {
			retryAtMillis = monotonicMillis + retryAfterMillis;
			retryAfterMillis = Math.min(retryAfterMillis * 2, LAST_RETRY_MILLIS);
			counter.restart();
		}
	}

	@Override
	public String reason() {
		return reason;
	}

	@Override
	public void close() {
		counter.close();
	}
}
