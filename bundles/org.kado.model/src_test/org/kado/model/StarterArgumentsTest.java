package org.kado.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class StarterArgumentsTest {

	@Test
	void thoseHandedOverCount() {
		assertEquals(List.of("report", "設備", "a b", ""),
				StarterArguments.of(List.of("report", "??", "a b", ""), Map.of("KADO_ARGUMENTS", "report\u001f設備\u001fa b\u001f\u001f")));
	}

	@Test
	void thoseGivenCountWhereNothingIsHandedOver() {
		assertEquals(List.of("report", "logs"), StarterArguments.of(List.of("report", "logs"), Map.of()));
		assertEquals(List.of(), StarterArguments.of(List.of(), Map.of("KADO_ARGUMENTS", "")));
	}

	@Test
	void whatWasMeantForAnotherProgramIsPassedOver() {
		assertEquals(List.of("logs"), StarterArguments.of(List.of("logs"), Map.of("KADO_ARGUMENTS", "report\u001f設備\u001f")));
		assertEquals(List.of("logs"), StarterArguments.of(List.of("logs"), Map.of("KADO_ARGUMENTS", "no separator")));
	}
}
