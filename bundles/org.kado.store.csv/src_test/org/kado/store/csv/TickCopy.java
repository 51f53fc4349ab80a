package org.kado.store.csv;

import java.util.ArrayList;
import java.util.List;

import org.kado.model.facts.Tick;

/** All values of a tick, for comparing. Memory is in whole KiB, load in hundredths, as the format keeps them. */
record TickCopy(long sequence, long stamp, long elapsed, int inputs, long first, long last, long smallest, long largest, int keys, int clicks,
		int moves, int wheel, double cpu, long memory, List<String> processes, List<String> interfaces,
		String truths, List<String> totals) {

	static TickCopy of(Tick tick) {
		List<String> processes = new ArrayList<>();
		for (int i = 0; i < tick.processCount(); i++) {
			processes.add(tick.processName(i) + "|" + tick.processPids(i) + "|" + tick.processCpuMillis(i) + "|" + kib(tick.processResidentBytes(i))
					+ (tick.processIoBytes(i) < 0 ? "" : "|" + tick.processIoBytes(i)));
		}
		List<String> interfaces = new ArrayList<>();
		for (int i = 0; i < tick.interfaceCount(); i++) {
			interfaces.add(tick.interfaceName(i) + "|" + tick.interfaceReceivedBytes(i) + "|" + tick.interfaceSentBytes(i));
		}
		List<String> totals = new ArrayList<>();
		for (int i = 0; i < tick.totals().size(); i++) {
			totals.add(tick.totals().elapsedMillis() + "|" + tick.totals().name(i) + "|" + tick.totals().pids(i) + "|" + tick.totals().cpuMillis(i) + "|"
					+ kib(tick.totals().residentBytes(i)));
		}
		for (int i = 0; i < tick.devices().processors(); i++) {
			totals.add("cpu " + tick.devices().percent(i));
		}
		for (int i = 0; i < tick.devices().disks(); i++) {
			totals.add(tick.devices().diskName(i) + " " + tick.devices().readBytes(i) + " " + tick.devices().writtenBytes(i));
		}
		boolean input = tick.inputCount() > 0;
		return new TickCopy(tick.sequence(), tick.stampMillis(), tick.elapsedMillis(), tick.inputCount(), input ? tick.firstInputMillis() : -1,
				input ? tick.lastInputMillis() : -1, tick.minSpacingMillis(), tick.maxSpacingMillis(), tick.keys(), tick.clicks(), tick.moves(),
				tick.wheel(), Math.round(tick.cpuPercent() * 100) / 100.0, kib(tick.memoryAvailableBytes()), processes, interfaces,
				tick.ruleCount() + ":" + tick.ruleTruths() + "|" + tick.conditionCount() + ":" + tick.conditionTruths(), totals);
	}

	private static long kib(long bytes) {
		return bytes < 0 ? -1 : bytes / 1024;
	}
}
