package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.MinuteColumns;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.TickColumns;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.StateBorder;
import org.kado.model.report.StateTimeline;

/** Compares states that were gone on with with those that are decided of all rows, over thousands of made-up installations that grew. The seed stands in the message. */
class GrownStatesTest {

	private static final int SEEDS = Integer.getInteger("kado.seeds", 100);

	private static AnalysisSettings settings(long seed) {
		Random random = new Random(seed * 17 * RandomDays.MIX);
		EpisodeConvention convention = EpisodeConvention.values()[random.nextInt(3)];
		OptionalLong threshold = random.nextInt(3) > 0 ? OptionalLong.empty() : OptionalLong.of(new long[] {1_000, 20_000, 90_000, 600_000}[random.nextInt(4)]);
		AnalysisSettings settings = new AnalysisSettings(threshold, convention);
		return random.nextInt(4) > 0 ? settings : settings.withRules(List.of(new MachineRule("other", "press.exe", 10)));
	}

	/** Rows that must not be needed can't be fetched. */
	static InstallationFacts without(InstallationFacts facts, StateBorder border) {
		List<SessionFacts> sessions = new ArrayList<>();
		for (SessionFacts session : facts.sessions()) {
			int from = border.sessions().stream().filter(one -> one.session().equals(session.session())).mapToInt(StateBorder.Session::from).findFirst().orElse(0);
			List<FactsSegment> segments = new ArrayList<>(session.segments());
			for (int s = 0; s < from; s++) {
				segments.set(s, new FactsSegment(segments.get(s).header(), () -> {
					throw new AssertionError("rows were fetched");
				}));
			}
			sessions.add(new SessionFacts(session.session(), segments));
		}
		return new InstallationFacts(facts.id(), facts.equipment(), facts.zone(), sessions, facts.minutes());
	}

	private static boolean same(FactsSegment one, FactsSegment other) {
		return one.header().equals(other.header()) && one.events().equals(other.events()) && one.ticks().columns().stream().map(column -> column.bytes()).toList()
				.equals(other.ticks().columns().stream().map(column -> column.bytes()).toList())
				&& one.ticks().processes().stream().flatMap(process -> process.columns().stream()).map(column -> column.bytes()).toList()
						.equals(other.ticks().processes().stream().flatMap(process -> process.columns().stream()).map(column -> column.bytes()).toList());
	}

	/** Whether a segment is what another one grew to, and rows before the border are not those of its last tick, which is read anew. */
	private static boolean grew(FactsSegment then, FactsSegment now, int rowsBeforeBorder) {
		int mark = then.ticks().size() - 1;
		if (mark < rowsBeforeBorder || now.ticks().size() <= mark || !then.header().equals(now.header())) {
			return false;
		}
		long sequence = then.ticks().sequence(mark);
		return same(new FactsSegment(then.header(), TickColumns.Builder.with(then.ticks(), mark).build(), before(then.events(), sequence), List.of()),
				new FactsSegment(then.header(), TickColumns.Builder.with(now.ticks(), mark).build(), before(now.events(), sequence), List.of()));
	}

	private static List<Event> before(List<Event> events, long sequence) {
		return events.stream().filter(event -> event.sequence() < sequence).toList();
	}

	/** Whether a session has other rows than then in the segment that holds the border. */
	private static boolean isWithinWhatGrew(InstallationFacts then, InstallationFacts now, StateBorder border) {
		return border.sessions().stream().filter(known -> !known.ended()).anyMatch(known -> !same(segment(then, known), segment(now, known)));
	}

	private static FactsSegment segment(InstallationFacts facts, StateBorder.Session known) {
		return facts.sessions().stream().filter(one -> one.session().equals(known.session())).findFirst().orElseThrow().segments().get(known.through() - 1);
	}

	/** Whether facts begin as others did up to a border. */
	static boolean isBeginning(InstallationFacts then, InstallationFacts now, StateBorder border) {
		for (StateBorder.Session known : border.sessions()) {
			Optional<SessionFacts> before = then.sessions().stream().filter(one -> one.session().equals(known.session())).findFirst();
			Optional<SessionFacts> after = now.sessions().stream().filter(one -> one.session().equals(known.session())).findFirst();
			if (after.isEmpty() || after.get().segments().size() < known.through()) {
				return false;
			}
			int rows = known.rows();
			for (int s = 0; s < known.through(); s++) {
				FactsSegment one = before.get().segments().get(s);
				FactsSegment other = after.get().segments().get(s);
				boolean last = s == known.through() - 1 && !known.ended();
				if (!same(one, other) && !(last && grew(one, other, rows))) {
					return false;
				}
				rows -= s < known.from() ? 0 : one.ticks().size();
			}
		}
		return minutes(then, border).equals(minutes(now, border));
	}

	private static List<?> minutes(InstallationFacts facts, StateBorder border) {
		return facts.minutes().stream().map(series -> List.copyOf(series.rows()).subList(0, MinuteColumns.of(series.rows()).countUpTo(border.millis())))
				.filter(rows -> !rows.isEmpty()).toList();
	}

	private static void requireSame(StateTimeline expected, StateTimeline actual, String what) {
		assertEquals(expected.period(), actual.period(), what);
		assertEquals(expected.suspicious(), actual.suspicious(), what);
		assertEquals(expected.recorded(), actual.recorded(), what);
		assertEquals(expected.convention(), actual.convention(), what);
		if (!expected.equals(actual)) {
			assertEquals(Figures.text(expected), Figures.text(actual), what);
			assertEquals(expected, actual, what);
		}
	}

	/** Even input with pauses above T, which only later lasts so long that it is no person's. */
	private static InstallationFacts even(int files) {
		Recording recording = Recording.fromBase();
		recording.thresholdMillis = 10_000;
		recording.start().run(600_000).inputEvery(20_000, 900_000, files * 600_000L);
		for (int file = 1; file < files; file++) {
			recording.rotate().run(600_000);
		}
		return recording.installation();
	}

	@Test
	void evenInputThatBeganBeforeTheNeededRowsIsSeenAsAWhole() {
		for (EpisodeConvention convention : EpisodeConvention.values()) {
			StateAnalysis analysis = new StateAnalysis(new AnalysisSettings(OptionalLong.empty(), convention));
			InstallationFacts then = even(4);
			InstallationFacts now = even(6);
			StateTimeline all = analysis.analyse(now);
			assertEquals(1, all.suspicious().size());
			assertEquals(List.of(), analysis.analyse(then).suspicious());
			DecidedStates before = analysis.decide(then);
			before.borders().forEach(border -> analysis.goOn(now, before.timeline(), border).ifPresent(grown -> requireSame(all, grown.timeline(), convention + " " + border)));
		}
	}

	private static void requireSameWhereGoneOn(InstallationFacts then, InstallationFacts now) {
		StateAnalysis analysis = new StateAnalysis(AnalysisSettings.asRecorded());
		DecidedStates before = analysis.decide(then);
		for (StateBorder border : before.borders()) {
			assertTrue(isBeginning(then, now, border));
			analysis.goOn(without(now, border), before.timeline(), border).ifPresent(grown -> requireSame(analysis.analyse(now), grown.timeline(), border.toString()));
		}
	}

	private static Recording files(int count) {
		return files(count, Recording.fromBase().sources);
	}

	private static Recording files(int count, Set<Source> sources) {
		Recording recording = Recording.fromBase();
		recording.sources = sources;
		recording.start().work(30_000, 200_000).run(600_000);
		for (int file = 1; file < count; file++) {
			recording.rotate().work(recording.now() + 30_000, recording.now() + 200_000).run(600_000);
		}
		return recording;
	}

	@Test
	void aClockThatIsSetBackBehindABorderMakesTheTimeBeforeItSuspect() {
		for (long back = 60_000; back < 2_000_000; back += 290_000) {
			InstallationFacts then = files(4).installation();
			assertEquals(3, new StateAnalysis(AnalysisSettings.asRecorded()).decide(then).borders().size());
			requireSameWhereGoneOn(then, files(4).rotate().setClock(-back).run(60_000).installation());
		}
	}

	private static Recording ahead(long millis) {
		Recording recording = files(2).rotate().setClock(millis).run(600_000).rotate().setClock(-millis).work(1_830_000, 1_900_000).run(600_000).rotate();
		return recording.work(recording.now() + 30_000, recording.now() + 100_000).run(600_000);
	}

	@Test
	void rowsByAClockThatWasAheadClaimTimeThatComesLater() {
		for (long ahead = 900_000; ahead < 4_000_000; ahead += 500_000) {
			requireSameWhereGoneOn(ahead(ahead).installation(), ahead(ahead).rotate().run(1_800_000).installation());
		}
	}

	private static InstallationFacts withMinutes(Recording recording) {
		List<MinuteRow> rows = new ArrayList<>();
		for (int minute = -20; minute < 10; minute++) {
			rows.add(new MinuteRow(Recording.BASE + minute * 60_000L, minute % 3 == 0, false, -1, -1, -1, Map.of(State.ASLEEP, 40_000L)));
		}
		InstallationFacts facts = recording.installation();
		MinuteHeader header = new MinuteHeader("press 1", "id", facts.zone(), true);
		return new InstallationFacts(facts.id(), facts.equipment(), facts.zone(), facts.sessions(), List.of(new MinuteSeries(header, 60_000, rows)));
	}

	@Test
	void minuteRowsBeforeABorderTellWhatCanOccur() {
		Set<Source> sources = EnumSet.of(Source.INPUT);
		InstallationFacts then = withMinutes(files(4, sources));
		assertEquals(Set.of(State.MAN, State.IDLE, State.ASLEEP, State.CLOCK_SUSPECT, State.NO_DATA), new StateAnalysis(AnalysisSettings.asRecorded()).analyse(then).recorded());
		requireSameWhereGoneOn(then, withMinutes(files(4, sources).rotate().run(600_000)));
	}

	/** A stick that was forgotten brings it. */
	@Test
	void aSessionThatIsFoundLaterMayLieBeforeABorder() {
		Recording second = Recording.from("2026-04-01T00:15:00Z").start().work(930_000, 1_500_000).run(1_200_000);
		second.session = "2";
		requireSameWhereGoneOn(files(4).installation(), Recording.installation(files(4).facts(), second.facts()));
	}

	@Test
	void aBootThatIsToldLaterMayLieBeforeABorder() {
		Recording then = files(2).event(EventKind.SHUTDOWN).hole(60_000).start().run(600_000).rotate().run(600_000);
		Recording now = files(2).event(EventKind.SHUTDOWN).hole(60_000).start().run(600_000).rotate().run(600_000).rotate().startAfterBoot(1_230_000).run(60_000);
		requireSameWhereGoneOn(then.installation(), now.installation());
	}

	@Test
	void statesOfWhatGrewAreThoseOfAll() {
		Map<String, int[]> goneOn = new TreeMap<>();
		int within = 0;
		for (long seed = 1; seed <= SEEDS; seed++) {
			AnalysisSettings settings = settings(seed);
			StateAnalysis analysis = new StateAnalysis(settings);
			Random random = new Random(seed * RandomDays.MIX + 1);
			int days = 2 + random.nextInt(3);
			InstallationFacts then = new RandomDays(seed).live(days, random.nextInt(9), 0);
			DecidedStates before = analysis.decide(then);
			for (int growth = 0; growth < 4; growth++) {
				days += random.nextInt(2);
				RandomDays life = new RandomDays(seed);
				InstallationFacts now = life.live(days, growth == 2 ? 8 : random.nextInt(9), random.nextInt(5) == 0 ? growth : 0);
				StateTimeline all = analysis.analyse(now);
				Optional<DecidedStates> taken = Optional.empty();
				for (StateBorder border : before.borders()) {
					if (isBeginning(then, now, border)) {
						Optional<DecidedStates> grown = analysis.goOn(without(now, border), before.timeline(), border);
						String what = "seed " + seed + ", growth " + growth + ", border " + (border.millis() - Recording.BASE) + ", " + settings;
						grown.ifPresent(states -> requireSame(all, states.timeline(), what));
						within += grown.isPresent() && isWithinWhatGrew(then, now, border) ? 1 : 0;
						taken = taken.or(() -> grown);
					}
				}
				int[] counts = goneOn.computeIfAbsent(life.kind(), kind -> new int[2]);
				counts[0] += taken.isPresent() ? 1 : 0;
				counts[1]++;
				before = taken.orElseGet(() -> analysis.decide(now));
				then = now;
			}
		}
		String counts = goneOn.entrySet().stream().map(kind -> kind.getKey() + " " + Arrays.toString(kind.getValue())).collect(Collectors.joining(", "));
		assertEquals(3, goneOn.size(), counts);
		assertTrue(within * 8 > SEEDS, within + " borders within a segment that grew");
		assertTrue(goneOn.get("one")[0] * 10 > goneOn.get("one")[1] * 8, counts);
		assertTrue(goneOn.get("in turn")[0] * 10 > goneOn.get("in turn")[1] * 4, counts);
		if (Boolean.getBoolean("kado.tell")) {
			System.out.println(counts + ", within a segment that grew " + within);
		}
	}
}
