package org.kado.formats.activitywatch;

import java.util.List;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to, of exports of ActivityWatch. */
class ActivityWatchContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new ActivityWatchFormat();
	}

	/** Events stand in any order, and unite. */
	@Override
	protected boolean mayRemain(List<String> cut, List<String> whole) {
		return cut.size() <= whole.size() + 1;
	}

	@Override
	protected boolean isText() {
		return false;
	}
}
