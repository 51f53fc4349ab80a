package org.kado.formats.prometheus;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to. */
class ScrapeContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new ScrapeFormat();
	}
}
