package org.kado.store.csv;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to, of minute files of the original tool. */
class OriginalContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new OriginalMinutesFormat();
	}
}
