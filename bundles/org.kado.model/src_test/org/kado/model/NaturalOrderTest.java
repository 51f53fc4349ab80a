package org.kado.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalOrderTest {

	private static final String ALPHABET = "019０９٣aAbＡ 設備-①𠮷";

	@ParameterizedTest
	@ValueSource(strings = {
			"Lathe 2 < Lathe 10",
			"Lathe < Lathe 1",
			"設備2 < 設備10",
			"設備２ < 設備10",
			"設備2 < 設備１０",
			"ＣＮＣ2 < CNC10",
			"設備② < 設備⑩",
			"lathe 2 < Lathe 10",
			"A < b",
			"a < B",
			"A1-2 < A1-10",
			"A1-10 < A2-1",
			"M٢ < M10",
			"press 007 < press 8",
			"x99999999999999999998 < x99999999999999999999",
			"x9 < x99999999999999999999",
			"0 < 1",
			"00 < 1",
			"2 < a",
			"𠮶 < 𠮷",
			"\uFF5A < \uD842\uDFB7" // a small wide z comes before what UTF-16 writes with two lower units
	})
	void isAsPeopleExpect(String line) {
		String[] names = line.split(" < ");
		assertTrue(NaturalOrder.BY_NAME.compare(names[0], names[1]) < 0, line);
		assertTrue(NaturalOrder.BY_NAME.compare(names[1], names[0]) > 0, line);
	}

	@Test
	void namesThatDifferOnlyInFormAreNeighboursAndNotTheSame() {
		List<String> names = new ArrayList<>(List.of("cnc 2", "CNC 02", "CNC 2", "CNC １", "cnc 3", "CNC 1"));
		names.sort(NaturalOrder.BY_NAME);
		assertEquals(List.of("CNC 1", "CNC １", "CNC 02", "CNC 2", "cnc 2", "cnc 3"), names);
	}

	@Test
	void anyNamesHaveOneOrderWhateverTheyCameIn() {
		Random random = new Random(20260401);
		List<String> names = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			names.add(name(random));
		}
		List<String> sorted = new ArrayList<>(names);
		sorted.sort(NaturalOrder.BY_NAME);
		for (int i = 0; i < sorted.size(); i++) {
			for (int j = 0; j < sorted.size(); j++) {
				int order = NaturalOrder.BY_NAME.compare(sorted.get(i), sorted.get(j));
				assertEquals(sorted.get(i).equals(sorted.get(j)) ? 0 : Integer.signum(i - j), Integer.signum(order), sorted.get(i) + " and " + sorted.get(j));
			}
		}
		Collections.shuffle(names, random);
		names.sort(NaturalOrder.BY_NAME);
		assertEquals(sorted, names);
	}

	private static String name(Random random) {
		int[] letters = ALPHABET.codePoints().toArray();
		StringBuilder name = new StringBuilder();
		for (int length = random.nextInt(6); length > 0; length--) {
			name.appendCodePoint(letters[random.nextInt(letters.length)]);
		}
		return name.toString();
	}
}
