package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;

class HourLoadsTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	/** Hour to ticks, those with input, those with CPU, CPU. */
	private final Map<Long, List<Long>> expected = new TreeMap<>();

	/**
	 * Ticks of 5 s.
	 *
	 * @param jumps of 1000 ticks, go back in time or over hours without a tick; the others are late by a few milliseconds
	 */
	private FactsSegment segment(Random random, long startMillis, int count, int jumps) {
		TickColumns.Builder ticks = new TickColumns.Builder();
		Tick tick = new Tick();
		long stamp = startMillis;
		for (int i = 0; i < count; i++) {
			stamp += random.nextInt(1000) < jumps ? random.nextInt(20_000_000) - 8_000_000 : 4998 + random.nextInt(5);
			tick.begin(i + 1, stamp, 5000);
			boolean input = random.nextBoolean();
			if (input) {
				tick.input(1, stamp - 10, stamp - 5, -1, -1);
			}
			long cpu = random.nextInt(5) == 0 ? -1 : random.nextInt(100_000);
			tick.cpu(cpu < 0 ? Double.NaN : cpu / 1000.0);
			ticks.add(tick);
			expected.merge(Math.floorDiv(stamp, HourLoads.HOUR_MILLIS), List.of(1L, input ? 1L : 0L, cpu < 0 ? 0L : 1L, Math.max(cpu, 0L)),
					(a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2), a.get(3) + b.get(3)));
		}
		FactsHeader header = new FactsHeader(1, new UUID(1, 2), "", "press", TOKYO, "1", "", 5000, 1000, 60_000, 1, 1, Set.of(Source.INPUT, Source.CPU), List.of(),
				List.of(), List.of(), "", "");
		return new FactsSegment(header, ticks.build(), List.of(), List.of());
	}

	@Test
	void everyTickCountsOnceInItsHour() {
		Random random = new Random(3);
		List<FactsSegment> segments = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			segments.add(segment(random, random.nextInt(200_000_000) - 100_000_000, 1000 + random.nextInt(3000), i % 2 == 0 ? 50 : 0));
		}
		List<SessionFacts> sessions = List.of(new SessionFacts("1", segments.subList(0, 4)), new SessionFacts("2", segments.subList(4, 6)));
		HourLoads loads = HourLoads.of(new InstallationFacts("id", "press", TOKYO, sessions, List.of()));
		Map<Long, List<Long>> found = new TreeMap<>();
		for (int i = 0; i < loads.hours(); i++) {
			if (loads.ticks(i) > 0) {
				found.put(loads.startMillis(i) / HourLoads.HOUR_MILLIS, List.of(loads.ticks(i), loads.inputTicks(i), loads.cpuTicks(i), loads.cpuThousandths(i)));
			}
		}
		assertEquals(expected, found);
	}

	@Test
	void withoutTicksThereIsNoHour() {
		assertEquals(0, HourLoads.of(new InstallationFacts("id", "press", TOKYO, List.of(), List.of())).hours());
	}
}
