package org.kado.model.facts;

/**
 * What the agent itself used within a span that ends at the stamp. -1 where something could not be measured.
 *
 * @param stampMillis   end of the span, UTC since the epoch, as the PC's clock said
 * @param periodMillis  length of the span on the monotonic clock
 * @param cpuMillis     CPU time of the process, user and kernel
 * @param residentBytes resident memory at the end
 * @param writtenBytes  written into the log folder
 * @param missedTicks   planned ends of ticks that passed unused while the PC was awake
 */
public record AgentCost(long stampMillis, long periodMillis, long cpuMillis, long residentBytes, long writtenBytes, long missedTicks) {

	/** Load in percent of one core; NaN where it could not be measured. */
	public double cpuPercentOfOneCore() {
		return cpuMillis < 0 || periodMillis <= 0 ? Double.NaN : cpuMillis * 100.0 / periodMillis;
	}
}
