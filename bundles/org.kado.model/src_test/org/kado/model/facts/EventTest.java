package org.kado.model.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class EventTest {

	@Test
	void givesDetailsAsNumbersOrTheFallback() {
		Event event = new Event(1, 2, 3, EventKind.CLOCK_CHANGE, Map.of("shift_ms", "-600000", "zone", "Asia/Tokyo"));
		assertEquals(-600_000, event.detailMillis("shift_ms", 0));
		assertEquals(42, event.detailMillis("asleep_ms", 42));
		assertEquals(42, event.detailMillis("zone", 42));
	}

	@Test
	void copiesItsDetails() {
		Map<String, String> details = new HashMap<>();
		details.put("version", "1");
		Event event = new Event(1, 2, 3, EventKind.AGENT_START, details);
		details.clear();
		assertEquals(Map.of("version", "1"), event.details());
	}

	@Test
	void aRuleWithoutAProperThresholdIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new MachineRule("r", "p", -1));
		assertThrows(IllegalArgumentException.class, () -> new MachineRule("r", "p", Double.NaN));
		assertEquals(0, ((RuleCondition.ProcessCpu) new MachineRule("r", "p", 0).condition()).percentOfOneCore());
	}
}
