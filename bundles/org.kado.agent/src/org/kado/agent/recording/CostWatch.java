package org.kado.agent.recording;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.kado.model.facts.AgentCost;
import org.kado.model.facts.EventKind;
import org.kado.sampling.OwnProcess;

/**
 * Takes hourly what the agent itself used, and holds it against the budget: over it, the looks that no state depends on are taken half
 * as often, down to an eighth; below half of it, twice as often again. Belongs to the recording thread; allocates once an hour.
 */
public final class CostWatch {

	private static final long PERIOD_MILLIS = 3_600_000;
	private static final int SLOWEST = 8;

	private final OwnProcess process;
	private final LongSupplier writtenBytes;
	private final double budgetPercent;
	private long startMillis;
	private long cpuAtStartMillis;
	private long writtenAtStart;
	private long missedTicks;
	private int factor = 1;

	/**
	 * @param process       what the process uses; stays the caller's to close
	 * @param writtenBytes  all that was written so far
	 * @param budgetPercent CPU that may be used, percent of one core over an hour
	 */
	public CostWatch(OwnProcess process, LongSupplier writtenBytes, double budgetPercent) {
		this.process = Objects.requireNonNull(process, "process");
		this.writtenBytes = Objects.requireNonNull(writtenBytes, "writtenBytes");
		this.budgetPercent = budgetPercent;
	}

	/** Slows what can be slowed. */
	interface Slowing {

		/** Takes only every so many looks; says whether there are any. */
		boolean slowDown(int factor);
	}

	/**
	 * That the agent came over its budget, or keeps to it again.
	 *
	 * @param kind    of the event
	 * @param details its details
	 */
	record Change(EventKind kind, Map<String, String> details) {
	}

	/** The first span begins. */
	void start(long monotonicMillis) {
		startMillis = monotonicMillis;
		cpuAtStartMillis = process.cpuMillis();
		writtenAtStart = writtenBytes.getAsLong();
		missedTicks = 0;
	}

	/** Counts planned ends of ticks that passed unused. */
	void missed(long ticks) {
		missedTicks += ticks;
	}

	/** Whether the span is over. */
	boolean due(long monotonicMillis) {
		return monotonicMillis - startMillis >= PERIOD_MILLIS;
	}

	/** What was used since the span began; the next one begins. */
	AgentCost take(ClockReading now) {
		long cpuMillis = process.cpuMillis();
		boolean measured = cpuMillis >= 0 && cpuAtStartMillis >= 0;
		AgentCost cost = new AgentCost(now.utcMillis(), now.monotonicMillis() - startMillis, measured ? cpuMillis - cpuAtStartMillis : -1,
				process.residentBytes(), writtenBytes.getAsLong() - writtenAtStart, missedTicks);
		start(now.monotonicMillis());
		return cost;
	}

	/** Holds a whole span against the budget. Where the PC slept in it, its CPU time was still used while awake. */
	Optional<Change> judge(AgentCost cost, Slowing slowing) {
		double percent = cost.cpuPercentOfOneCore();
		if (percent > budgetPercent) {
			int next = Math.min(factor * 2, SLOWEST);
			factor = slowing.slowDown(next) ? next : 1;
			return Optional.of(change(EventKind.OVER_BUDGET, percent));
		}
		if (percent < budgetPercent / 2 && factor > 1) {
			factor /= 2;
			slowing.slowDown(factor);
			return Optional.of(change(EventKind.WITHIN_BUDGET, percent));
		}
		return Optional.empty();
	}

	private Change change(EventKind kind, double percent) {
		return new Change(kind, Map.of("cpu_pct", String.format(Locale.ROOT, "%.3f", percent), "budget_pct", Double.toString(budgetPercent),
				"slowed", Integer.toString(factor)));
	}
}
