package org.kado.formats.sysstat;

import java.util.List;

import org.kado.store.LogFormat;
import org.kado.testing.formats.LogFormatContract;

/** What every reader keeps to. */
class SadfContractTest extends LogFormatContract {

	@Override
	protected LogFormat format() {
		return new SadfFormat();
	}

	/** A cut file may lack the blocks that tell more of the same moments. */
	@Override
	protected boolean mayRemain(List<String> cut, List<String> whole) {
		List<String> moments = whole.stream().map(SadfContractTest::moment).toList();
		return cut.size() <= whole.size() && moments.subList(0, cut.size()).equals(cut.stream().map(SadfContractTest::moment).toList());
	}

	private static String moment(String row) {
		return row.substring(0, row.indexOf(" input"));
	}
}
