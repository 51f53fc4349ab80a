package org.kado.formats.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.kado.formats.sample.SamplesDocument;

/** docs/formats/samples.md and the code name the same metrics. */
class MetricsDocumentTest {

	@Test
	void eachMetricWithItsNames() throws IOException {
		Map<String, String> table = SamplesDocument.read().table("## prometheus");
		assertEquals(Arrays.stream(Metric.values()).map(Metric::name).toList(), List.copyOf(table.keySet()));
		for (Metric metric : Metric.values()) {
			Set<String> documented = Arrays.stream(table.get(metric.name()).split("·")).map(String::strip).collect(Collectors.toSet());
			assertEquals(metric.names(), documented, metric.name());
		}
	}
}
