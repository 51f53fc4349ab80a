package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.analysis.UtilisationReport;
import org.kado.archive.index.KeptStates;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;

/** Sums of states that were kept, against the intervals they were made of, to the millisecond. */
class KeptSumsTest {

	private static final long HOUR_MILLIS = 3_600_000;
	/** Days of 23 and 25 hours, at half hours, with half an hour of summer time, without a day in 2011, with midnights that there are not. */
	private static final List<ZoneId> ZONES = List.of("Asia/Tokyo", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo").stream()
			.map(ZoneId::of).toList();
	private static final List<Bucket> BUCKETS = List.of(Bucket.HOUR, Bucket.DAY, Bucket.WEEK, Bucket.MONTH, Bucket.EQUIPMENT);

	@TempDir
	Path folder;

	private static InstallationFacts facts(String id, ZoneId zone) {
		return new InstallationFacts(id, "press", zone, List.of(), List.of());
	}

	/** Intervals that touch and neighbours that differ, around changes of the clock. */
	private static StateTimeline random(SplittableRandom random, String id, ZoneId zone) {
		List<StateInterval> intervals = new ArrayList<>();
		List<TimeRange> suspicious = new ArrayList<>();
		long start = Instant.parse(random.nextBoolean() ? "2011-12-20T00:00:00Z" : "2017-10-05T00:00:00Z").toEpochMilli() + random.nextLong(40 * 24 * HOUR_MILLIS);
		long at = random.nextInt(3) == 0 ? Math.floorDiv(start, HOUR_MILLIS) * HOUR_MILLIS : start;
		long first = at;
		State last = State.NO_DATA;
		for (int i = random.nextInt(1, 200); i > 0; i--) {
			State state = State.values()[random.nextInt(State.values().length - 1)];
			long length = switch (random.nextInt(5)) {
				case 0 -> HOUR_MILLIS - Math.floorMod(at, HOUR_MILLIS);
				case 1 -> 1;
				case 2 -> random.nextLong(1, 40 * HOUR_MILLIS);
				default -> random.nextLong(1, HOUR_MILLIS);
			};
			if (state != last) {
				intervals.add(StateInterval.of(at, at + length, state));
				if (state == State.IDLE && length > 10) {
					suspicious.add(new TimeRange(at + 3, at + length - 2));
				}
				at += length;
				last = state;
			}
		}
		return new StateTimeline(id, "press", zone, new TimeRange(first, at), intervals, suspicious, EnumSet.allOf(State.class), "back-dated 60s");
	}

	private static Map<State, Long> oneByOne(StateTimeline timeline, TimeRange bucket) {
		Map<State, Long> millis = new EnumMap<>(State.class);
		for (State state : State.values()) {
			millis.put(state, 0L);
		}
		long told = 0;
		for (StateInterval interval : timeline.intervals()) {
			long part = interval.range().intersect(bucket).millis();
			millis.merge(interval.state(), part, Long::sum);
			told += part;
		}
		millis.merge(State.NO_DATA, bucket.millis() - told, Long::sum);
		return millis;
	}

	/** A row ends where the next begins; the last one, and that of all days, at the end of the day of the last record or later. */
	private static void requireSame(StateTimeline decided, List<ReportRow> rows, String what) {
		Map<State, Long> sum = new EnumMap<>(State.class);
		for (int i = 0; i < rows.size(); i++) {
			ReportRow row = rows.get(i);
			long length = row.millis().values().stream().mapToLong(Long::longValue).sum();
			if (row.date().isPresent()) {
				long start = row.date().get().toInstant().toEpochMilli();
				if (i + 1 < rows.size()) {
					assertEquals(rows.get(i + 1).date().orElseThrow().toInstant().toEpochMilli(), start + length, what);
				}
				TimeRange bucket = new TimeRange(start, start + length);
				assertEquals(oneByOne(decided, bucket), row.millis(), () -> what + " " + row.date());
				assertEquals(decided.suspicious().stream().mapToLong(span -> span.intersect(bucket).millis()).sum(), row.suspiciousMillis(), what);
			}
			row.millis().forEach((state, millis) -> sum.merge(state, millis, Long::sum));
		}
		for (State state : State.values()) {
			if (state != State.NO_DATA) {
				long millis = decided.intervals().stream().filter(interval -> interval.state() == state).mapToLong(interval -> interval.range().millis()).sum();
				assertEquals(millis, sum.getOrDefault(state, 0L), () -> what + " " + state);
			}
		}
	}

	@Test
	void sumsOfKeptStatesAreThoseOfTheirIntervals() {
		SplittableRandom random = new SplittableRandom(25);
		KeptStates kept = new KeptStates(folder, 1);
		for (int round = 0; round < 120; round++) {
			ZoneId zone = ZONES.get(round % ZONES.size());
			InstallationFacts facts = facts("id" + round, zone);
			StateTimeline decided = random(random, facts.id(), zone);
			kept.keep(facts, AnalysisSettings.asRecorded(), DecidedStates.of(decided));
			StateTimeline found = kept.find(facts, AnalysisSettings.asRecorded(), () -> {
				throw new AssertionError("decided anew");
			}).orElseThrow();
			for (Bucket bucket : BUCKETS) {
				ZoneId other = ZONES.get(random.nextInt(ZONES.size()));
				for (Optional<ZoneId> asked : List.of(Optional.<ZoneId>empty(), Optional.of(other))) {
					UtilisationReport report = new UtilisationReport(bucket, Basis.OBSERVED, asked);
					requireSame(decided, report.rows(found), bucket + " in " + asked.orElse(zone) + " of round " + round);
					assertEquals(report.rows(decided), report.rows(found));
				}
			}
			assertEquals(decided, found);
		}
	}

	@Test
	void aReportByDayLooksAtNoInterval() {
		StateTimeline decided = random(new SplittableRandom(3), "id", ZONES.get(2));
		InstallationFacts facts = facts("id", ZONES.get(2));
		KeptStates kept = new KeptStates(folder, 1);
		kept.keep(facts, AnalysisSettings.asRecorded(), DecidedStates.of(decided));
		StateTimeline found = kept.find(facts, AnalysisSettings.asRecorded(), () -> {
			throw new AssertionError("intervals were looked at");
		}).orElseThrow();
		KeptStates.forgetOthersThan(folder, List.of());
		for (Bucket bucket : List.of(Bucket.DAY, Bucket.EQUIPMENT)) {
			UtilisationReport report = new UtilisationReport(bucket, Basis.OBSERVED, Optional.empty());
			assertEquals(report.rows(decided), report.rows(found));
		}
	}

	@Test
	void listsOneAfterTheOther() {
		JoinedLists<Integer> joined = new JoinedLists<>(List.of(List.of(), List.of(1, 2), List.of(), List.of(), List.of(3), List.of()));
		assertEquals(List.of(1, 2, 3), joined);
		assertTrue(new JoinedLists<>(List.of()).isEmpty());
	}
}
