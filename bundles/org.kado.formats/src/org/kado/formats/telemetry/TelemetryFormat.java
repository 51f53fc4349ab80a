package org.kado.formats.telemetry;

import java.io.IOException;
import java.util.List;

import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;
import org.kado.store.text.SeparatedFields;
import org.kado.store.text.TextLines;

/** Files of the S4 collector, and what its API returned of them (docs/formats/foreign.md). */
public final class TelemetryFormat implements LogFormat {

	static final String ID = "s4-telemetry";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		List<String> lines = TextLines.ofHead(head, 1);
		return !lines.isEmpty() && (isHeader(lines.get(0)) || isRow(lines.get(0)));
	}

	/** Whether the line names the columns, in the order in which the tool writes them. */
	static boolean isHeader(String line) {
		try {
			return TelemetryRow.bare(SeparatedFields.ofHeader(line).split(line)).equals(TelemetryRow.COLUMNS);
		} catch (BadRowException e) {
			return false;
		}
	}

	private static boolean isRow(String line) {
		try {
			TelemetryRow.of(TelemetryReader.fields(line, SeparatedFields.ofHeader(line)), new Decimals());
			return true;
		} catch (BadRowException e) {
			return false;
		}
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		new TelemetryReader(source, rules, sink).read();
	}
}
