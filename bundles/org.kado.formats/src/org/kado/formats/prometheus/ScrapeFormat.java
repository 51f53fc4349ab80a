package org.kado.formats.prometheus;

import java.io.IOException;

import org.kado.formats.EquipmentName;
import org.kado.formats.sample.SampleLines;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.Problems;
import org.kado.store.text.TextLines;

/** Scrapes in the text formats of Prometheus and OpenMetrics (docs/formats/samples.md). */
public final class ScrapeFormat implements LogFormat {

	private static final int LINES_LOOKED_AT = 16;

	@Override
	public String id() {
		return ScrapeReader.TOOL;
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		return ScrapeReader.recognises(TextLines.ofHead(head, LINES_LOOKED_AT));
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		Problems problems = new Problems(source.label(), sink);
		ScrapeReader reader = new ScrapeReader(EquipmentName.of(source, ""), rules.zoneForNaive(), problems, sink);
		SampleLines.read(source, problems, reader);
		reader.tell();
	}
}
