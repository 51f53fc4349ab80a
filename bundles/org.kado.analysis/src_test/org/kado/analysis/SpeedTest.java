package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kado.analysis.Figures.DAY;
import static org.kado.analysis.Figures.HOUR;
import static org.kado.analysis.Figures.analyse;
import static org.kado.analysis.Figures.report;

import java.lang.management.ManagementFactory;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;

/** Thirty days of ticks are decided while a person waits for a slider: bounds far above what was measured, to catch what isn't linear. */
class SpeedTest {

	private static InstallationFacts days(int count, boolean steady) {
		Random random = new Random(5);
		Recording recording = Recording.fromBase().start();
		recording.pids = 1;
		long at = 0;
		for (int day = 0; day < count; day++) {
			for (; at < day * DAY + 10 * HOUR; at += steady ? 5_000 : 500 + random.nextInt(4_000) + (random.nextInt(50) == 0 ? 120_000 : 0)) {
				recording.input(at);
			}
			recording.cpuPercent = day % 2 * 60;
			recording.setClockSilently(random.nextInt(3) - 1).runTo((day + 1) * DAY).rotate();
			at = Math.max(at, (day + 1) * DAY);
		}
		return recording.installation();
	}

	@Test
	void monthOfWorkTakesWellUnderASecond() {
		check(days(30, false));
	}

	@Test
	void daysOfGhostInputDoToo() {
		StateTimeline timeline = check(days(7, true));
		assertEquals(7, timeline.suspicious().size());
	}

	private static StateTimeline check(InstallationFacts facts) {
		StateTimeline timeline = analyse(facts);
		long best = Long.MAX_VALUE;
		for (int i = 0; i < 3; i++) {
			long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			timeline = analyse(facts);
			report(timeline, Bucket.HOUR, Basis.OBSERVED);
			best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
		}
		long millis = best / 1_000_000;
		System.out.println(timeline.period().millis() / DAY + " days, " + timeline.intervals().size() + " intervals: " + millis + " ms CPU");
		assertTrue(millis < 2_000, "CPU " + millis + " ms");
		return timeline;
	}
}
