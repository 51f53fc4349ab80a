package org.kado.formats.telemetry;

import java.util.List;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to, of files of the S4 collector. */
class TelemetryContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new TelemetryFormat();
	}

	/** The last moment may lack its last adapters. */
	@Override
	protected boolean mayRemain(List<String> cut, List<String> whole) {
		if (cut.isEmpty()) {
			return true;
		}
		int last = cut.size() - 1;
		return last < whole.size() && super.mayRemain(cut.subList(0, last), whole) && whole.get(last).startsWith(cut.get(last));
	}
}
