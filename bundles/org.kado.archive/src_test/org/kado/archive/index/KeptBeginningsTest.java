package org.kado.archive.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.StateBorder;
import org.kado.model.report.StateTimeline;

/** Which kept states are recognised as those of a beginning of facts. Rows can't be fetched here. */
class KeptBeginningsTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final AnalysisSettings SETTINGS = AnalysisSettings.asRecorded();
	private static final long BORDER = 600_000;

	@TempDir
	Path folder;

	private KeptStates kept() {
		return new KeptStates(folder, 1);
	}

	private static FactsSegment segment(long stamp, int thresholdMillis) {
		return new FactsSegment(header(thresholdMillis), () -> {
			throw new AssertionError("rows were fetched");
		}, stamp == 0 ? OptionalLong.empty() : OptionalLong.of(stamp));
	}

	/** What another one grew to. */
	private static FactsSegment grown(long stamp, long before, int ticks) {
		return new FactsSegment(header(60_000), () -> {
			throw new AssertionError("rows were fetched");
		}, OptionalLong.of(stamp), Optional.of(new FactsSegment.Beginning(before, ticks)));
	}

	private static FactsSegment ofTicks(long stamp, int ticks) {
		TickColumns.Builder rows = new TickColumns.Builder();
		for (int i = 0; i < ticks; i++) {
			rows.add(new Tick().begin(i, 5_000L * i, 5_000));
		}
		TickColumns columns = rows.build();
		return new FactsSegment(header(60_000), () -> new FactsSegment.Rows(columns, List.of(), List.of()), OptionalLong.of(stamp));
	}

	private static FactsHeader header(int thresholdMillis) {
		return new FactsHeader(1, new UUID(1, 2), "f", "press", TOKYO, "1", "0.1", 5000, 1000, thresholdMillis, 1, 1, Set.of(Source.INPUT, Source.CPU), List.of(),
				List.of(), List.of(), "", "");
	}

	private static SessionFacts session(String name, long... stamps) {
		List<FactsSegment> segments = new ArrayList<>();
		for (long stamp : stamps) {
			segments.add(segment(stamp, 60_000));
		}
		return new SessionFacts(name, segments);
	}

	/** Minute rows up to so many minutes, one of which may be another. */
	private static List<MinuteSeries> minutes(int count, int other) {
		List<MinuteRow> rows = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			rows.add(new MinuteRow(i * 60_000L, i == other, false, -1, -1, -1, i > 12 ? Map.of(State.LOCKED, 7L) : Map.of()));
		}
		return List.of(new MinuteSeries(new MinuteHeader("press", "id", TOKYO, true), 60_000, rows));
	}

	private static InstallationFacts facts(List<MinuteSeries> minutes, SessionFacts... sessions) {
		return new InstallationFacts("id", "press", TOKYO, List.of(sessions), minutes);
	}

	private static StateTimeline timeline(State state) {
		List<StateInterval> intervals = List.of(StateInterval.of(0, 5_000_000, state), StateInterval.of(5_000_000, 9_000_000, State.NO_DATA));
		return new StateTimeline("id", "press", TOKYO, new TimeRange(0, 9_000_000), intervals, List.of(new TimeRange(7, 9)), Set.of(State.MAN, State.IDLE), "back-dated 60s");
	}

	private static StateBorder border() {
		Event lock = new Event(17, 5_000, 4_000, EventKind.LOCK, Map.of("source", "lock"));
		StateBorder.Start start = new StateBorder.Start(500_000, -7, 3_000, List.of(new StateBorder.Earlier(lock, 1, 444_000)));
		return new StateBorder(BORDER, List.of(new StateBorder.Session("0", 1, 1, 0, Optional.empty()), new StateBorder.Session("1", 2, 3, 40, Optional.of(start))),
				List.of(60_000L, 90_000L), Set.of(State.MAN, State.LOCKED));
	}

	private static InstallationFacts then() {
		return facts(minutes(12, 0), session("0", 9), session("1", 1, 2, 3, 4));
	}

	private void keep() {
		StateBorder earlier = new StateBorder(BORDER / 2, List.of(new StateBorder.Session("1", 1, 1, 0, Optional.empty())), List.of(), Set.of());
		kept().keep(then(), SETTINGS, new DecidedStates(timeline(State.MAN), List.of(border(), earlier), OptionalLong.empty()));
	}

	private List<StateBorder> found(InstallationFacts facts) {
		return kept().beginnings(facts, SETTINGS).stream().map(beginning -> {
			assertEquals(timeline(State.MAN), beginning.timeline());
			return beginning.border();
		}).toList();
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	@Test
	void whatGrewBehindTheBorderIsABeginning() {
		assertEquals(List.of(), found(then()));
		keep();
		assertEquals(border(), found(then()).get(0));
		assertEquals(border(), found(facts(minutes(12, 0), session("0", 9), session("1", 1, 2, 3, 4, 5))).get(0));
		assertEquals(border(), found(facts(minutes(12, 0), session("0", 9), session("1", 1, 2, 3, 77))).get(0), "the last segment is longer");
		assertEquals(border(), found(facts(minutes(12, 0), session("0", 9), session("1", 1, 2, 3, 0))).get(0), "the last segment was joined");
		assertEquals(border(), found(facts(minutes(40, 0), session("0", 9, 10), session("1", 1, 2, 3), session("2", 5))).get(0));
		assertEquals(border(), found(facts(minutes(12, 11), session("0", 9), session("1", 1, 2, 3))).get(0), "a later minute row is another");
		assertEquals(2, found(then()).size());
	}

	@Test
	void whatIsOtherBeforeTheBorderIsNone() {
		keep();
		assertFalse(found(facts(minutes(12, 0), session("0", 9), session("1", 1, 5, 3, 4))).contains(border()), "stamp");
		assertFalse(found(facts(minutes(12, 0), session("0", 8), session("1", 1, 2, 3, 4))).contains(border()), "stamp of a session that ended");
		assertFalse(found(facts(minutes(12, 0), session("0", 9), session("1", 1, 2, 0, 4))).contains(border()), "no stamp");
		assertFalse(found(facts(minutes(12, 0), session("0", 9), session("1", 1, 2))).contains(border()), "shorter");
		assertFalse(found(facts(minutes(12, 0), session("1", 1, 2, 3, 4))).contains(border()), "a session went");
		assertFalse(found(facts(minutes(12, 10), session("0", 9), session("1", 1, 2, 3, 4))).contains(border()), "minute row at the border");
		assertFalse(found(facts(minutes(9, 0), session("0", 9), session("1", 1, 2, 3, 4))).contains(border()), "fewer minute rows");
		assertFalse(found(facts(List.of(), session("0", 9), session("1", 1, 2, 3, 4))).contains(border()), "no minute rows");
		SessionFacts other = new SessionFacts("1", List.of(segment(1, 60_000), segment(2, 90_000), segment(3, 60_000), segment(4, 60_000)));
		assertFalse(found(facts(minutes(12, 0), session("0", 9), other)).contains(border()), "header");
		InstallationFacts elsewhere = new InstallationFacts("other", "press", TOKYO, then().sessions(), then().minutes());
		assertEquals(List.of(), found(elsewhere));
		assertEquals(List.of(), kept().beginnings(then(), SETTINGS.withThresholdMillis(60_000)));
		assertEquals(List.of(), new KeptStates(folder, 2).beginnings(then(), SETTINGS));
	}

	private boolean isFoundWith(FactsSegment... segments) {
		return found(facts(minutes(12, 0), session("0", 9), new SessionFacts("1", List.of(segments)))).contains(border());
	}

	/** Of the segment that holds the border only rows behind it are new. */
	@Test
	void aBorderWithinASegmentThatGrewIsOne() {
		keep();
		assertTrue(isFoundWith(segment(1, 60_000), segment(2, 60_000), grown(33, 3, 40), segment(4, 60_000)));
		assertTrue(isFoundWith(segment(1, 60_000), segment(2, 60_000), grown(33, 3, 1_000)));
		assertFalse(isFoundWith(segment(1, 60_000), segment(2, 60_000), grown(33, 3, 39)), "the last row before the border may be another");
		assertFalse(isFoundWith(segment(1, 60_000), segment(2, 60_000), grown(33, 5, 40)), "it was another one before");
		assertFalse(isFoundWith(segment(1, 60_000), grown(22, 2, 1_000), segment(3, 60_000)), "one before the border grew");
		assertFalse(isFoundWith(segment(1, 60_000), segment(7, 60_000), grown(33, 3, 40)), "one before is another");
		InstallationFacts ended = facts(minutes(12, 0), new SessionFacts("0", List.of(grown(99, 9, 1_000))), session("1", 1, 2, 3, 4));
		assertFalse(found(ended).contains(border()), "a session that had ended goes on");
	}

	@Test
	void rowsOfNeededSegmentsBeforeItCount() {
		StateBorder border = new StateBorder(BORDER, List.of(new StateBorder.Session("1", 1, 3, 50, Optional.empty())), List.of(), Set.of());
		InstallationFacts before = facts(List.of(), new SessionFacts("1", List.of(segment(1, 60_000), ofTicks(2, 20), ofTicks(3, 60))));
		kept().keep(before, SETTINGS, new DecidedStates(timeline(State.MAN), List.of(border), OptionalLong.empty()));
		assertEquals(List.of(border), found(facts(List.of(), new SessionFacts("1", List.of(segment(1, 60_000), ofTicks(2, 20), grown(33, 3, 30))))));
		assertEquals(List.of(), found(facts(List.of(), new SessionFacts("1", List.of(segment(1, 60_000), ofTicks(2, 20), grown(33, 3, 29))))));
	}

	/** The first border that counts, whatever byte is damaged, is one that was kept, and so are its states. */
	@Test
	void aDamagedFileIsNoBeginning() throws IOException {
		keep();
		Path file = files().get(0);
		byte[] whole = Files.readAllBytes(file);
		int none = 0;
		for (int at = 0; at < whole.length; at++) {
			byte[] damaged = whole.clone();
			damaged[at] ^= 1 << at % 8;
			Files.write(file, damaged);
			List<StateBorder> found = found(then());
			none += found.isEmpty() ? 1 : 0;
			assertTrue(found.isEmpty() || found.get(0).equals(border()), "byte " + at);
			assertEquals(found.isEmpty(), !Files.exists(file), "byte " + at);
		}
		assertEquals(whole.length, none);
	}

	@Test
	void theFileThatWasGoneOnWithGoes() throws IOException {
		keep();
		KeptStates kept = kept();
		InstallationFacts now = facts(minutes(12, 0), session("0", 9), session("1", 1, 2, 3, 4, 5));
		Optional<KeptStates.Beginning> beginning = kept.beginnings(now, SETTINGS).stream().findFirst();
		kept.keep(now, SETTINGS, new DecidedStates(timeline(State.IDLE), List.of(), OptionalLong.of(BORDER)), beginning);
		assertEquals(1, files().size());
		assertEquals(Optional.of(timeline(State.IDLE)), kept.find(now, SETTINGS, () -> timeline(State.MAN)));
		kept.keep(now, SETTINGS, new DecidedStates(timeline(State.IDLE), List.of(), OptionalLong.of(BORDER)), Optional.of(new KeptStates.Beginning(timeline(State.IDLE), border(), files().get(0))));
		assertEquals(1, files().size(), "the file that is written stays");
	}
}
