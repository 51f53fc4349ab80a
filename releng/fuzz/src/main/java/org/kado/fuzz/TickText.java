package org.kado.fuzz;

import org.kado.model.facts.Tick;

/** All values of a tick as text. */
final class TickText {

	private TickText() {
	}

	static String of(Tick tick) {
		StringBuilder text = new StringBuilder("tick");
		for (Object value : new Object[] { tick.sequence(), tick.stampMillis(), tick.elapsedMillis(), tick.inputCount(), tick.firstInputMillis(),
				tick.lastInputMillis(), tick.minSpacingMillis(), tick.maxSpacingMillis(), tick.keys(), tick.clicks(), tick.moves(), tick.wheel(),
				tick.cpuPercent(), tick.memoryAvailableBytes(), tick.ruleCount(), tick.ruleTruths(), tick.conditionCount(), tick.conditionTruths() }) {
			text.append(' ').append(value);
		}
		for (int i = 0; i < tick.processCount(); i++) {
			text.append(" p ").append(tick.processName(i)).append(' ').append(tick.processPids(i)).append(' ').append(tick.processCpuMillis(i))
					.append(' ').append(tick.processResidentBytes(i)).append(' ').append(tick.processIoBytes(i));
		}
		for (int i = 0; i < tick.interfaceCount(); i++) {
			text.append(" n ").append(tick.interfaceName(i)).append(' ').append(tick.interfaceReceivedBytes(i)).append(' ')
					.append(tick.interfaceSentBytes(i));
		}
		return text.toString();
	}
}
