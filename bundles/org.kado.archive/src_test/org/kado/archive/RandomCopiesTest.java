package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.facts.Event;
import org.kado.model.facts.FactsSegment;
import org.kado.testing.Requirement;

/** Whatever copies of a recording were collected, cut short and damaged as they may be: each row that any copy holds is there once, in order. */
class RandomCopiesTest extends StickTest {

	private static final int ROWS = 300;

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
	@Requirement({"A13", "A14"})
	void eachRowOnceInOrder(long seed) throws IOException {
		Random random = new Random(seed);
		TreeSet<Long> union = new TreeSet<>();
		int copies = 2 + random.nextInt(4);
		for (int copy = 0; copy < copies; copy++) {
			put("stick " + copy + "/a.csv", copy(random, union));
		}
		LogFolder read = read();
		List<Long> merged = new ArrayList<>();
		for (FactsSegment segment : read.installations().get(0).sessions().get(0).segments()) {
			List<Long> ticks = IntStream.range(0, segment.ticks().size()).mapToObj(segment.ticks()::sequence).toList();
			List<Long> events = segment.events().stream().map(Event::sequence).toList();
			assertEquals(ticks.stream().sorted().toList(), ticks, "seed " + seed);
			assertEquals(events.stream().sorted().toList(), events, "seed " + seed);
			Stream.concat(ticks.stream(), events.stream()).sorted().forEach(merged::add);
		}
		assertEquals(List.copyOf(union), merged, "seed " + seed);
		assertTrue(read.problems().stream().noneMatch(p -> p.kind().name().equals("CONFLICTING_ROWS")), "seed " + seed);
	}

	/** A prefix of the recording, every tenth row of it damaged or so; every seventh row is an event. */
	private static String[] copy(Random random, TreeSet<Long> union) {
		List<String> lines = new ArrayList<>(List.of("facts " + ONE + " 1 press"));
		int length = 1 + random.nextInt(ROWS);
		for (long row = 1; row <= length; row++) {
			if (random.nextInt(10) > 0 || row == 1) {
				lines.add(row % 7 == 0 ? "e " + row : "t " + row + " " + row % 5 + " " + row % 3);
				union.add(row);
			} else {
				lines.add("?");
			}
		}
		return lines.toArray(String[]::new);
	}
}
