package org.kado.archive.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.kado.archive.file.MinuteFile;
import org.kado.model.Problem;
import org.kado.model.facts.MinuteColumns;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.testing.Requirement;

/** Random files against a table that keeps every slot in a map, as one would write it without regard to memory. */
@Requirement("A13")
class SlotTableTest {

	private static final MinuteHeader HEADER = new MinuteHeader("press", "33333333", ZoneOffset.UTC, false);

	private final Random random = new Random(17);

	@Test
	void agreesWithAMapOfSlots() {
		for (int round = 0; round < 2_000; round++) {
			List<MinuteFile> files = new ArrayList<>();
			SlotTable table = new SlotTable("press");
			MapOfSlots map = new MapOfSlots();
			List<Problem> problems = new ArrayList<>();
			for (int file = 0; file < 1 + random.nextInt(6); file++) {
				MinuteFile added = file("f" + file + ".csv");
				assertEquals(map.sharedWith(added), table.sharedWith(List.of(added)), () -> "shared, " + files);
				files.add(added);
				table.add(added, problems::add);
				map.add(added);
			}
			List<MinuteRow> rows = table.isEmpty() ? List.of() : table.series("33333333").rows();
			assertEquals(map.rows(), rows, files::toString);
			long told = problems.stream().filter(p -> p.kind() == Problem.Kind.CONFLICTING_ROWS).count();
			assertEquals(map.conflicts, told, files::toString);
			assertEquals(map.duplicates, duplicates(problems), files::toString);
		}
	}

	private static long duplicates(List<Problem> problems) {
		return problems.stream().filter(p -> p.kind() == Problem.Kind.DUPLICATE_ROWS)
				.mapToLong(p -> Long.parseLong(p.detail().split(" ")[0])).sum();
	}

	/** A few minutes, now and then not in order, some twice. */
	private MinuteFile file(String label) {
		MinuteColumns.Builder rows = new MinuteColumns.Builder();
		int minute = random.nextInt(40);
		for (int i = 0; i < random.nextInt(12); i++) {
			minute += random.nextInt(20) == 0 ? -random.nextInt(6) : random.nextInt(3);
			rows.add(new MinuteRow(minute * 60_000L, random.nextInt(10) == 0, false, minute, 60_000 - 1_000 * random.nextInt(2), -1, Map.of()));
		}
		return MinuteFile.of(label, HEADER, rows.build());
	}

	private static final class MapOfSlots {

		private final Map<Long, MinuteRow> slots = new TreeMap<>();
		private final Map<Long, MinuteFile> from = new TreeMap<>();
		private long duplicates;
		private long conflicts;

		int sharedWith(MinuteFile file) {
			int shared = 0;
			for (MinuteRow row : file.rows()) {
				MinuteRow known = slots.get(row.stampMillis());
				if (known != null && !known.equals(row)) {
					return -1;
				}
				shared += known == null ? 0 : 1;
			}
			return shared;
		}

		void add(MinuteFile file) {
			for (MinuteRow row : file.rows()) {
				MinuteRow known = slots.get(row.stampMillis());
				if (known == null) {
					put(row, file);
				} else if (known.equals(row)) {
					duplicates++;
				} else {
					conflicts++;
					boolean more = row.coveredMillis() != known.coveredMillis() ? row.coveredMillis() > known.coveredMillis()
							: file.rows().size() > from.get(row.stampMillis()).rows().size();
					if (more) {
						put(row, file);
					}
				}
			}
		}

		private void put(MinuteRow row, MinuteFile file) {
			slots.put(row.stampMillis(), row);
			from.put(row.stampMillis(), file);
		}

		List<MinuteRow> rows() {
			return List.copyOf(slots.values());
		}
	}
}
