package org.kado.store.csv;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to, of Kado's minute files. */
class MinutesContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new MinutesFormat();
	}
}
