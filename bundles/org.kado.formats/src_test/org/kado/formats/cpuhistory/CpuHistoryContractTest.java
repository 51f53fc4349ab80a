package org.kado.formats.cpuhistory;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to. */
class CpuHistoryContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new CpuHistoryFormat();
	}

	@Override
	protected boolean isText() {
		return false;
	}
}
