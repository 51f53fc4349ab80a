package org.kado.formats.perfmon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.kado.formats.sample.SamplesDocument;

/** docs/formats/samples.md and the code name the same counters. */
class CountersDocumentTest {

	@Test
	void eachCounterWithItsNames() throws IOException {
		Map<String, String> table = SamplesDocument.read().table("## perfmon");
		assertEquals(Arrays.stream(Counter.values()).map(Counter::name).toList(), List.copyOf(table.keySet()));
		for (Counter counter : Counter.values()) {
			Set<String> documented = Arrays.stream(table.get(counter.name()).split("·")).map(Counter::lettersOf).collect(Collectors.toSet());
			assertEquals(counter.names(), documented, counter.name());
		}
	}
}
