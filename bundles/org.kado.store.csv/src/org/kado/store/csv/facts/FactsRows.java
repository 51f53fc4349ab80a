package org.kado.store.csv.facts;

import java.util.Map;
import java.util.TreeMap;

import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.DevicesOfTick;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.ProcessTotalsOfTick;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truths;
import org.kado.store.Detail;
import org.kado.store.csv.text.CsvBuffer;

/** Writes facts as rows of docs/formats/facts.md. A tick whose names were written before costs no allocation. */
final class FactsRows {

	/** More than ever happens; a guard against a load of NaN or infinity. */
	private static final double MAX_PERCENT = 1e9;
	private static final int KIB_SHIFT = 10;

	private final CsvBuffer out;

	FactsRows(CsvBuffer out) {
		this.out = out;
	}

	/** A tick with its processes and rules under the number given, and with those kinds of detail that are not left out. */
	void tick(Tick tick, long sequence, int leftOut) {
		out.name(RowKind.TICK.id()).number(sequence).number(tick.stampMillis()).number(tick.elapsedMillis());
		input(tick);
		measured(tick.keys());
		measured(tick.clicks());
		measured(tick.moves());
		measured(tick.wheel());
		percent(tick.cpuPercent());
		kibibytes(tick.memoryAvailableBytes());
		out.endRow();
		for (int i = 0; i < tick.processCount(); i++) {
			out.name(RowKind.PROCESS.id()).number(sequence).name(tick.processName(i)).number(tick.processPids(i));
			measured(tick.processCpuMillis(i));
			kibibytes(tick.processResidentBytes(i));
			measured(tick.processIoBytes(i));
			out.endRow();
		}
		for (int i = 0; i < tick.interfaceCount() && isWanted(Detail.NETWORK, leftOut); i++) {
			out.name(RowKind.NETWORK.id()).number(sequence).name(tick.interfaceName(i));
			measured(tick.interfaceReceivedBytes(i));
			measured(tick.interfaceSentBytes(i));
			out.endRow();
		}
		if (tick.ruleCount() > 0 || tick.conditionCount() > 0) {
			out.name(RowKind.RULES.id()).number(sequence);
			truths(tick.ruleCount(), tick.ruleTruths());
			truths(tick.conditionCount(), tick.conditionTruths());
			out.endRow();
		}
		if (isWanted(Detail.ALL_PROCESSES, leftOut)) {
			totals(tick.totals(), sequence);
		}
		devices(tick.devices(), sequence, leftOut);
	}

	private static boolean isWanted(Detail kind, int leftOut) {
		return kind.ordinal() >= leftOut;
	}

	private void devices(DevicesOfTick devices, long sequence, int leftOut) {
		if (devices.processors() > 0 && isWanted(Detail.PROCESSORS, leftOut)) {
			out.name(RowKind.PROCESSORS.id()).number(sequence);
			for (int i = 0; i < devices.processors(); i++) {
				percent(devices.percent(i));
			}
			out.endRow();
		}
		for (int i = 0; i < devices.disks() && isWanted(Detail.DISKS, leftOut); i++) {
			out.name(RowKind.DISK.id()).number(sequence).name(devices.diskName(i)).number(devices.readBytes(i)).number(devices.writtenBytes(i));
			out.endRow();
		}
	}

	private void truths(int count, long truths) {
		out.empty();
		for (int i = 0; i < count; i++) {
			out.append(TruthSign.of(Truths.get(truths, i)));
		}
	}

	private void totals(ProcessTotalsOfTick totals, long sequence) {
		for (int i = 0; i < totals.size(); i++) {
			out.name(RowKind.TOTAL.id()).number(sequence).number(totals.elapsedMillis()).name(totals.name(i)).number(totals.pids(i));
			measured(totals.cpuMillis(i));
			kibibytes(totals.residentBytes(i));
			out.endRow();
		}
	}

	private void input(Tick tick) {
		measured(tick.inputCount());
		if (tick.inputCount() > 0) {
			// ages are shorter than instants
			out.number(tick.stampMillis() - tick.firstInputMillis()).number(tick.stampMillis() - tick.lastInputMillis());
		} else {
			out.empty().empty();
		}
		measured(tick.minSpacingMillis());
		measured(tick.maxSpacingMillis());
	}

	/** An event; details in the order of their keys, so that equal events are equal rows. */
	void event(long sequence, long stampMillis, long monotonicMillis, EventKind kind, Map<String, String> details) {
		out.name(RowKind.EVENT.id()).number(sequence).number(stampMillis);
		measured(monotonicMillis);
		out.name(kind.id());
		new TreeMap<>(details).forEach((key, value) -> out.text(key + "=" + value));
		out.endRow();
	}

	/** A clock anchor. */
	void anchor(ClockAnchor anchor) {
		out.name(RowKind.ANCHOR.id()).number(anchor.stampMillis()).number(anchor.monotonicMillis()).number(anchor.awakeMillis()).endRow();
	}

	/** What the agent itself used. */
	void cost(AgentCost cost) {
		out.name(RowKind.COST.id()).number(cost.stampMillis()).number(cost.periodMillis());
		measured(cost.cpuMillis());
		kibibytes(cost.residentBytes());
		measured(cost.writtenBytes());
		measured(cost.missedTicks());
		out.endRow();
	}

	/** A line of the hardware inventory. */
	void inventory(String key, String value) {
		out.name(RowKind.INVENTORY.id()).text(key).text(value).endRow();
	}

	private void measured(long value) {
		if (value < 0) {
			out.empty();
		} else {
			out.number(value);
		}
	}

	private void percent(double percent) {
		if (percent >= 0 && percent <= MAX_PERCENT) {
			out.hundredths(Math.round(percent * 100));
		} else {
			out.empty();
		}
	}

	private void kibibytes(long bytes) {
		measured(bytes < 0 ? Tick.NOT_MEASURED : bytes >> KIB_SHIFT);
	}
}
