package org.kado.formats.perfmon;

import java.io.IOException;

import org.kado.formats.EquipmentName;
import org.kado.formats.sample.SampleLines;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.Problems;
import org.kado.store.text.TextLines;

/** Logs of the Windows performance monitor as text: of perfmon, logman, relog and typeperf (docs/formats/samples.md). */
public final class PerfmonFormat implements LogFormat {

	private static final int LINES_LOOKED_AT = 8;

	@Override
	public String id() {
		return PerfmonReader.TOOL;
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		return PerfmonReader.recognises(TextLines.ofHead(head, LINES_LOOKED_AT));
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		Problems problems = new Problems(source.label(), sink);
		PerfmonReader reader = new PerfmonReader(EquipmentName.of(source, ""), rules.zoneForNaive(), problems, sink);
		SampleLines.read(source, problems, reader);
		reader.tell();
	}
}
