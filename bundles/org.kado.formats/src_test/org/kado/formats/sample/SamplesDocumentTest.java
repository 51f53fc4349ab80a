package org.kado.formats.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.formats.collectl.CollectlFormat;
import org.kado.formats.cpuhistory.CpuHistoryFormat;
import org.kado.formats.perfmon.PerfmonFormat;
import org.kado.formats.prometheus.ScrapeFormat;
import org.kado.formats.sysstat.SadfFormat;
import org.kado.store.LogFormat;

/** docs/formats/samples.md has each format, and nothing else. */
class SamplesDocumentTest {

	@Test
	void eachFormatHasARowAndASection() throws IOException {
		List<LogFormat> formats = List.of(new PerfmonFormat(), new SadfFormat(), new CollectlFormat(), new ScrapeFormat(), new CpuHistoryFormat());
		List<String> ids = formats.stream().map(LogFormat::id).toList();
		SamplesDocument document = SamplesDocument.read();
		assertEquals(ids, List.copyOf(document.table("# Samples of other tools").keySet()));
		assertTrue(document.sections().containsAll(ids), document.sections().toString());
	}
}
