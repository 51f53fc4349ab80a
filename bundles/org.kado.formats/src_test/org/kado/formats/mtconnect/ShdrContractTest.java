package org.kado.formats.mtconnect;

import java.util.List;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to, of recorded streams of MTConnect adapters. */
class ShdrContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new ShdrFormat();
	}

	/** Later rows add to what earlier ones began, and may make a state of a time that was silent. */
	@Override
	protected boolean mayRemain(List<String> cut, List<String> whole) {
		return cut.size() <= whole.size() + 1;
	}
}
