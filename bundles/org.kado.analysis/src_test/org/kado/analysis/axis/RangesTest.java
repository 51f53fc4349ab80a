package org.kado.analysis.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RangesTest {

	private static Ranges of(long... bounds) {
		Ranges ranges = new Ranges();
		for (int i = 0; i < bounds.length; i += 2) {
			ranges.append(bounds[i], bounds[i + 1]);
		}
		return ranges;
	}

	@Test
	void touchingAndOverlappingSpansAreJoined() {
		assertEquals("[0,30) [40,50)", of(0, 10, 10, 20, 15, 30, 16, 18, 40, 50).toString());
		assertEquals("[0,10)", of(0, 10, 20, 20).toString(), "an empty span adds nothing");
	}

	@Test
	void setOperationsAreThoseOfBits() {
		Random random = new Random(11);
		for (int round = 0; round < 500; round++) {
			BitSet left = bits(random);
			BitSet right = bits(random);
			BitSet minus = (BitSet) left.clone();
			minus.andNot(right);
			BitSet plus = (BitSet) left.clone();
			plus.or(right);
			assertEquals(of(minus).toString(), of(left).minus(of(right)).toString());
			assertEquals(of(plus).toString(), of(left).plus(of(right)).toString());
			assertEquals(left.cardinality(), of(left).totalMillis());
			int from = random.nextInt(60);
			int to = from + random.nextInt(10);
			assertEquals(!left.get(from, to).isEmpty(), of(left).overlaps(from, to));
		}
	}

	private static BitSet bits(Random random) {
		BitSet bits = new BitSet();
		for (int i = 0; i < 64; i++) {
			bits.set(i, random.nextInt(3) > 0);
		}
		return bits;
	}

	private static Ranges of(BitSet bits) {
		Ranges ranges = new Ranges();
		for (int from = bits.nextSetBit(0); from >= 0; from = bits.nextSetBit(bits.nextClearBit(from))) {
			ranges.append(from, bits.nextClearBit(from));
		}
		return ranges;
	}
}
