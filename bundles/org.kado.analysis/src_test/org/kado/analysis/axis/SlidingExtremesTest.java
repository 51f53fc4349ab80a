package org.kado.analysis.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SlidingExtremesTest {

	@Test
	void spreadIsThatOfTheWindow() {
		Random random = new Random(1);
		long[] low = random.longs(300, 0, 50).toArray();
		long[] high = Arrays.stream(low).map(v -> v + random.nextInt(20)).toArray();
		SlidingExtremes window = new SlidingExtremes(i -> low[i], i -> high[i]);
		int from = 0;
		for (int i = 0; i < low.length; i++) {
			window.add(i);
			from = Math.max(from, i - random.nextInt(20));
			window.dropBefore(from);
			long smallest = Arrays.stream(low, from, i + 1).min().orElseThrow();
			long largest = Arrays.stream(high, from, i + 1).max().orElseThrow();
			assertEquals(largest - smallest, window.spread());
		}
	}
}
