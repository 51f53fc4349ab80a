package org.kado.model.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedLongsTest {

	private static PackedLongs pack(long... values) {
		PackedLongs.Builder builder = new PackedLongs.Builder();
		for (long value : values) {
			builder.add(value);
		}
		assertEquals(values.length, builder.size());
		return builder.build();
	}

	private static long[] numbers(int count, IntToLongFunction of) {
		return IntStream.range(0, count).mapToLong(of).toArray();
	}

	private static void assertHolds(long[] values, PackedLongs packed) {
		assertEquals(values.length, packed.size());
		long[] block = new long[PackedLongs.BLOCK];
		PackedLongs.Cursor cursor = packed.cursor();
		for (int i = 0; i < values.length; i++) {
			assertEquals(values[i], packed.get(i), "number " + i);
			assertEquals(values[i], cursor.get(i), "number " + i + " of a cursor");
			if (i % PackedLongs.BLOCK == 0) {
				assertEquals(Math.min(PackedLongs.BLOCK, values.length - i), packed.copyBlock(i / PackedLongs.BLOCK, block));
			}
			assertEquals(values[i], block[i % PackedLongs.BLOCK], "number " + i + " of a block");
		}
	}

	private static void assertRoundTrip(long[] values) {
		PackedLongs packed = pack(values);
		assertHolds(values, packed);
		assertHolds(values, PackedLongs.of(packed.bytes()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 127, 128, 129, 255, 256, 1000 })
	void holdsAnyCount(int count) {
		assertRoundTrip(numbers(count, i -> 1_775_000_000_000L + i * 5_001L + i % 7));
	}

	@Test
	void holdsNumbersOfEveryWidth() {
		Random random = new Random(7);
		for (int bits = 0; bits <= 64; bits++) {
			long mask = bits == 0 ? 0 : -1L >>> 64 - bits;
			assertRoundTrip(random.longs(300).map(v -> v & mask).toArray());
			assertRoundTrip(random.longs(300).map(v -> -1 - (v & mask)).toArray());
		}
	}

	@Test
	void holdsTheEndsOfTheRange() {
		assertRoundTrip(new long[] { Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, 1, Long.MIN_VALUE + 1, Long.MAX_VALUE - 1 });
		assertRoundTrip(numbers(300, i -> i % 2 == 0 ? Long.MAX_VALUE : Long.MIN_VALUE));
		assertRoundTrip(numbers(300, i -> Long.MIN_VALUE + i * (Long.MAX_VALUE / 200)));
	}

	@Test
	void holdsRandomSlopesWithOutliers() {
		Random random = new Random(11);
		for (int round = 0; round < 500; round++) {
			long start = random.nextLong() >> random.nextInt(64);
			long step = random.nextLong() >> random.nextInt(64);
			int outlier = random.nextInt(400);
			assertRoundTrip(numbers(1 + random.nextInt(400), i -> i == outlier ? -1 : start + step * i + random.nextInt(50)));
		}
	}

	@Test
	void aBlockThatIsSaidToLieInASpanDoes() {
		Random random = new Random(11);
		int said = 0;
		for (int round = 0; round < 2_000; round++) {
			long[] values = new long[1 + random.nextInt(300)];
			long step = random.nextInt(4) == 0 ? random.nextLong() >> random.nextInt(40) : random.nextInt(20_000) - 10_000;
			long at = random.nextInt(5) == 0 ? random.nextLong() : random.nextInt();
			for (int i = 0; i < values.length; i++) {
				values[i] = at + random.nextInt(7);
				at += step;
			}
			PackedLongs packed = pack(values);
			long from = values[0] - random.nextInt(2_000_000);
			long to = from + random.nextInt(4_000_000);
			for (int block = 0; block * PackedLongs.BLOCK < values.length; block++) {
				if (packed.isBlockWithin(block, from, to)) {
					said++;
					for (int i = block * PackedLongs.BLOCK; i < Math.min(values.length, (block + 1) * PackedLongs.BLOCK); i++) {
						assertTrue(from <= values[i] && values[i] < to, () -> "round of step " + step);
					}
				}
			}
		}
		assertTrue(said > 300, "said of " + said);
		assertTrue(pack(5, 6, 7).isBlockWithin(0, 5, 8));
		assertFalse(pack(5, 6, 7).isBlockWithin(0, 5, 7));
		assertFalse(pack(5, 6, 7).isBlockWithin(0, 6, 8));
	}

	@Test
	void evenNumbersCostNearlyNothing() {
		PackedLongs sequence = pack(numbers(128_000, i -> 2_000_000 + i));
		assertTrue(sequence.bytes().remaining() < 128_000 * 0.13, () -> sequence.bytes().remaining() + " bytes");
		PackedLongs stamps = pack(numbers(128_000, i -> 1_775_000_000_000L + i * 5_000L + i % 4));
		assertTrue(stamps.bytes().remaining() < 128_000 * 0.6, () -> stamps.bytes().remaining() + " bytes");
	}

	@Test
	void theFirstNumbersOfOthersAreAddedWhateverStandsBeforeThem() {
		Random random = new Random(5);
		for (int round = 0; round < 300; round++) {
			long[] from = new long[random.nextInt(600)];
			for (int i = 0; i < from.length; i++) {
				from[i] = round % 3 == 0 ? random.nextLong() : round % 3 == 1 ? i * 1_000L + random.nextInt(1 << random.nextInt(20)) : 7;
			}
			PackedLongs.Builder packed = new PackedLongs.Builder();
			Arrays.stream(from).forEach(packed::add);
			long[] before = new long[random.nextInt(3) * (random.nextBoolean() ? PackedLongs.BLOCK : 50)];
			int count = random.nextInt(from.length + 1);
			PackedLongs.Builder both = new PackedLongs.Builder();
			PackedLongs.Builder oneByOne = new PackedLongs.Builder();
			for (int i = 0; i < before.length; i++) {
				before[i] = random.nextInt(1 << 1 + i % 20);
				both.add(before[i]);
				oneByOne.add(before[i]);
			}
			both.add(packed.build(), count);
			Arrays.stream(from, 0, count).forEach(oneByOne::add);
			assertEquals(before.length + count, both.size());
			for (long more = 0; more < round % 5; more++) {
				both.add(more);
				oneByOne.add(more);
			}
			assertEquals(oneByOne.build().bytes(), both.build().bytes(), "the bytes are those of the same numbers, round " + round);
		}
	}

	@Test
	void aCursorMayJumpBack() {
		PackedLongs.Cursor cursor = pack(numbers(400, i -> i * 7919L % 1000)).cursor();
		for (int i = 0; i < 1000; i++) {
			int at = i * 131 % 400;
			assertEquals(at * 7919L % 1000, cursor.get(at));
		}
	}

	@Test
	void refusesIndexesOutside() {
		PackedLongs three = pack(5, 6, 7);
		assertThrows(IndexOutOfBoundsException.class, () -> three.get(3));
		PackedLongs.Cursor cursor = three.cursor();
		assertEquals(7, cursor.get(2));
		assertThrows(IndexOutOfBoundsException.class, () -> cursor.get(3));
		assertThrows(IndexOutOfBoundsException.class, () -> cursor.get(-1));
		assertThrows(IndexOutOfBoundsException.class, () -> three.get(-1));
		assertThrows(IndexOutOfBoundsException.class, () -> three.copyBlock(1, new long[PackedLongs.BLOCK]));
		assertThrows(IndexOutOfBoundsException.class, () -> pack().get(0));
	}

	@Test
	void refusesEveryShortenedCopy() {
		ByteBuffer whole = pack(LongStream.range(0, 300).map(i -> i * i).toArray()).bytes();
		for (int length = 0; length < whole.limit(); length++) {
			ByteBuffer part = whole.slice(0, length);
			assertThrows(IllegalArgumentException.class, () -> PackedLongs.of(part), length + " bytes");
		}
	}

	/** Damaged bytes may give wrong numbers, which a checksum must tell, but no number from outside and no endless work. */
	@Test
	void changedBytesAreRefusedOrGiveNumbers() {
		byte[] whole = new byte[pack(numbers(300, i -> i * 31L % 97)).bytes().remaining()];
		pack(numbers(300, i -> i * 31L % 97)).bytes().get(whole);
		int refused = 0;
		for (int at = 0; at < whole.length; at++) {
			byte[] changed = whole.clone();
			changed[at] ^= (byte) 0x81;
			try {
				PackedLongs packed = PackedLongs.of(ByteBuffer.wrap(changed));
				assertEquals(300, packed.size());
				IntStream.range(0, packed.size()).forEach(packed::get);
			} catch (IllegalArgumentException e) {
				refused++;
			}
		}
		assertTrue(refused >= HEAD_AND_PLACES, refused + " refused");
	}

	/** Bytes that must not change: count, blocks, and four bytes of place for each of three blocks and the end, save low bits of widths. */
	private static final int HEAD_AND_PLACES = 20;
}
