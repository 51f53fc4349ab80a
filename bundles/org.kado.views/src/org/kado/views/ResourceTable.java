package org.kado.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.kado.model.TimeRange;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.TickColumns;

/**
 * What a computer's resources did, span by span: means of the ticks that end in each.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param spans        one after the other
 */
public record ResourceTable(String installation, String equipment, List<ResourceSpan> spans) {

	/** Copies the list in. */
	public ResourceTable {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(equipment, "equipment");
		spans = List.copyOf(spans);
	}

	/**
	 * The table of one installation.
	 *
	 * @param spans   sorted and disjoint
	 * @param network what the logs, read again, told of the same spans
	 */
	public static ResourceTable of(InstallationFacts facts, List<TimeRange> spans, NetworkUse network) {
		Bins cpu = new Bins(spans);
		facts.sessions().stream().map(SessionFacts::segments).flatMap(List::stream).map(FactsSegment::ticks).forEach(ticks -> addCpu(cpu, ticks));
		Bins memory = new Bins(spans);
		MemorySeries.addTo(memory, facts);
		double[] means = cpu.means().values();
		double[] highest = cpu.highest();
		double[] bytes = memory.means().values();
		double[] percent = network.memoryPercent().map(ValueSeries::values).orElseGet(() -> new Bins(spans).means().values());
		List<ResourceUse.Adapter> adapters = network.adapters();
		List<ResourceSpan> told = new ArrayList<>(spans.size());
		for (int i = 0; i < spans.size(); i++) {
			Map<String, ResourceSpan.Traffic> traffic = new TreeMap<>();
			for (ResourceUse.Adapter adapter : adapters) {
				traffic.put(adapter.name(), new ResourceSpan.Traffic(ResourceSpan.known(adapter.sent().values()[i]), ResourceSpan.known(adapter.received().values()[i])));
			}
			told.add(new ResourceSpan(spans.get(i), ResourceSpan.known(means[i]), ResourceSpan.known(highest[i]), ResourceSpan.known(bytes[i]), ResourceSpan.known(percent[i]), traffic));
		}
		return new ResourceTable(facts.id(), facts.equipment(), told);
	}

	private static void addCpu(Bins bins, TickColumns ticks) {
		for (int row = 0; row < ticks.size(); row++) {
			if (!Float.isNaN(ticks.cpuPercent(row))) {
				bins.add(ticks.stampMillis(row), ticks.cpuPercent(row), 1);
			}
		}
	}
}
