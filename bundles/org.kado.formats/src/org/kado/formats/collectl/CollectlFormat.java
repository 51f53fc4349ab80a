package org.kado.formats.collectl;

import java.io.IOException;

import org.kado.formats.EquipmentName;
import org.kado.formats.sample.SampleLines;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.Problems;
import org.kado.store.text.TextLines;

/** What {@code collectl -P} writes (docs/formats/samples.md). */
public final class CollectlFormat implements LogFormat {

	private static final int LINES_LOOKED_AT = 24;

	@Override
	public String id() {
		return CollectlReader.TOOL;
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		return CollectlReader.recognises(TextLines.ofHead(head, LINES_LOOKED_AT));
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		Problems problems = new Problems(source.label(), sink);
		CollectlReader reader = new CollectlReader(EquipmentName.of(source, ""), rules.zoneForNaive(), problems, sink);
		SampleLines.read(source, problems, reader);
		reader.tell();
	}
}
