package org.kado.analysis.rules;

import org.kado.model.facts.Tick;
import org.kado.model.facts.Truth;

/** Whether the facts of a process in one tick hold what a condition asks for. */
final class ProcessTruth {

	private static final int MILLIS_PER_SECOND = 1_000;

	private ProcessTruth() {
	}

	/** At least so many percent of one core; 0 asks for the presence alone. */
	static Truth cpu(int pids, long cpuMillis, long elapsedMillis, double percentOfOneCore) {
		if (pids <= 0) {
			return absent(pids);
		}
		if (percentOfOneCore == 0) {
			return Truth.YES;
		}
		if (cpuMillis == Tick.NOT_MEASURED || elapsedMillis <= 0) {
			return Truth.UNKNOWN;
		}
		return Truth.of(cpuMillis * 100.0 >= percentOfOneCore * elapsedMillis);
	}

	/** At least so many bytes a second. */
	static Truth io(int pids, long ioBytes, long elapsedMillis, long bytesPerSecond) {
		if (pids <= 0) {
			return absent(pids);
		}
		if (ioBytes == Tick.NOT_MEASURED || elapsedMillis <= 0) {
			return Truth.UNKNOWN;
		}
		return Truth.of((double) ioBytes * MILLIS_PER_SECOND >= (double) bytesPerSecond * elapsedMillis);
	}

	private static Truth absent(int pids) {
		return pids == Tick.NOT_MEASURED ? Truth.UNKNOWN : Truth.NO;
	}
}
