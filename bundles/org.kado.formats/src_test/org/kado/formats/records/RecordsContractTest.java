package org.kado.formats.records;

import java.util.List;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to, of the table of the S2 server. */
class RecordsContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new RecordsFormat();
	}

	/** Rows are told by computer. */
	@Override
	protected boolean mayRemain(List<String> cut, List<String> whole) {
		return whole.containsAll(cut);
	}
}
