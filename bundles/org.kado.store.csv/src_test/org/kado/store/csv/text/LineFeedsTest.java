package org.kado.store.csv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

class LineFeedsTest {

	@Test
	void findsTheFirstOneWhereverItStands() {
		Random random = new Random(5);
		byte[] near = { 9, 10, 11, 13, 0, -1, (byte) 0x8a, 'a' };
		for (int round = 0; round < 20_000; round++) {
			byte[] data = new byte[random.nextInt(40)];
			for (int i = 0; i < data.length; i++) {
				data[i] = random.nextInt(12) == 0 ? near[random.nextInt(near.length)] : (byte) random.nextInt();
			}
			int from = random.nextInt(data.length + 1);
			int end = from + random.nextInt(data.length - from + 1);
			int expected = from;
			while (expected < end && data[expected] != '\n') {
				expected++;
			}
			assertEquals(expected, LineFeeds.find(data, from, end));
		}
	}
}
