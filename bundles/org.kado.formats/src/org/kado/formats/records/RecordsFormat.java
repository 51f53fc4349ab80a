package org.kado.formats.records;

import java.io.IOException;
import java.util.List;

import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.SeparatedFields;
import org.kado.store.text.TextLines;

/** The table {@code records} of the S2 server, as text (docs/formats/foreign.md). */
public final class RecordsFormat implements LogFormat {

	static final String TOOL = "s2";

	@Override
	public String id() {
		return "s2-records";
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		List<String> lines = TextLines.ofHead(head, 1);
		return !lines.isEmpty() && RecordsLayout.find(lines.get(0), SeparatedFields.ofHeader(lines.get(0))).isPresent();
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		new RecordsReader(source, rules, sink).read();
	}
}
