package org.kado.archive.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.archive.file.FileSegment;
import org.kado.model.column.PackedLongs;
import org.kado.model.facts.FactsSegment;

/** Rows that are moved have a stamp of their own: wherever two have the same one their rows are the same, so that what was decided of the one holds for the other. */
class MovedStampTest {

	private static final int LIVES = 1000;

	/** What rows each stamp stands for. */
	private final Map<Long, String> byStamp = new HashMap<>();
	private int moved;
	private int found;

	private static String rows(FactsSegment segment) {
		PackedLongs stamps = segment.ticks().stampsMillis();
		return IntStream.range(0, stamps.size()).mapToObj(i -> Long.toString(stamps.get(i))).toList() + " " + segment.events() + " " + segment.anchors();
	}

	/** The segment as an index gives it. */
	private static FactsSegment kept(FactsSegment recorded) {
		long stamp = 0;
		for (char letter : rows(recorded).toCharArray()) {
			stamp = stamp * 1_000_003 + letter;
		}
		return new FactsSegment(recorded.header(), () -> new FactsSegment.Rows(recorded.ticks(), recorded.events(), recorded.anchors()), OptionalLong.of(stamp));
	}

	private void look(List<FactsSegment> recorded, InstallationRepair repair, String where) {
		for (int i = 0; i < recorded.size(); i++) {
			FactsSegment segment = repair.segment("1", i, recorded.get(i));
			String before = byStamp.putIfAbsent(segment.stamp().getAsLong(), rows(segment));
			found += before == null ? 0 : 1;
			assertTrue(before == null || before.equals(rows(segment)), where + ", file " + i);
			if (segment != recorded.get(i)) {
				moved++;
				assertNotEquals(recorded.get(i).stamp(), segment.stamp(), where + ", file " + i);
			}
		}
	}

	@Test
	void sameStampsAreSameRows() {
		Random random = new Random(20260402);
		for (int life = 0; life < LIVES; life++) {
			StringBuilder script = new StringBuilder("r");
			for (int letter = 10 + random.nextInt(30); letter >= 0; letter--) {
				script.append("rrrrrr...__//V+-B".charAt(random.nextInt(17)));
			}
			long lacking = random.nextInt(-5, 6) * PcScript.HOUR;
			PcScript pc = new PcScript(script.toString(), lacking, 1_000 * random.nextInt(60), 1_000 * random.nextInt(60), random.nextInt(3) * 20);
			List<FactsSegment> recorded = pc.files().stream().map(FileSegment::segment).map(MovedStampTest::kept).toList();
			List<Visit> visits = new ArrayList<>(pc.visits());
			while (!visits.isEmpty()) { // the same rows, moved otherwise
				int from = random.nextInt(1 + recorded.size() / 2);
				int to = random.nextInt(from, recorded.size()) + 1; // the first files of some are lost, the last of others not collected yet
				List<FileSegment> files = pc.files().subList(from, to);
				look(recorded.subList(from, to), new InstallationRepair(PcScript.ID, Map.of("1", files), visits, problem -> { }), script + " by " + visits.size() + " visits");
				if (random.nextBoolean()) {
					visits.remove(random.nextInt(visits.size()));
				}
			}
		}
		assertTrue(moved > LIVES, moved + " moved");
		assertTrue(found > LIVES, found + " found");
	}

	@Test
	void twiceTheSameIsFoundAgain() {
		PcScript pc = new PcScript("rrr+r/rVr", PcScript.HOUR, 1000, 1000, 0);
		List<FactsSegment> recorded = pc.files().stream().map(FileSegment::segment).map(MovedStampTest::kept).toList();
		List<List<OptionalLong>> stamps = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			InstallationRepair repair = new InstallationRepair(PcScript.ID, Map.of("1", pc.files()), pc.visits(), problem -> { });
			stamps.add(List.of(repair.segment("1", 0, recorded.get(0)).stamp(), repair.segment("1", 1, recorded.get(1)).stamp()));
			assertNotEquals(recorded.get(0).stamp(), stamps.get(i).get(0));
		}
		assertEquals(stamps.get(0), stamps.get(1));
	}

	/** What lies in no index has none before and after. */
	@Test
	void rowsWithoutAStampGetNone() {
		PcScript pc = new PcScript("rVr", PcScript.HOUR, 1000, 1000, 0);
		InstallationRepair repair = new InstallationRepair(PcScript.ID, Map.of("1", pc.files()), pc.visits(), problem -> { });
		assertEquals(OptionalLong.empty(), repair.segment("1", 0, pc.files().get(0).segment()).stamp());
	}
}
