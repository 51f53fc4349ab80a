package org.kado.formats.sysstat;

import java.io.IOException;

import org.kado.formats.sample.SampleLines;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.Problems;
import org.kado.store.text.TextLines;

/** What {@code sadf -d} of sysstat prints (docs/formats/samples.md). */
public final class SadfFormat implements LogFormat {

	private static final int LINES_LOOKED_AT = 8;

	@Override
	public String id() {
		return SadfReader.TOOL;
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		return SadfReader.recognises(TextLines.ofHead(head, LINES_LOOKED_AT));
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		Problems problems = new Problems(source.label(), sink);
		SadfReader reader = new SadfReader(rules.zoneForNaive(), problems, sink);
		SampleLines.read(source, problems, reader);
		reader.tell();
	}
}
