package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.report.ProcessDay;
import org.kado.model.report.ProcessSession;
import org.kado.testing.Requirement;

/** Sessions of processes: A21's rule, and what the original got wrong. */
@Requirement({"A21", "S2-03", "S2-04", "S2-15", "S2-18", "S2-21"})
class ProcessUseTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	/** 2026-04-01 10:00 in Tokyo; second 0 of every test. */
	private static final long TEN = Instant.parse("2026-04-01T01:00:00Z").toEpochMilli();
	private static final int NOT_SEEN = 0;

	private final List<FactsSegment> segments = new ArrayList<>();
	private TickColumns.Builder ticks = new TickColumns.Builder();
	private List<Event> events = new ArrayList<>();
	private final Tick tick = new Tick();
	private long sequence = 1;
	private int tickMillis = 5_000;
	private long clockMillis;
	private String user = "";
	private String computer = "";

	private ProcessUseTest tick(double endSeconds) {
		tick.begin(sequence++, TEN + Math.round(endSeconds * 1_000) + clockMillis, tickMillis).noInput();
		return this;
	}

	private void end() {
		ticks.add(tick);
	}

	/** The process is seen by the tick that ends so many seconds after ten o'clock. */
	private ProcessUseTest seen(String name, double... endSeconds) {
		for (double second : endSeconds) {
			tick(second);
			tick.process(name, 1, 40, 3 << 20);
			end();
		}
		return this;
	}

	private ProcessUseTest seenEvery5(String name, int first, int last) {
		for (int second = first; second <= last; second += 5) {
			seen(name, second);
		}
		return this;
	}

	private ProcessUseTest absent(String name, int first, int last) {
		for (int second = first; second <= last; second += 5) {
			tick(second);
			tick.process(name, NOT_SEEN, 0, 0);
			end();
		}
		return this;
	}

	private ProcessUseTest rotate() {
		FactsHeader header = new FactsHeader(1, new UUID(0, 1), "", "press 1", TOKYO, "1", "", tickMillis, 1_000, 60_000, -1, -1,
				Set.of(Source.PROCESS), List.of(), List.of(), List.of(), user, computer);
		segments.add(new FactsSegment(header, ticks.build(), events, List.of()));
		ticks = new TickColumns.Builder();
		events = new ArrayList<>();
		return this;
	}

	private SessionFacts facts() {
		rotate();
		return new SessionFacts("1", segments);
	}

	private static InstallationFacts installation(SessionFacts... sessions) {
		return new InstallationFacts("id", "press 1", TOKYO, List.of(sessions), List.of());
	}

	/** As "process start-end seconds", in seconds after ten o'clock. */
	private static List<String> text(List<ProcessSession> sessions) {
		return sessions.stream().map(s -> s.owner().process() + " " + seconds(s.start()) + "-" + seconds(s.end()) + " " + s.ranMillis() / 1_000 + " s").toList();
	}

	private static long seconds(Instant instant) {
		return (instant.toEpochMilli() - TEN) / 1_000;
	}

	private List<String> sessions() {
		return text(ProcessUse.sessions(installation(facts())));
	}

	@Test
	void aGapOf35SecondsMakesTwoSessions() {
		assertEquals(List.of("cnc -5-60 65 s", "cnc 90-95 5 s"), seenEvery5("cnc", 0, 60).seen("cnc", 95).sessions());
	}

	@Test
	void aGapOf29SecondsMakesOne() {
		assertEquals(List.of("cnc -5-89 94 s"), seenEvery5("cnc", 0, 60).seen("cnc", 89).sessions());
	}

	@Test
	void exactly30SecondsAreTooLong() {
		assertEquals(List.of("cnc -5-60 65 s", "cnc 85-90 5 s"), seenEvery5("cnc", 0, 60).seen("cnc", 90).sessions());
	}

	@Test
	void aDayLaterIsANewSession() {
		assertEquals(List.of("cnc -5-60 65 s", "cnc 86460-86465 5 s"), seenEvery5("cnc", 0, 60).seen("cnc", 60 + 86_405).sessions());
	}

	@Test
	void rowsThatSayItDidNotRunAndRowsThatAreMissingAreBothAGap() {
		assertEquals(List.of("cnc -5-60 65 s", "cnc 90-100 10 s"),
				seenEvery5("cnc", 0, 60).absent("cnc", 65, 90).seen("cnc", 95, 100).sessions());
		assertEquals(List.of("cnc -5-80 85 s"), new ProcessUseTest().seenEvery5("cnc", 0, 60).absent("cnc", 65, 70).seenEvery5("cnc", 75, 80).sessions());
	}

	@Test
	void aProgramThatWasSeenOnceHasATickAndNotZero() {
		assertEquals(List.of("cnc 0-5 5 s"), seen("cnc", 5).absent("cnc", 10, 60).sessions());
	}

	@Test
	void withLongTicksThreeOfThemAreTheLimit() {
		tickMillis = 20_000;
		assertEquals(List.of("cnc -20-59 79 s", "cnc 99-119 20 s"), seen("cnc", 0, 59, 119).sessions());
	}

	@Test
	void aNewHeaderAndANewFileDoNotEndASession() {
		assertEquals(List.of("cnc -5-60 65 s"), seenEvery5("cnc", 0, 30).rotate().seenEvery5("CNC", 35, 60).sessions());
	}

	@Test
	void settingTheClockNeitherMakesNorClosesAGap() {
		seenEvery5("cnc", 0, 30);
		setClock(600_000);
		seenEvery5("cnc", 35, 60);
		setClock(-1_200_000);
		seenEvery5("cnc", 65, 90);
		assertEquals(List.of("cnc -5--510 95 s"), sessions());
		ProcessUseTest other = new ProcessUseTest().seenEvery5("cnc", 0, 30);
		other.setClock(-40_000);
		assertEquals(List.of("cnc -5-30 35 s", "cnc 30-35 5 s"), other.seen("cnc", 75).sessions(), "45 s passed, whatever the clock says");
	}

	private void setClock(long byMillis) {
		clockMillis += byMillis;
		long now = tick.stampMillis() + byMillis;
		events.add(new Event(sequence++, now, 0, EventKind.CLOCK_CHANGE, Map.of("shift_ms", Long.toString(byMillis))));
	}

	@Test
	void whoUsedItWhereIsToldApart() {
		user = "山田";
		computer = "PC-7";
		seenEvery5("cnc", 0, 30).rotate();
		user = "suzuki";
		seenEvery5("cnc", 35, 60).seen("excel", 65);
		List<ProcessSession> found = ProcessUse.sessions(installation(facts()));
		assertEquals(List.of("cnc 30-60 30 s", "excel 60-65 5 s", "cnc -5-30 35 s"), text(found));
		assertEquals(List.of("suzuki", "suzuki", "山田"), found.stream().map(s -> s.owner().user()).toList());
		assertEquals("PC-7", found.get(0).owner().computer());
	}

	@Test
	void whatTwoAgentsOfOnePcSeeCountsOnce() {
		SessionFacts first = seenEvery5("cnc", 0, 60).facts();
		SessionFacts second = new ProcessUseTest().seenEvery5("cnc", 30, 120).facts();
		List<ProcessSession> found = ProcessUse.sessions(installation(first, second));
		assertEquals(List.of("cnc -5-120 125 s"), text(found));
		assertEquals(25 * 40, found.get(0).cpuMillis());
		ProcessDay day = ProcessUse.days(installation(first, second), TOKYO).get(0);
		assertEquals(125_000, day.watchedMillis());
		assertEquals(125_000, day.ranMillis());
	}

	@Test
	void cpuIsSummedAsFarAsItWasMeasured() {
		tick(0).tick.process("cnc", 1, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		end();
		ProcessSession unknown = ProcessUse.sessions(installation(new SessionFacts("1", List.of(rotate().segments.get(0))))).get(0);
		assertEquals(Tick.NOT_MEASURED, unknown.cpuMillis());
		assertEquals(Tick.NOT_MEASURED, unknown.peakResidentBytes());
		ProcessSession known = ProcessUse.sessions(installation(seen("cnc", 5, 10).facts())).get(0);
		assertEquals(80, known.cpuMillis());
		assertEquals(3 << 20, known.peakResidentBytes());
	}

	@Test
	void daysTellNotWatchedFromDidNotRun() {
		int midnight = 14 * 3_600;
		seenEvery5("cnc", midnight - 20, midnight + 10).absent("cnc", midnight + 15, midnight + 60);
		absent("cnc", midnight + 2 * 86_400, midnight + 2 * 86_400 + 20);
		List<String> days = ProcessUse.days(installation(facts()), TOKYO).stream()
				.map(d -> d.date() + " " + d.sessions() + " " + d.ranMillis() / 1_000 + " of " + d.watchedMillis() / 1_000).toList();
		assertEquals(List.of("2026-04-01 1 25 of 25", "2026-04-02 1 10 of 60", "2026-04-03 0 0 of 5", "2026-04-04 0 0 of 20"), days);
	}

	@Test
	void nothingWatchedIsNothingTold() {
		tick(5);
		end();
		InstallationFacts facts = installation(facts());
		assertEquals(List.of(), ProcessUse.sessions(facts));
		assertEquals(List.of(), ProcessUse.days(facts, TOKYO));
		assertEquals(List.of(), ProcessUse.sessions(installation()));
	}
}
