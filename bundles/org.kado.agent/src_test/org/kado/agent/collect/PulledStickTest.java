package org.kado.agent.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kado.agent.collect.CollectResult.Outcome;
import org.kado.testing.Requirement;

/** The stick is pulled at every operation, or full at every byte. */
class PulledStickTest {

	private static final int LIMIT = 10_000;

	@ParameterizedTest
	@EnumSource(MemoryStick.CutRename.class)
	@Requirement({ "A29", "S1-19" })
	void pulledAtAnyOperationTheNextCollectionCompletes(MemoryStick.CutRename cutRename) throws IOException {
		for (boolean nulTail : new boolean[] { false, true }) {
			for (boolean second : new boolean[] { false, true }) {
				int cases = pullEverywhere(second, stick -> {
					stick.cutRename = cutRename;
					stick.nulTail = nulTail;
				});
				assertTrue(cases > 30, "only " + cases);
			}
		}
	}

	/** Pulls at operation 1, 2, … until a collection gets through; tells how often it was pulled. */
	private static int pullEverywhere(boolean second, Consumer<MemoryStick> way) throws IOException {
		for (int at = 1; at < LIMIT; at++) {
			CollectFixture pc = new CollectFixture();
			Map<String, String> former = new TreeMap<>();
			if (second) {
				pc.collect();
				CollectFixture.COPIES.forEach(file -> former.put(file, pc.copy(file)));
				pc.grow();
			}
			pc.stick.pulledAt = pc.stick.operations + at;
			way.accept(pc.stick);
			boolean gone = pc.stick.cutRename == MemoryStick.CutRename.TARGET_GONE;
			CollectResult result = pc.collect();
			pc.stick = pc.stick.plugIn();
			String label = "pulled at " + at + (second ? " of the second" : "");
			requireWholeCopies(pc, former, gone ? 1 : 0, label);
			if (result.outcome() == Outcome.DONE) {
				return at - 1;
			}
			assertEquals(Outcome.STICK_FAILED, result.outcome(), label);
			assertEquals(Outcome.DONE, pc.collect().outcome(), label);
			requireComplete(pc, label);
		}
		throw new AssertionError("never got through");
	}

	private static void requireWholeCopies(CollectFixture pc, Map<String, String> former, int mayBeGone, String label) {
		int gone = 0;
		for (String file : CollectFixture.COPIES) {
			String copy = pc.copy(file);
			boolean whole = copy.equals(pc.original(file)) || copy.equals(former.getOrDefault(file, ""));
			if (copy.isEmpty() && former.containsKey(file)) {
				gone++;
			} else {
				assertTrue(whole, label + ": " + file + " is " + copy);
			}
		}
		assertTrue(gone <= mayBeGone, label + ": gone " + gone);
		// a manifest that can be read names no copy that is there with other bytes of the same size
		pc.manifest().ifPresent(manifest -> manifest.files().forEach(file -> {
			byte[] bytes = pc.stick.file(CollectFixture.FOLDER + file.file());
			assertTrue(bytes == null || bytes.length != file.bytes() || Sha256.of(bytes).equals(file.sha256()), label + ": " + file);
		}));
	}

	private static void requireComplete(CollectFixture pc, String label) throws IOException {
		CollectFixture.COPIES.forEach(file -> assertEquals(pc.original(file), pc.copy(file), label));
		assertEquals(CollectFixture.COPIES.size(), pc.manifest().orElseThrow().files().size(), label);
		assertEquals(0, pc.collect().copied(), label);
		assertTrue(pc.stick.files.keySet().stream().noneMatch(file -> file.toString().contains("_c2")), label + ": a copy was taken for foreign");
	}

	@Test
	@Requirement("A29")
	void fullAtAnyByteWhatFitsIsWholeAndLaterTheRestFollows() throws IOException {
		int full = 0;
		for (boolean tellsRoom : new boolean[] { true, false }) {
			Outcome outcome = Outcome.FULL;
			for (long capacity = 0; outcome != Outcome.DONE; capacity += tellsRoom ? 10_007 : 101) {
				CollectFixture pc = new CollectFixture();
				pc.stick.capacity = capacity;
				pc.stick.tellsRoom = tellsRoom;
				outcome = pc.collect().outcome();
				String label = "capacity " + capacity;
				requireWholeCopies(pc, Map.of(), 0, label);
				full += outcome == Outcome.DONE ? 0 : 1;
				assertTrue(outcome != Outcome.FULL || tellsRoom, label);
				pc.stick.capacity = Long.MAX_VALUE;
				assertEquals(Outcome.DONE, pc.collect().outcome(), label);
				requireComplete(pc, label);
			}
		}
		assertTrue(full > 30, "only " + full);
	}
}
