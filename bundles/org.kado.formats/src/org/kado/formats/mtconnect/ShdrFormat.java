package org.kado.formats.mtconnect;

import java.io.IOException;
import java.util.List;

import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.BadRowException;
import org.kado.store.text.TextLines;

/** Recorded streams of MTConnect adapters, in SHDR (docs/formats/foreign.md). */
public final class ShdrFormat implements LogFormat {

	static final String TOOL = "mtconnect";

	private static final int LOOKED_AT_LINES = 20;

	@Override
	public String id() {
		return "mtconnect-shdr";
	}

	/** By its first line that is a row; commands and answers of the protocol may stand before it. */
	@Override
	public boolean recognises(String name, byte[] head) {
		List<String> lines = TextLines.ofHead(head, LOOKED_AT_LINES);
		for (String line : lines) {
			if (!ShdrRow.isCommand(line)) {
				return isRow(line);
			}
		}
		return false;
	}

	private static boolean isRow(String line) {
		try {
			ShdrRow.of(line);
			return true;
		} catch (BadRowException e) {
			return false;
		}
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		new ShdrReader(source, rules, sink).read();
	}
}
