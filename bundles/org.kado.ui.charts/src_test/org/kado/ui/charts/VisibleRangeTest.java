package org.kado.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kado.model.TimeRange;

class VisibleRangeTest {

	private static final TimeRange LIMITS = new TimeRange(1_000_000, 2_000_000);

	private final VisibleRange visible = new VisibleRange();
	private final List<TimeRange> told = new ArrayList<>();

	@BeforeEach
	void limit() {
		visible.setLimits(LIMITS);
		visible.add(() -> told.add(visible.range()));
	}

	@Test
	void showsAllAtFirst() {
		assertEquals(LIMITS, visible.range());
		assertEquals(LIMITS, visible.limits());
	}

	@Test
	void keepsTheInstantUnderThePointer() {
		visible.zoomAt(1_250_000, 0.5);
		assertEquals(new TimeRange(1_125_000, 1_625_000), visible.range());
		visible.zoomAt(1_250_000, 0.5);
		assertEquals(250_000, visible.range().millis());
		assertEquals(0.25, (1_250_000.0 - visible.range().startMillis()) / visible.range().millis());
	}

	@Test
	void staysWithinTheLimits() {
		visible.zoom(0.5);
		visible.pan(-100);
		assertEquals(new TimeRange(1_000_000, 1_500_000), visible.range());
		visible.pan(100);
		assertEquals(new TimeRange(1_500_000, 2_000_000), visible.range());
		visible.zoom(1000);
		assertEquals(LIMITS, visible.range());
	}

	@Test
	void selectsNoMoreThanWasChosen() {
		visible.select(new TimeRange(500_000, 1_200_000));
		assertEquals(new TimeRange(1_000_000, 1_200_000), visible.range(), "a day that began before the first record");
		visible.select(new TimeRange(0, 1_000_000));
		assertEquals(new TimeRange(1_000_000, 1_200_000), visible.range(), "there is nothing to show");
		visible.back();
		assertEquals(LIMITS, visible.range());
	}

	@Test
	void neverShowsNothing() {
		for (int i = 0; i < 100; i++) {
			visible.zoomAt(1_500_000, 0.5);
		}
		assertEquals(10_000, visible.range().millis());
		visible.setLimits(new TimeRange(5, 5));
		assertEquals(10_000, visible.range().millis());
	}

	@Test
	void goesBackStepByStepAndThenShowsAll() {
		visible.zoomAt(1_000_000, 0.5);
		TimeRange first = visible.range();
		visible.pan(0.5);
		visible.back();
		assertEquals(first, visible.range());
		visible.back();
		assertEquals(LIMITS, visible.range());
		visible.back();
		assertEquals(LIMITS, visible.range());
	}

	@Test
	void goesBackOverAWholeMovementAtOnce() {
		visible.show(new TimeRange(1_000_000, 1_100_000));
		visible.show(new TimeRange(1_010_000, 1_110_000));
		for (int i = 2; i < 50; i++) {
			visible.follow(new TimeRange(1_000_000 + i * 10_000, 1_100_000 + i * 10_000));
		}
		visible.back();
		assertEquals(new TimeRange(1_000_000, 1_100_000), visible.range());
	}

	@Test
	void forgetsTheWayBackInAnotherFolder() {
		visible.zoom(0.5);
		TimeRange other = new TimeRange(5_000_000, 6_000_000);
		visible.setLimits(other);
		visible.back();
		assertEquals(other, visible.range());
	}

	@Test
	void tellsEveryChangeAndNothingElse() {
		visible.showAll();
		visible.follow(LIMITS);
		visible.back();
		assertEquals(List.of(), told);
		visible.zoom(0.5);
		assertEquals(List.of(visible.range()), told);
	}

	@Test
	void survivesAnyMovement() {
		Random random = new Random(5);
		for (int i = 0; i < 5000; i++) {
			switch (random.nextInt(5)) {
			case 0 -> visible.pan(random.nextGaussian());
			case 1 -> visible.zoomAt(900_000 + random.nextInt(1_200_000), Math.exp(random.nextGaussian()));
			case 2 -> visible.back();
			case 3 -> visible.follow(visible.panned(random.nextGaussian()));
			default -> visible.zoom(Math.exp(random.nextGaussian()));
			}
			TimeRange range = visible.range();
			assertTrue(range.startMillis() >= LIMITS.startMillis() && range.endMillis() <= LIMITS.endMillis() && range.millis() >= 10_000);
		}
	}
}
