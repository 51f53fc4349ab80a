package org.kado.sampling.input.x11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.sampling.LastInputProbe;
import org.kado.sampling.input.LastInputProbeContractTest;
import org.kado.testing.Requirement;

class X11LastInputProbeTest extends LastInputProbeContractTest {

	/** The X server's clock is that of nanoTime; it stands still in sleep. */
	private long awakeMillis;
	private long sleptMillis;
	private long lastInputMillis;
	private long questionDelayMillis;
	private int jitterMillis;
	private int questions;
	private boolean works = true;
	private final List<Long> openings = new ArrayList<>();
	private final List<FakeAlarm> alarms = new ArrayList<>();
	private boolean alarmsWork = true;
	private int wakes;
	private final X11LastInputProbe probe = new X11LastInputProbe(null, FakeDisplay::new, FakeAlarm::new, () -> awakeMillis * 1_000_000);

	@Override
	protected long poll(long monotonicMillis) {
		awakeMillis = monotonicMillis - sleptMillis;
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
		lastInputMillis = monotonicMillis - sleptMillis;
	}

	@Override
	protected void works(boolean newWorks) {
		works = newWorks;
	}

	@Test
	void anAnswerThatComesLateIsNoInputAndNeitherIsTheNextInTime() {
		input(900);
		poll(1_000);
		questionDelayMillis = 400;
		assertEquals(LastInputProbe.NONE, poll(2_000));
		questionDelayMillis = 0;
		assertEquals(LastInputProbe.NONE, poll(3_000));
		questionDelayMillis = 400;
		assertEquals(LastInputProbe.NONE, poll(4_000));
		input(4_700);
		assertEquals(4_300, poll(5_000), "early by the delay at most");
		questionDelayMillis = 0;
		assertEquals(LastInputProbe.NONE, poll(6_000));
	}

	@Test
	void roundingIsNoInput() {
		input(900);
		for (int i = 0; i < 1_000; i++) {
			jitterMillis = i % 3;
			assertEquals(LastInputProbe.NONE, poll(1_000 + i * 1_000L));
		}
	}

	@Test
	void aBaselineFromALateAnswerMakesNoInputLater() {
		input(900);
		questionDelayMillis = 400;
		poll(1_000);
		questionDelayMillis = 0;
		assertEquals(LastInputProbe.NONE, poll(2_000));
	}

	@Test
	@Requirement("A8")
	void wakingUpIsNoInput() {
		input(900);
		poll(1_000);
		sleptMillis = 32_400_000;
		assertEquals(LastInputProbe.NONE, poll(32_402_000));
		input(32_402_700);
		assertEquals(32_402_700, poll(32_403_000));
	}

	@Test
	void fiftyMillisecondsAreJitterAndMoreIsAnInput() {
		input(900);
		poll(1_000);
		input(950);
		assertEquals(LastInputProbe.NONE, poll(2_000));
		input(1_001);
		assertEquals(1_001, poll(3_000));
	}

	@Test
	void theDriftOfAnotherComputersClockIsNoInput() {
		input(900);
		poll(1_000);
		for (int second = 2; second < 100_000; second++) {
			input(900 + second / 10);
			assertEquals(LastInputProbe.NONE, poll(second * 1_000L), "100 ppm");
		}
	}

	@Test
	@Requirement("S1-29")
	void whatWasAskedAheadIsNotAskedAgain() {
		input(900);
		poll(1_000);
		questions = 0;
		askAt(2_000);
		askAt(2_000);
		assertEquals(LastInputProbe.NONE, poll(2_004));
		assertEquals(1, questions);
		input(2_500);
		askAt(3_000);
		assertEquals(2_500, poll(3_000));
		assertEquals(2, questions);
	}

	@Test
	@Requirement("S1-29")
	void anAnswerToAQuestionOfLongAgoCountsForNothing() {
		input(900);
		poll(1_000);
		askAt(2_000);
		input(4_000);
		assertEquals(4_000, poll(4_500), "the disk had us wait: what was told 2.5 s ago knows nothing of the input since");
		input(5_000);
		assertEquals(5_000, poll(5_500), "and hides no later one");
	}

	@Test
	void aQuestionThatCannotBeAskedBreaksTheLookThatFollows() {
		poll(1_000);
		works = false;
		askAt(2_000);
		assertEquals(LastInputProbe.BROKEN, poll(2_000));
		assertEquals("gone", reason());
		askAt(2_500);
		works = true;
		assertEquals(LastInputProbe.NONE, poll(3_000));
	}

	/** Looks until the source rests. */
	private void restFrom(long millis) {
		probe.wakeBy(() -> wakes++);
		lastInputMillis = millis;
		poll(millis + 100);
		assertFalse(probe.rests(), "just now");
		poll(millis + 1_100);
		assertFalse(probe.rests(), "the alarm may not take it for a pause yet");
		poll(millis + 2_100);
		assertTrue(probe.rests());
	}

	@Test
	@Requirement("S1-29")
	void inAPauseTheAlarmTellsWhenToLook() {
		restFrom(1_000);
		input(7_300);
		alarms.get(0).ring();
		assertEquals(1, wakes);
		assertFalse(probe.rests());
		assertEquals(7_300, poll(7_301));
		assertFalse(probe.rests());
	}

	@Test
	void nobodyWhoCanBeWokenNoAlarm() {
		poll(1_000);
		poll(9_000);
		assertFalse(probe.rests());
		assertEquals(List.of(), alarms);
	}

	@Test
	void anAlarmBetweenQuestionAndAnswerCountsForTheNextLook() {
		restFrom(1_000);
		askAt(8_000);
		input(8_002);
		alarms.get(0).ring();
		assertEquals(LastInputProbe.NONE, poll(8_003), "the answer is older than the input");
		assertFalse(probe.rests(), "so there must be a look soon");
		assertEquals(8_002, poll(9_000));
	}

	@Test
	void anAlarmBeforeTheQuestionIsAnsweredByIt() {
		restFrom(1_000);
		alarms.get(0).ring();
		askAt(8_002);
		assertEquals(LastInputProbe.NONE, poll(8_003), "the input was that of a drawing tablet that was pulled: idle again");
		assertTrue(probe.rests());
	}

	@Test
	void aDisplayWhoseAlarmStaysAwayIsLookedAtEachTime() {
		restFrom(1_000);
		input(7_300);
		assertEquals(7_300, poll(10_000));
		poll(20_000);
		assertFalse(probe.rests());
		assertFalse(alarms.get(0).listens());
		assertEquals(1, alarms.size());
	}

	@Test
	void anInputAMomentAgoMayBeAheadOfItsAlarm() {
		restFrom(1_000);
		input(9_990);
		assertEquals(9_990, poll(10_000));
		poll(20_000);
		assertTrue(probe.rests());
	}

	@Test
	void withoutAnAlarmThereIsALookEachTime() {
		alarmsWork = false;
		probe.wakeBy(() -> wakes++);
		poll(1_000);
		poll(60_000);
		assertFalse(probe.rests());
	}

	@Test
	void anAlarmThatListensNoMoreIsNotWaitedFor() {
		restFrom(1_000);
		alarms.get(0).close();
		assertFalse(probe.rests());
	}

	@Test
	void aDisplayThatCameBackGetsAnAlarmOfItsOwn() {
		restFrom(1_000);
		works = false;
		assertEquals(LastInputProbe.BROKEN, poll(10_000));
		assertFalse(probe.rests());
		assertFalse(alarms.get(0).listens());
		works = true;
		poll(20_000);
		poll(30_000);
		assertTrue(probe.rests());
		assertEquals(2, alarms.size());
		close();
		assertFalse(alarms.get(1).listens());
	}

	private void askAt(long monotonicMillis) {
		awakeMillis = monotonicMillis - sleptMillis;
		probe.ask();
	}

	@Test
	void aLostDisplayIsTriedAgainAtEverLongerDistances() {
		poll(1_000);
		works = false;
		openings.clear();
		for (long millis = 2_000; millis <= 300_000; millis += 1_000) {
			assertEquals(LastInputProbe.BROKEN, poll(millis));
		}
		assertEquals(List.of(3_000L, 5_000L, 9_000L, 17_000L, 33_000L, 65_000L, 125_000L, 185_000L, 245_000L), openings);
		works = true;
		assertEquals(LastInputProbe.BROKEN, poll(304_000));
		assertEquals(LastInputProbe.NONE, poll(305_000));
		assertEquals("", reason());
	}

	private final class FakeAlarm implements ActivityAlarm {

		private final Runnable activity;
		private boolean listens = true;

		FakeAlarm(Runnable activity) throws IOException {
			if (!alarmsWork) {
				throw new UnsuitableDisplayException("no alarms");
			}
			this.activity = activity;
			alarms.add(this);
		}

		void ring() {
			activity.run();
		}

		@Override
		public boolean listens() {
			return listens;
		}

		@Override
		public void close() {
			listens = false;
		}
	}

	private final class FakeDisplay implements IdleTime {

		private boolean open = true;
		private long idleWhenAsked = -1;

		FakeDisplay() throws IOException {
			openings.add(awakeMillis + sleptMillis);
			idleMillis();
		}

		@Override
		public void ask() throws IOException {
			if (!works || !open) {
				throw new IOException("gone");
			}
			questions++;
			idleWhenAsked = Math.max(0, awakeMillis - lastInputMillis - jitterMillis);
		}

		@Override
		public long idleMillis() throws IOException {
			if (!works || !open) {
				throw new IOException("gone");
			}
			if (idleWhenAsked >= 0) {
				long idle = idleWhenAsked;
				idleWhenAsked = -1;
				return idle;
			}
			questions++;
			awakeMillis += questionDelayMillis;
			return Math.max(0, awakeMillis - lastInputMillis - jitterMillis);
		}

		@Override
		public void close() {
			open = false;
		}
	}
}
