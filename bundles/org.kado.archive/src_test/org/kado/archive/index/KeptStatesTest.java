package org.kado.archive.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.SpanSeries;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.StateTimeline;

class KeptStatesTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final AnalysisSettings SETTINGS = AnalysisSettings.asRecorded();

	@TempDir
	Path folder;

	private KeptStates kept() {
		return new KeptStates(folder, 1);
	}

	private static FactsHeader header(int thresholdMillis, List<MachineRule> rules) {
		return new FactsHeader(1, new UUID(1, 2), "f", "press", TOKYO, "1", "0.1", 5000, 1000, thresholdMillis, 1, 1, Set.of(Source.INPUT, Source.CPU), rules,
				List.of(), List.of(), "", "");
	}

	private static FactsSegment segment(FactsHeader header, int inputs, List<Event> events, List<ClockAnchor> anchors) {
		TickColumns.Builder ticks = new TickColumns.Builder();
		Tick tick = new Tick();
		tick.begin(1, 5000, 5000);
		if (inputs == 0) {
			tick.noInput();
		} else {
			tick.input(inputs, 1000, 2000, -1, -1);
		}
		ticks.add(tick);
		return new FactsSegment(header, ticks.build(), events, anchors);
	}

	private static FactsSegment segment() {
		return segment(header(60_000, List.of()), 1, List.of(), List.of());
	}

	private static FactsSegment unread(long stamp) {
		return new FactsSegment(header(60_000, List.of()), () -> {
			throw new AssertionError("rows were fetched");
		}, OptionalLong.of(stamp));
	}

	private static InstallationFacts facts(FactsSegment... segments) {
		return new InstallationFacts("id", "press", TOKYO, List.of(new SessionFacts("1", List.of(segments))), List.of());
	}

	private static StateTimeline timeline(State state) {
		List<StateInterval> intervals = List.of(StateInterval.of(0, 5_000_000, state), StateInterval.of(5_000_000, 9_000_000, State.NO_DATA));
		return new StateTimeline("id", "設備A", TOKYO, new TimeRange(0, 9_000_000), intervals, List.of(new TimeRange(7, 9)), Set.of(State.MAN, State.IDLE),
				"back-dated 60s");
	}

	private static Optional<StateTimeline> find(KeptStates kept, InstallationFacts facts, AnalysisSettings settings) {
		return kept.find(facts, settings, () -> {
			throw new AssertionError("decided anew");
		});
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	@Test
	void tellsWhatWasKeptWithoutFetchingRows() throws IOException {
		InstallationFacts facts = facts(unread(1), unread(2));
		assertEquals(Optional.empty(), find(kept(), facts, SETTINGS));
		kept().keep(facts, SETTINGS, DecidedStates.of(timeline(State.MAN)));
		assertEquals(Optional.of(timeline(State.MAN)), find(kept(), facts(unread(1), unread(2)), SETTINGS));
		assertEquals(1, files().size());
	}

	/** Whatever states may depend on. */
	private static Map<String, InstallationFacts> otherFacts() {
		Event event = new Event(1, 5000, 5000, EventKind.LOCK, Map.of());
		MinuteHeader minutes = new MinuteHeader("press", "id", TOKYO, true);
		MinuteRow row = new MinuteRow(60_000, true, false, -1, -1, -1, Map.of());
		List<SessionFacts> sessions = facts(segment()).sessions();
		SpanSeries spans = new SpanSeries(new SpanHeader("tool", "press", "tool:press", TOKYO, Set.of(State.MAN)), List.of(new RecordedSpan(0, 1000, State.MAN)), List.of());
		RuleCondition cpu = new RuleCondition.ProcessCpu("a.exe", 5);
		return Map.ofEntries(Map.entry("row", facts(segment(header(60_000, List.of()), 0, List.of(), List.of()))),
				Map.entry("event", facts(segment(header(60_000, List.of()), 1, List.of(event), List.of()))),
				Map.entry("anchor", facts(segment(header(60_000, List.of()), 1, List.of(), List.of(new ClockAnchor(1, 2, 3))))),
				Map.entry("threshold", facts(segment(header(90_000, List.of()), 1, List.of(), List.of()))),
				Map.entry("rule", facts(segment(header(60_000, List.of(new MachineRule("r", cpu))), 1, List.of(), List.of()))),
				Map.entry("more", facts(segment(), segment())), Map.entry("none", facts()), //
				Map.entry("name", new InstallationFacts("id", "lathe", TOKYO, sessions, List.of())),
				Map.entry("zone", new InstallationFacts("id", "press", ZoneId.of("Europe/Berlin"), sessions, List.of())),
				Map.entry("session", new InstallationFacts("id", "press", TOKYO, List.of(new SessionFacts("2", sessions.get(0).segments())), List.of())),
				Map.entry("minutes", new InstallationFacts("id", "press", TOKYO, sessions, List.of(new MinuteSeries(minutes, 60_000, List.of(row))))),
				Map.entry("slot", new InstallationFacts("id", "press", TOKYO, sessions, List.of(new MinuteSeries(minutes, 300_000, List.of(row))))),
				Map.entry("spans", new InstallationFacts("id", "press", TOKYO, sessions, List.of(), List.of(), List.of(spans))),
				Map.entry("stamp", facts(unread(3))), Map.entry("other stamp", facts(unread(4))));
	}

	@Test
	void otherFactsFindNothing() {
		kept().keep(facts(segment()), SETTINGS, DecidedStates.of(timeline(State.MAN)));
		otherFacts().forEach((name, facts) -> {
			assertEquals(Optional.empty(), find(kept(), facts, SETTINGS), name);
			kept().keep(facts, SETTINGS, DecidedStates.of(timeline(State.IDLE)));
		});
		assertEquals(Optional.of(timeline(State.MAN)), find(kept(), facts(segment()), SETTINGS));
	}

	@Test
	void otherSettingsAndOtherRulesOfTheProgramFindNothing() {
		InstallationFacts facts = facts(segment());
		List<AnalysisSettings> settings = new ArrayList<>();
		settings.add(SETTINGS);
		settings.add(SETTINGS.withThresholdMillis(60_000));
		settings.add(SETTINGS.withThresholdMillis(90_000));
		settings.add(new AnalysisSettings(OptionalLong.empty(), EpisodeConvention.HOLD_OVER));
		settings.add(SETTINGS.withRules(List.of()));
		settings.add(SETTINGS.withRules(List.of(new MachineRule("r", new RuleCondition.ProcessCpu("a.exe", 5)))));
		settings.add(SETTINGS.withRules(List.of(new MachineRule("r", new RuleCondition.ProcessCpu("a.exe", 5.5)))));
		for (AnalysisSettings each : settings) {
			assertEquals(Optional.empty(), find(kept(), facts, each), each.toString());
			kept().keep(facts, each, DecidedStates.of(timeline(State.MAN)));
		}
		assertEquals(Optional.empty(), find(new KeptStates(folder, 2), facts, SETTINGS));
	}

	/** A file that is damaged in its head is as none; one that is damaged behind it tells what is decided anew. */
	@Test
	void aDamagedFileTellsNothingWrongAndGoes() throws IOException {
		InstallationFacts facts = facts(segment());
		kept().keep(facts, SETTINGS, DecidedStates.of(timeline(State.MAN)));
		Path file = files().get(0);
		byte[] whole = Files.readAllBytes(file);
		int decided = 0;
		for (int at = 0; at < whole.length; at++) {
			byte[] damaged = whole.clone();
			damaged[at] ^= 1 << at % 8;
			decided += toldOf(facts, file, damaged, "byte " + at);
			decided += toldOf(facts, file, Arrays.copyOf(whole, at), "cut to " + at);
		}
		assertTrue(decided > 0 && decided < 2 * whole.length, "decided anew: " + decided);
	}

	private int toldOf(InstallationFacts facts, Path file, byte[] damaged, String what) throws IOException {
		Files.write(file, damaged);
		int[] asked = new int[1];
		Optional<StateTimeline> found = kept().find(facts, SETTINGS, () -> {
			asked[0]++;
			return timeline(State.MAN);
		});
		found.ifPresent(timeline -> assertEquals(timeline(State.MAN), timeline, what));
		assertTrue(found.isEmpty() || asked[0] == 1, what);
		assertFalse(Files.exists(file), what);
		return asked[0];
	}

	@Test
	void intervalsOfAFileThatWentAreDecidedAnew() throws IOException {
		InstallationFacts facts = facts(segment());
		kept().keep(facts, SETTINGS, DecidedStates.of(timeline(State.MAN)));
		StateTimeline found = kept().find(facts, SETTINGS, () -> timeline(State.MAN)).orElseThrow();
		Files.delete(files().get(0));
		assertEquals(timeline(State.MAN), found);
	}

	@Test
	void whereNothingCanBeWrittenNothingIsKept() {
		Path nowhere = folder.resolve("nowhere");
		new KeptStates(nowhere, 1).keep(facts(segment()), SETTINGS, DecidedStates.of(timeline(State.MAN)));
		assertFalse(Files.exists(nowhere));
	}

	@Test
	void keepsAFewSettingsOfInstallationsThatAreThere() throws IOException {
		InstallationFacts other = new InstallationFacts("other", "press", TOKYO, List.of(), List.of());
		kept().keep(other, SETTINGS, DecidedStates.of(timeline(State.MAN)));
		for (int i = 1; i <= 6; i++) {
			Set<Path> before = Set.copyOf(files());
			kept().keep(facts(segment()), SETTINGS.withThresholdMillis(i * 10_000), DecidedStates.of(timeline(State.MAN)));
			Path added = files().stream().filter(file -> !before.contains(file)).findFirst().orElseThrow();
			Files.setLastModifiedTime(added, FileTime.fromMillis(i * 1000));
		}
		Path letter = Files.writeString(folder.resolve("letter.kadostates"), "not ours");
		KeptStates.forgetOthersThan(folder, List.of("id"));
		assertEquals(Optional.empty(), find(kept(), other, SETTINGS));
		for (int i = 1; i <= 6; i++) {
			assertEquals(i > 2, find(kept(), facts(segment()), SETTINGS.withThresholdMillis(i * 10_000)).isPresent(), "setting " + i);
		}
		assertTrue(Files.exists(letter));
	}
}
