package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.analysis.StateAnalysis;
import org.kado.archive.index.KeptStates;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateTimeline;

/** States of an installation that grows day by day: which days' rows are fetched for them. */
class GrownTimelineTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final long FIRST_MILLIS = Instant.parse("2026-03-31T15:00:00Z").toEpochMilli();
	private static final int TICK_MILLIS = 60_000;
	private static final int TICKS = 24 * 60;
	private static final AnalysisSettings SETTINGS = AnalysisSettings.asRecorded();
	private static final int YEAR = 365;

	@TempDir
	Path folder;

	private final Set<Integer> fetched = new TreeSet<>();
	private final Map<Integer, FactsSegment.Rows> whole = new HashMap<>();

	private static FactsHeader header() {
		return new FactsHeader(1, new UUID(1, 2), "f", "press", TOKYO, "1", "0.1", TICK_MILLIS, 1000, 120_000, 1, 1, Set.of(Source.INPUT, Source.LOCK), List.of());
	}

	/** Work from 8 to 17 with pauses; on every third day the desktop is locked in the evening, and unlocked in the next morning. */
	private static FactsSegment.Rows day(int day, int ticks) {
		SplittableRandom random = new SplittableRandom(day);
		TickColumns.Builder columns = new TickColumns.Builder();
		List<Event> events = new ArrayList<>();
		Tick tick = new Tick();
		for (int i = 1; i <= ticks; i++) {
			long number = (long) day * (TICKS + 10) + i;
			long stamp = FIRST_MILLIS + ((long) day * TICKS + i) * TICK_MILLIS;
			if (day % 3 == 0 && i == 18 * 60 || day % 3 == 1 && i == 7 * 60) {
				events.add(new Event(number, stamp - TICK_MILLIS, stamp - TICK_MILLIS, i == 18 * 60 ? EventKind.LOCK : EventKind.UNLOCK, Map.of()));
			}
			tick.begin(number, stamp, TICK_MILLIS);
			if (i > 8 * 60 && i < 17 * 60 && random.nextInt(3) > 0) {
				tick.input(1, stamp - 1_000, stamp - 1_000, -1, -1);
			} else {
				tick.noInput();
			}
			columns.add(tick);
		}
		return new FactsSegment.Rows(columns.build(), events, List.of());
	}

	/** So many whole days, and so many ticks of the one after. */
	private InstallationFacts facts(int days, int ticks) {
		return facts(days, ticks, Optional.empty());
	}

	private InstallationFacts facts(int days, int ticks, Optional<FactsSegment.Beginning> last) {
		FactsHeader header = header();
		List<FactsSegment> segments = new ArrayList<>();
		for (int day = 0; day < days + (ticks > 0 ? 1 : 0); day++) {
			int number = day;
			int count = day == days ? ticks : TICKS;
			segments.add(new FactsSegment(header, () -> {
				fetched.add(number);
				return count == TICKS ? whole.computeIfAbsent(number, each -> day(each, TICKS)) : day(number, count);
			}, OptionalLong.of(stamp(day, count)), day == days ? last : Optional.empty()));
		}
		return new InstallationFacts("id", "press", TOKYO, List.of(new SessionFacts("1", segments)), List.of());
	}

	private static long stamp(int day, int ticks) {
		return day * 10_000L + ticks;
	}

	private StateTimeline timeline(int days, int ticks) {
		return timeline(facts(days, ticks));
	}

	private StateTimeline timeline(InstallationFacts facts) {
		fetched.clear();
		return new LazyTimeline(SETTINGS, Optional.of(new KeptStates(folder, StateAnalysis.VERSION)), facts).timeline();
	}

	private void requireAsAnew(StateTimeline timeline, int days, int ticks) {
		StateTimeline anew = new StateAnalysis(SETTINGS).analyse(facts(days, ticks));
		assertEquals(anew.intervals(), List.copyOf(timeline.intervals()));
		assertEquals(anew, timeline);
	}

	@Test
	void aNewDayOfAYearFetchesTheRowsOfAFewDays() throws IOException {
		timeline(YEAR, 0);
		assertEquals(YEAR, fetched.size());
		for (int day = YEAR + 1; day < YEAR + 6; day++) {
			StateTimeline grown = timeline(day, 0);
			assertEquals(Set.of(day - 2, day - 1), fetched);
			requireAsAnew(grown, day, 0);
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void aDayThatGoesOnFetchesItAndTheOneBefore() {
		timeline(40, 9 * 60);
		for (int ticks = 9 * 60 + 20; ticks < 24 * 60; ticks += 97) {
			StateTimeline grown = timeline(40, ticks);
			assertTrue(fetched.equals(Set.of(39, 40)), fetched.toString());
			requireAsAnew(grown, 40, ticks);
		}
	}

	/** Once the day has input and a long pause after it, no other day is needed where it is known what the day was before. */
	@Test
	void aDayOfWhichItIsKnownWhatItWasIsGoneOnWithFromWithin() {
		int within = 0;
		int before = 9 * 60;
		timeline(40, before);
		for (int ticks = before + 20; ticks < 24 * 60; ticks += 97) {
			StateTimeline grown = timeline(facts(40, ticks, Optional.of(new FactsSegment.Beginning(stamp(40, before), before - 1))));
			assertTrue(fetched.equals(Set.of(40)) || within == 0 && fetched.equals(Set.of(39, 40)), "from " + before + " to " + ticks + " ticks: " + fetched);
			within += fetched.size() == 1 ? 1 : 0;
			requireAsAnew(grown, 40, ticks);
			before = ticks;
		}
		assertEquals(7, within, "from noon on");
	}

	@Test
	void whatWasKeptIsFoundWithoutRows() {
		timeline(30, 0);
		timeline(31, 0);
		StateTimeline again = timeline(31, 0);
		assertEquals(Set.of(), fetched);
		requireAsAnew(again, 31, 0);
	}

	/** Where nothing of the kind is kept, or what is kept is of other files, all is decided anew. */
	@Test
	void whereNothingIsKeptAllRowsAreFetched() throws IOException {
		timeline(30, 0);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				byte[] bytes = Files.readAllBytes(file);
				bytes[bytes.length - 1] ^= 1;
				Files.write(file, bytes);
			}
		}
		StateTimeline grown = timeline(31, 0);
		assertEquals(31, fetched.size());
		requireAsAnew(grown, 31, 0);
	}
}
