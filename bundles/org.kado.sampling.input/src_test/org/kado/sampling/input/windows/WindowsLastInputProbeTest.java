package org.kado.sampling.input.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.sampling.LastInputProbe;
import org.kado.sampling.input.LastInputProbeContractTest;
import org.kado.testing.Requirement;

class WindowsLastInputProbeTest extends LastInputProbeContractTest {

	private static final long WRAP = 1L << 32;

	private long lastInputMillis;
	private boolean works = true;
	private final WindowsLastInputProbe probe =
			new WindowsLastInputProbe(() -> works ? lastInputMillis & 0xffffffffL : WindowsLastInputProbe.LastInputTicks.UNKNOWN);

	@Override
	protected long poll(long monotonicMillis) {
		return probe.poll(monotonicMillis);
	}

	@Override
	protected String reason() {
		return probe.reason();
	}

	@Override
	protected void close() {
		probe.close();
	}

	@Override
	protected void input(long monotonicMillis) {
		lastInputMillis = monotonicMillis;
	}

	@Override
	protected void works(boolean newWorks) {
		works = newWorks;
	}

	@Test
	@Requirement("A9")
	void theCountOfThirtyTwoBitsMayWrap() {
		assertEquals(15_000, WindowsLastInputProbe.idleMillis(WRAP + 5_000, (WRAP - 10_000) & 0xffffffffL));
		input(WRAP - 60_000);
		probe.poll(WRAP - 20_000);
		input(WRAP - 10_000);
		assertEquals(WRAP - 10_000, probe.poll(WRAP + 5_000), "ten seconds before the wrap, asked five after it");
		input(WRAP + 5_500);
		assertEquals(WRAP + 5_500, probe.poll(WRAP + 6_000));
	}

	@Test
	@Requirement("A9")
	void everyWrapIsSurvived() {
		for (long wraps = 1; wraps < 40; wraps++) {
			input(wraps * WRAP - 300);
			probe.poll(wraps * WRAP - 200);
			input(wraps * WRAP + 100);
			assertEquals(wraps * WRAP + 100, probe.poll(wraps * WRAP + 700));
		}
	}

	@Test
	@Requirement("A9")
	void theFirstInputAfterAMonthWithoutAnyIsSeen() {
		long month = 30L * 86_400_000;
		input(1_000);
		probe.poll(2_000);
		assertEquals(LastInputProbe.NONE, probe.poll(month));
		input(month + 500);
		assertEquals(month + 500, probe.poll(month + 1_000));
	}

	@Test
	void aCountThatRunsBackIsNoInputAndNeitherIsItsReturn() {
		input(10_000);
		probe.poll(11_000);
		input(9_990);
		assertEquals(LastInputProbe.NONE, probe.poll(12_000));
		input(10_000);
		assertEquals(LastInputProbe.NONE, probe.poll(13_000));
		input(13_200);
		assertEquals(13_200, probe.poll(14_000));
	}

	@Test
	void anInputBetweenTheClockAndTheQuestionIsNow() {
		input(10_000);
		probe.poll(11_000);
		input(12_016);
		assertEquals(12_000, probe.poll(12_000));
		assertEquals(LastInputProbe.NONE, probe.poll(13_000));
	}

	@ParameterizedTest
	@CsvSource({"5000, 5000, 0", "5000, 4999, 1", "4294967301, 4294967291, 10", "4294967301, 5, 0", "4294967296, 0, 0"})
	@Requirement("A9")
	void idleTimes(long monotonicMillis, long ticks, long idleMillis) {
		assertEquals(idleMillis, WindowsLastInputProbe.idleMillis(monotonicMillis, ticks));
	}
}
