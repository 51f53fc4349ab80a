package org.kado.sampling.host;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.facts.Source;
import org.kado.sampling.HostIdentity;
import org.kado.sampling.Sampler;
import org.kado.testing.Requirement;

class HostSamplingTest {

	@Test
	void offersEverySourceOfTheHostOnce() {
		Set<Source> sources = EnumSet.noneOf(Source.class);
		try (HostSampling host = HostSampling.create(List.of("cnc"))) {
			for (Sampler sampler : host.samplers()) {
				sampler.sources().forEach(source -> assertTrue(sources.add(source)));
			}
		}
		assertEquals(EnumSet.of(Source.CPU, Source.MEMORY, Source.NETWORK, Source.PROCESS), sources);
	}

	@Test
	void knowsThisPc() {
		try (HostSampling host = HostSampling.create(List.of())) {
			HostIdentity identity = host.identity();
			assertTrue(identity.fingerprint().matches("([0-9a-f]{64})?"));
			assertEquals(identity.fingerprint(), identity.fingerprint());
			assertFalse(identity.session().isBlank());
			assertFalse(identity.systemSession().isBlank());
			assertTrue(identity.processors() >= 1);
			assertTrue(identity.memoryTotalBytes() > 64 << 20);
			long bootMillis = identity.bootMillis().orElseThrow();
			assertEquals(host.clock().utcMillis() - host.clock().monotonicMillis(), bootMillis, 1_000);
			assertNotEquals(0, bootMillis);
		}
	}

	@ParameterizedTest
	@CsvSource({"Linux, 64", "Windows 10, 64", "Windows 7, 64", "Windows Server 2022, 64"})
	@Requirement("S1-22")
	void worksOnLinuxAndWhateverWindows(String system, String bits) {
		assertDoesNotThrow(() -> HostSampling.requireSupported(system, bits));
	}

	@ParameterizedTest
	@CsvSource({"Mac OS X, 64", "AIX, 64", "Windows 10, 32", "Linux, 32"})
	void saysSoWhereItDoesNot(String system, String bits) {
		UnsupportedOperationException e = assertThrows(UnsupportedOperationException.class,
				() -> HostSampling.requireSupported(system, bits));
		assertTrue(e.getMessage().contains(system) && e.getMessage().contains(bits));
	}
}
