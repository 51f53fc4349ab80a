package org.kado.formats.perfmon;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to. */
class PerfmonContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new PerfmonFormat();
	}
}
