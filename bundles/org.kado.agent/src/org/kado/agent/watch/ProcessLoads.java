package org.kado.agent.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.kado.model.facts.ProcessTotalsOfTick;

/** Processes by name in the order of interest: most CPU time first, then most memory, then by name. */
public final class ProcessLoads {

	private ProcessLoads() {
	}

	/**
	 * A process by name.
	 *
	 * @param name                its name
	 * @param pids                number of pids
	 * @param cpuPercentOfOneCore mean load since the last look, percent of one core; NaN where it was not measured
	 * @param residentBytes       resident memory; -1 where it was not measured
	 */
	public record ProcessLoad(String name, int pids, double cpuPercentOfOneCore, long residentBytes) {
	}

	/** The first ones. */
	public static List<ProcessLoad> of(ProcessTotalsOfTick totals, int count) {
		List<ProcessLoad> loads = new ArrayList<>();
		for (int i = 0; i < totals.size(); i++) {
			double percent = totals.cpuMillis(i) < 0 || totals.elapsedMillis() <= 0 ? Double.NaN : 100.0 * totals.cpuMillis(i) / totals.elapsedMillis();
			loads.add(new ProcessLoad(totals.name(i), totals.pids(i), percent, totals.residentBytes(i)));
		}
		loads.sort(Comparator.comparingDouble((ProcessLoad load) -> Double.isNaN(load.cpuPercentOfOneCore()) ? -1 : load.cpuPercentOfOneCore())
				.thenComparingLong(ProcessLoad::residentBytes).reversed().thenComparing(ProcessLoad::name));
		return List.copyOf(loads.subList(0, Math.min(count, loads.size())));
	}
}
