package org.kado.formats.activitywatch;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.TextLines;

/** Exports of ActivityWatch: buckets of events in JSON (docs/formats/foreign.md). */
public final class ActivityWatchFormat implements LogFormat {

	static final String TOOL = "activitywatch";

	private static final int LOOKED_AT_LINES = 8;
	private static final Pattern BEGIN = Pattern.compile("\\s*\\{\\s*\"buckets\"\\s*:\\s*\\{.*", Pattern.DOTALL);

	@Override
	public String id() {
		return TOOL;
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		List<String> lines = TextLines.ofHead(head, LOOKED_AT_LINES);
		return BEGIN.matcher(String.join("\n", lines)).matches();
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		new ExportReader(source, rules, sink).read();
	}
}
