package org.kado.formats.collectl;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to. */
class CollectlContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new CollectlFormat();
	}
}
