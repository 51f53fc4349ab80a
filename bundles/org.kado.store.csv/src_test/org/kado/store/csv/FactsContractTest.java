package org.kado.store.csv;

import java.util.List;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to, of facts files. */
class FactsContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new FactsFormat();
	}

	/** Only Kado itself writes them, and spreadsheets are for minute files. */
	@Override
	protected boolean takesBareCr() {
		return false;
	}

	/** A tick may have lost the last of its rows of processes and interfaces. */
	@Override
	protected boolean mayRemain(List<String> cut, List<String> whole) {
		if (cut.isEmpty()) {
			return true;
		}
		int last = cut.size() - 1;
		return last < whole.size() && super.mayRemain(cut.subList(0, last), whole) && whole.get(last).startsWith(cut.get(last));
	}
}
