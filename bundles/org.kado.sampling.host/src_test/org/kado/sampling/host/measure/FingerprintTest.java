package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class FingerprintTest {

	@Test
	void doesNotDependOnTheOrderOfTheParts() {
		String one = new Fingerprint().add("mac", "02:00").add("mac", "01:00").hash();
		assertEquals(one, new Fingerprint().add("mac", "01:00").add("mac", "02:00").hash());
		assertEquals(64, one.length());
	}

	@Test
	void isEmptyWhereNothingIsKnown() {
		assertEquals("", new Fingerprint().hash());
	}

	@Test
	void staysTheSameFromVersionToVersion() {
		// A fingerprint that changed by itself would make every PC a new installation.
		assertEquals("a94b29d6027322de0f8a95c19adefdbe", new Fingerprint().add("smbios", "00112233").add("mac", "02fc00000001").hash().substring(0, 32));
	}

	@Test
	void differsWithEveryPart() {
		assertNotEquals(new Fingerprint().add("mac", "1").hash(), new Fingerprint().add("mac", "2").hash());
		assertNotEquals(new Fingerprint().add("mac", "1").hash(), new Fingerprint().add("smbios", "1").hash());
	}
}
