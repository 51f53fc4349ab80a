package org.kado.sampling.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.sampling.LastInputProbe;
import org.kado.testing.VirtualDisplay;

class LastInputProbesTest {

	@ParameterizedTest
	@CsvSource({"'', '', no desktop", "'', wayland-0, Wayland", "rubbish, '', no name of a display"})
	void whereThereIsNoDisplayTheReasonIsGiven(String display, String wayland, String reason) {
		InputSource source = LastInputProbes.create("Linux", Map.of("DISPLAY", display, "WAYLAND_DISPLAY", wayland));
		assertEquals(Optional.empty(), source.probe());
		assertTrue(source.reason().contains(reason), source.reason());
	}

	@Test
	void aDisplayThatIsNotThereYetHasAProbeThatIsBroken() {
		InputSource source = LastInputProbes.create("Linux", Map.of("DISPLAY", ":64999"));
		try (LastInputProbe probe = source.probe().orElseThrow()) {
			assertEquals(LastInputProbe.BROKEN, probe.poll(1_000));
			assertFalse(probe.reason().isEmpty());
		}
	}

	@Test
	void aDisplayThatIsThereHasAProbeThatWorks() throws IOException {
		try (VirtualDisplay display = VirtualDisplay.open()) {
			InputSource source = LastInputProbes.create("Linux", display.environment());
			try (LastInputProbe probe = source.probe().orElseThrow()) {
				assertEquals(LastInputProbe.NONE, probe.poll(1_000));
			}
		}
	}
}
