package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PidTableTest {

	private final List<Integer> gone = new ArrayList<>();
	private final PidTable table = new PidTable(gone::add);

	private SortedSet<Integer> due(long elapsedMillis, int... pids) {
		table.update(pids, pids.length, elapsedMillis);
		SortedSet<Integer> due = new TreeSet<>();
		for (int i = 0; i < table.count(); i++) {
			if (table.nameIsDue(i)) {
				due.add(table.pid(i));
			}
		}
		return due;
	}

	private static SortedSet<Integer> set(int... pids) {
		return new TreeSet<>(IntStream.of(pids).boxed().toList());
	}

	@Test
	void namesAreReadAtTheFirstAndSecondSighting() {
		assertEquals(set(1, 2), due(0, 1, 2));
		assertEquals(set(1, 2), due(0, 1, 2));
		assertEquals(set(1), due(0, 1, 2), "and one as the slice of the round");
		assertEquals(set(2, 3), due(0, 1, 2, 3));
		assertEquals(set(3), due(0, 1, 2, 3));
	}

	@Test
	void aPidThatWasGoneIsNewAgainAndHasNoName() {
		due(0, 1, 7, 9);
		table.name(1, 4);
		due(0, 1, 7, 9);
		assertEquals(4, table.name(1));
		due(0, 1, 9);
		due(0, 1, 7, 9);
		assertEquals(NameMatcher.NONE, table.name(1));
		assertTrue(table.nameIsDue(1));
	}

	@Test
	void aDescriptorStaysWithItsPidAndIsGivenBackWithIt() {
		due(0, 1, 7, 9);
		table.keepNameFile(1, 50);
		table.keepNameFile(2, 51);
		due(0, 1, 4, 7, 9, 12);
		assertEquals(PidTable.NO_FILE, table.nameFile(0));
		assertEquals(PidTable.NO_FILE, table.nameFile(1));
		assertEquals(50, table.nameFile(2));
		assertEquals(51, table.nameFile(3));
		assertEquals(PidTable.NO_FILE, table.nameFile(4));
		assertEquals(2, table.kept());
		due(0, 1, 9);
		assertEquals(List.of(50), gone);
		due(0, 1);
		assertEquals(List.of(50, 51), gone);
		assertEquals(0, table.kept());
		due(0, 1, 7, 9);
		assertEquals(PidTable.NO_FILE, table.nameFile(1));
	}

	@Test
	void allDescriptorsAreGivenBackAtTheEndAndNoneTwice() {
		due(0, 1, 7);
		table.keepNameFile(0, 50);
		table.keepNameFile(1, 51);
		table.forgetNameFile(0);
		table.close();
		table.close();
		due(0);
		assertEquals(List.of(50, 51), gone);
	}

	@Test
	void aPidIsSettledWithItsThirdSighting() {
		due(0, 1, 7);
		due(0, 1, 7);
		assertFalse(table.isSettled(1));
		due(0, 1, 7);
		assertTrue(table.isSettled(1));
	}

	@Test
	void everyNameIsReadOncePerMinuteInSlicesOfEqualSize() {
		int[] pids = IntStream.rangeClosed(1, 300).map(i -> i * 3).toArray();
		due(0, pids);
		due(5_000, pids);
		due(5_000, pids);
		SortedSet<Integer> all = new TreeSet<>();
		for (int tick = 0; tick < 12; tick++) {
			SortedSet<Integer> slice = due(5_000, pids);
			assertEquals(25, slice.size());
			all.addAll(slice);
		}
		assertEquals(300, all.size());
	}

	@Test
	void afterALongPauseEveryNameIsRead() {
		int[] pids = {1, 5, 8, 11};
		due(0, pids);
		due(0, pids);
		assertEquals(set(pids), due(3_600_000, pids));
	}

	@Test
	void survivesAnEmptyListingAndGrows() {
		assertEquals(set(), due(5_000));
		int[] pids = IntStream.rangeClosed(1, 5_000).toArray();
		assertEquals(5_000, due(5_000, pids).size());
		assertEquals(5_000, table.count());
	}

	@Test
	void theListingTakesNumbersOnly() {
		ByteArrayOutputStream block = new ByteArrayOutputStream();
		for (String name : new String[] {".", "..", "acpi", "1", "self", "312", "3x", "99999"}) {
			byte[] entry = new byte[(19 + name.length() + 1 + 7) / 8 * 8];
			entry[16] = (byte) entry.length;
			for (int i = 0; i < name.length(); i++) {
				entry[19 + i] = (byte) name.charAt(i);
			}
			block.writeBytes(entry);
		}
		try (PidListing listing = new PidListing("/nowhere", 0)) {
			listing.parse(block.toByteArray(), block.size());
			assertArrayEquals(new int[] {1, 312, 99_999}, Arrays.copyOf(listing.pids(), listing.count()));
			listing.parse(new byte[64], 64);
			assertEquals(3, listing.count(), "a record without a length ends the block");
			assertEquals(-1, listing.read(-1));
		}
	}
}
