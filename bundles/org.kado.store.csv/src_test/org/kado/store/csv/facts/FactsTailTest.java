package org.kado.store.csv.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a file, of which the beginning of a tick may be missing. */
class FactsTailTest {

	@ParameterizedTest
	@ValueSource(strings = {"t,77,1,5,,,,,,,,,,,", "p,77,x,1,2,3,4", "n,77,x,1,2", "r,77,1,", "r,77", "s,77,60000,x,1,2,3", "c,77,5,,7", "d,77,sda,1,2", "e,77,5,,lock"})
	void everyKindOfRowShowsItsNumber(String row) throws IOException {
		assertEquals(77, FactsScan.ofTail(("half a row\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8)).lastSequence());
	}
}
