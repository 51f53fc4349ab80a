package org.kado.store.csv.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.testing.Requirement;

class SafeNamesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '→', quoteCharacter = '`', value = {"設備A→設備A", "A/B\\C:D→A_B_C_D", "a*b?c\"d<e>f|g→a_b_c_d_e_f_g", "`A. `→A__", "`A...`→A___", "A.b→A.b", "CON→CON_", "con→con_",
			"Aux.txt→Aux_.txt", "LPT9→LPT9_", "LPT10→LPT10", "CONSOLE→CONSOLE", "``→_", "` `→_", "NUL →NUL_", "①㈱髙→①㈱髙", "facility_A→facility_A", "`.`→_"})
	@Requirement({"S1-06", "S1-43"})
	void equipment(String name, String safe) {
		assertEquals(safe, SafeNames.equipment(name));
	}

	@Test
	void controlCharactersAndHalvesOfPairs() {
		assertEquals("a_b_c_", SafeNames.equipment("a\nb\0c\uD83D"));
		assertEquals("a😀b", SafeNames.equipment("a😀b"));
	}

	@Test
	void longNamesAreCutBetweenCharacters() {
		String safe = SafeNames.equipment("設".repeat(300));
		assertEquals("設".repeat(50), safe);
		assertTrue(("20220401-20220430_" + safe + "_稼働率_2.csv").getBytes(StandardCharsets.UTF_8).length < 255);
	}

	@ParameterizedTest
	@CsvSource({"1,1", "c2,c2", ":0.0,-0-0", "a_b,a-b"})
	void session(String name, String safe) {
		assertEquals(safe, SafeNames.session(name));
	}
}
