package org.kado.model.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.column.PackedLongs;
import org.kado.testing.Requirement;

class TickColumnsTest {

	private final Tick tick = new Tick();

	@Test
	void keepsWhatATickHeld() {
		tick.begin(7, 1_000_000, 5_000);
		tick.input(3, 996_100, 999_900, 200, 3_600);
		tick.counts(4, 1, 30, 2);
		tick.cpu(12.5);
		tick.memoryAvailable(1L << 33);
		TickColumns columns = new TickColumns.Builder().add(tick).build();
		assertEquals(1, columns.size());
		assertEquals(7, columns.sequence(0));
		assertEquals(1_000_000, columns.stampMillis(0));
		assertEquals(5_000, columns.elapsedMillis(0));
		assertEquals(3, columns.inputCount(0));
		assertEquals(996_100, columns.firstInputMillis(0));
		assertEquals(999_900, columns.lastInputMillis(0));
		assertEquals(200, columns.minSpacingMillis(0));
		assertEquals(3_600, columns.maxSpacingMillis(0));
		assertEquals(4, columns.keys(0));
		assertEquals(12.5f, columns.cpuPercent(0));
		assertEquals(1L << 33, columns.memoryAvailableBytes(0));
	}

	@Test
	@Requirement("S1-27")
	void whatWasNotToldIsNotMeasuredRatherThanZero() {
		tick.begin(1, 10, 5).process("spindle", 1, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		TickColumns columns = new TickColumns.Builder().add(tick).build();
		assertEquals(Tick.NOT_MEASURED, columns.inputCount(0));
		assertEquals(Tick.NOT_MEASURED, columns.keys(0));
		assertEquals(Tick.NOT_MEASURED, columns.memoryAvailableBytes(0));
		assertTrue(Float.isNaN(columns.cpuPercent(0)));
		assertEquals(Tick.NOT_MEASURED, columns.findProcess("spindle").orElseThrow().cpuMillis(0));
	}

	@Test
	void aTickThatBeginsForgetsTheOneBefore() {
		tick.begin(1, 10, 5).input(1, 6, 6, 1, 1);
		tick.process("a", 1, 1, 1);
		tick.networkInterface("eth0", 1, 1);
		tick.cpu(3);
		tick.begin(2, 15, 5);
		assertEquals(Tick.NOT_MEASURED, tick.inputCount());
		assertEquals(0, tick.processCount());
		assertEquals(0, tick.interfaceCount());
		assertTrue(Double.isNaN(tick.cpuPercent()));
	}

	@Test
	void growsWithManyTicksProcessesAndInterfaces() {
		TickColumns.Builder builder = new TickColumns.Builder();
		for (int row = 0; row < 1_000; row++) {
			tick.begin(row, row * 5_000L, 5_000);
			for (int p = 0; p < 40; p++) {
				tick.process("p" + p, p, row, row * 10L);
				tick.networkInterface("n" + p, row, p);
			}
			assertEquals(39, tick.interfaceSentBytes(39));
			builder.add(tick);
		}
		TickColumns columns = builder.build();
		assertEquals(1_000, columns.size());
		assertEquals(999 * 5_000L, columns.stampMillis(999));
		assertEquals(40, columns.processes().size());
		ProcessColumns last = columns.findProcess("P39").orElseThrow();
		assertEquals(1_000, last.size());
		assertEquals(999, last.tickRow(999));
		assertEquals(39, last.pids(999));
		assertEquals(9_990, last.residentBytes(999));
	}

	@Test
	void aProcessThatAppearsLaterLeadsToItsTick() {
		TickColumns.Builder builder = new TickColumns.Builder();
		builder.add(tick.begin(0, 5, 5));
		tick.begin(1, 10, 5).process("late", 2, 3, 4);
		TickColumns columns = builder.add(tick).build();
		assertEquals(1, columns.findProcess("late").orElseThrow().tickRow(0));
		assertTrue(columns.findProcess("other").isEmpty());
	}

	/** What is copied as it is packed must be the same bytes: the stamps of rows that a grown file shares with a new reading hang on it. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 8, 9, 127, 128, 129, 255, 256, 257, 300, 399, 400 })
	void goingOnWithTheFirstTicksOfOthersIsTheSameAsTakingThemOneByOne(int count) {
		Random random = new Random(count);
		List<Consumer<TickColumns.Builder>> ticks = new ArrayList<>();
		for (int row = 0; row < 400; row++) {
			ticks.add(anyTick(row, random));
		}
		TickColumns before = built(new TickColumns.Builder(), ticks);
		assertSame(built(new TickColumns.Builder(), ticks.subList(0, count)), TickColumns.Builder.with(before, count).build());
		for (int more : new int[] { 1, 127, 128, 129, 500 }) {
			List<Consumer<TickColumns.Builder>> grown = new ArrayList<>(ticks.subList(0, count));
			for (int row = count; row < count + more; row++) {
				grown.add(anyTick(row, random));
			}
			TickColumns.Builder builder = TickColumns.Builder.with(before, count);
			assertEquals(count, builder.size());
			TickColumns after = built(builder, grown.subList(count, grown.size()));
			assertSame(built(new TickColumns.Builder(), grown), after);
			// and that can be gone on with as well
			assertSame(built(new TickColumns.Builder(), grown.subList(0, count + more / 2)), TickColumns.Builder.with(after, count + more / 2).build());
		}
	}

	@Test
	void moreTicksThanThereAreAreRefused() {
		TickColumns one = new TickColumns.Builder().add(tick.begin(0, 5, 5)).build();
		assertThrows(IndexOutOfBoundsException.class, () -> TickColumns.Builder.with(one, 2));
	}

	/** Truths are told now and then and end early, processes come and go, one of them late. */
	private static Consumer<TickColumns.Builder> anyTick(int row, Random random) {
		Tick any = new Tick().begin(row + 7, row * 5_000L + random.nextInt(20), 4_990 + random.nextInt(20));
		if (random.nextInt(4) == 0) {
			any.input(1 + random.nextInt(9), any.stampMillis() - 4_000, any.stampMillis() - random.nextInt(4_000), random.nextInt(100), 100L + random.nextInt(900));
		}
		any.counts(random.nextInt(3) - 1, 0, 0, 0);
		any.cpu(random.nextInt(5) == 0 ? Double.NaN : random.nextInt(100_000) / 1000.0);
		any.memoryAvailable(random.nextLong() >>> 24);
		if (random.nextInt(3) == 0 && row < 250) {
			any.rules(2, Truths.with(Truths.NONE_KNOWN, 1, Truth.YES));
		}
		if (random.nextInt(40) == 0) {
			any.conditions(1, Truths.with(Truths.NONE_KNOWN, 0, Truth.NO));
		}
		any.process("always", 1, random.nextInt(5_000), 1L << 28 | random.nextInt(4096), random.nextInt(1 << 20));
		if (random.nextInt(3) == 0) {
			any.process("at times", 0, Tick.NOT_MEASURED, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		}
		if (row >= 256) {
			any.process("late", 2, row, row * 10L, 0);
		}
		return builder -> builder.add(any);
	}

	private static TickColumns built(TickColumns.Builder builder, List<Consumer<TickColumns.Builder>> ticks) {
		ticks.forEach(each -> each.accept(builder));
		return builder.build();
	}

	private static void assertSame(TickColumns expected, TickColumns actual) {
		assertEquals(bytes(expected.columns()), bytes(actual.columns()));
		assertEquals(expected.processes().stream().map(ProcessColumns::name).toList(), actual.processes().stream().map(ProcessColumns::name).toList());
		assertEquals(expected.processes().stream().map(each -> bytes(each.columns())).toList(), actual.processes().stream().map(each -> bytes(each.columns())).toList());
	}

	private static List<ByteBuffer> bytes(List<PackedLongs> columns) {
		return columns.stream().map(PackedLongs::bytes).toList();
	}
}
