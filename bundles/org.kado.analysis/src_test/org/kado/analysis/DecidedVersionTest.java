package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.kado.model.column.PackedLongs;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.StateTimeline;

/**
 * Holds {@link StateAnalysis#VERSION} to what it promises: states that were kept by one version are told by it again, however long ago that was. So whoever changes what is
 * decided of any facts has to raise it. The recordings are the pictures of docs/formats/states.md, made-up lives and ghost input.
 */
class DecidedVersionTest {

	private static final int LIVES = 200;

	/**
	 * Digests of a version. Lines are added, never changed, but for the version in force where recordings were added.
	 *
	 * @param recordings of the facts: where it differs, the recordings are others than they were
	 * @param states     of what is decided of them
	 */
	private record Golden(String recordings, String states) {
	}

	private static final Map<Integer, Golden> GOLDEN = Map.of(1, new Golden("cbea0365", "2399c0d2"));

	/** Facts and how they are decided. */
	private record Case(InstallationFacts facts, AnalysisSettings settings) {
	}

	private static final class Digest {

		private final CRC32C checksum = new CRC32C();

		void add(Object value) {
			checksum.update((value + "\n").getBytes(StandardCharsets.UTF_8));
		}

		void add(PackedLongs column) {
			checksum.update(column.bytes());
		}

		@Override
		public String toString() {
			return String.format("%08x", checksum.getValue());
		}
	}

	private static List<Case> cases() throws IOException {
		List<Case> cases = new ArrayList<>();
		for (Arguments arguments : StatesDocumentTest.pictures().toList()) {
			Picture picture = Picture.of((String) arguments.get()[1]);
			cases.add(new Case(picture.facts(), picture.analysisSettings()));
		}
		for (long seed = 1; seed <= LIVES; seed++) {
			RandomWorld first = new RandomWorld(seed, 1);
			List<SessionFacts> sessions = new ArrayList<>(List.of(first.live()));
			if (seed % 4 == 0) {
				sessions.add(new RandomWorld(seed, 2).live());
			}
			InstallationFacts facts = Recording.installation(sessions.toArray(SessionFacts[]::new));
			cases.add(new Case(facts, new AnalysisSettings(OptionalLong.empty(), first.convention)));
			cases.add(new Case(facts, new AnalysisSettings(OptionalLong.of(4_000), first.convention).withRules(List.of(new MachineRule("any", "press.exe", 10)))));
		}
		for (EpisodeConvention convention : EpisodeConvention.values()) {
			Recording ghost = Recording.fromBase().start().inputEvery(10_000, 0, 3_600_000).runTo(3_700_000).hole(40_000).inputEvery(7_000, 3_800_000, 4_000_000).runTo(4_100_000);
			cases.add(new Case(ghost.installation(), new AnalysisSettings(OptionalLong.empty(), convention)));
		}
		return cases;
	}

	private static void addFacts(Digest digest, Case one) {
		for (SessionFacts session : one.facts.sessions()) {
			for (FactsSegment segment : session.segments()) {
				FactsHeader header = segment.header();
				digest.add(List.of(header.tickMillis(), header.pollMillis(), header.thresholdMillis(), new TreeSet<>(header.sources()), header.rules(), header.conditions()));
				segment.ticks().columns().forEach(digest::add);
				segment.events().forEach(event -> digest.add(List.of(event.stampMillis(), event.kind(), new TreeMap<>(event.details()))));
			}
		}
		one.facts.minutes().forEach(series -> digest.add(series.rows()));
		one.facts.spans().forEach(series -> digest.add(series.spans()));
		digest.add(one.settings);
	}

	private static void addStates(Digest digest, Case one) {
		StateTimeline timeline = new StateAnalysis(one.settings).analyse(one.facts);
		digest.add(timeline.period());
		timeline.intervals().forEach(digest::add);
		digest.add(timeline.suspicious());
		digest.add(new TreeSet<>(timeline.recorded()));
		digest.add(timeline.convention());
	}

	@Test
	void whoeverChangesWhatIsDecidedRaisesTheVersion() throws IOException {
		Digest recordings = new Digest();
		Digest states = new Digest();
		List<Case> cases = cases();
		for (Case one : cases) {
			addFacts(recordings, one);
			addStates(states, one);
		}
		assertTrue(cases.size() > 2 * LIVES);
		Golden found = new Golden(recordings.toString(), states.toString());
		Golden expected = Optional.ofNullable(GOLDEN.get(StateAnalysis.VERSION)).orElseThrow(() -> new AssertionError(
				"StateAnalysis.VERSION is " + StateAnalysis.VERSION + ": add the line " + StateAnalysis.VERSION + ", " + found + " to GOLDEN"));
		assertEquals(expected.recordings, found.recordings, () -> "The recordings of this test are others than they were. If what is decided did not change, put " + found
				+ " in the place of " + expected);
		assertEquals(expected.states, found.states, () -> "The same facts have other states than version " + StateAnalysis.VERSION
				+ " decided. Users' folders hold states that it decided: raise StateAnalysis.VERSION to " + (StateAnalysis.VERSION + 1) + " and add the line "
				+ (StateAnalysis.VERSION + 1) + ", " + found + " to GOLDEN");
	}
}
