package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.notes.Notes;
import org.kado.model.facts.EquipmentName;
import org.kado.model.facts.InstallationFacts;
import org.kado.testing.Requirement;

/**
 * <pre>
 *   PC 1   ├── facility_A ──┤├── 設備A ──┤      one installation
 *   PC 2       ├── facility_A ──┤               a clone: kept apart by its id or its hardware
 * </pre>
 */
@Requirement("A15")
class IdentityTest extends StickTest {

	@TempDir
	Path kept;

	@Test
	void renamedEquipmentIsOneEntryWithItsNames() throws IOException {
		put("a.csv", rows("facts " + ONE + " 1 facility_A", "t", 1, 10, ""));
		put("b.csv", rows("facts " + ONE + " 1 設備A", "t", 11, 20, ""));
		put("c.csv", rows("facts " + ONE + " 1 facility_A", "t", 5, 10, ""));
		LogFolder read = read();
		assertEquals(List.of("設備A"), names(read));
		assertEquals(List.of(new EquipmentName("facility_A", 5_000, 50_000), new EquipmentName("設備A", 55_000, 100_000)),
				read.installations().get(0).names());
		assertEquals(List.of("DUPLICATE_ROWS c.csv: 6 = a.csv", "RENAMED 設備A: facility_A → 設備A"), problems(read));
		assertEquals(20, read.tally().allRows());
	}

	@Test
	void anotherComputerOfThatNameIsKeptApartAndToldOf() throws IOException {
		put("a.csv", rows("facts " + ONE + " 1 facility_A", "t", 1, 10, ""));
		put("b.csv", rows("facts " + ONE + " 1 設備A", "t", 11, 20, ""));
		put("clone.csv", rows("facts " + TWO + " 1 facility_A", "t", 3, 12, " 1"));
		LogFolder read = read();
		assertEquals(List.of("facility_A", "設備A"), names(read));
		assertEquals(List.of("RENAMED 設備A: facility_A → 設備A", "IDENTITY_DOUBTED facility_A: " + TWO + ", " + ONE), problems(read));
	}

	/** A disk was cloned, or a log folder copied with its id: the hardware tells the computers apart. */
	@Test
	void oneIdOnTwoComputersIsKeptApartByTheirHardware() throws IOException {
		put("a.csv", rows("facts " + ONE + " 1 press aaaaaaaaaaaa", "t", 1, 10, ""));
		// the clone has the history of the original, and goes on with the same numbers
		put("clone/a.csv", rows("facts " + ONE + " 1 press aaaaaaaaaaaa", "t", 1, 10, ""));
		put("b.csv", rows("facts " + ONE + " 1 press aaaaaaaaaaaa", "t", 11, 20, ""));
		put("clone/b.csv", rows("facts " + ONE + " 1 press bbbbbbbbbbbb", "t", 11, 20, " 1"));
		LogFolder read = read();
		assertEquals(List.of(ONE, ONE + "@bbbbbbbb"), read.installations().stream().map(InstallationFacts::id).toList());
		assertEquals(List.of(20L, 10L), List.of(read.tally().rows().get(ONE), read.tally().rows().get(ONE + "@bbbbbbbb")));
		assertEquals(List.of("IDENTITY_DOUBTED clone/b.csv: " + ONE + "@bbbbbbbb", "DUPLICATE_ROWS clone/a.csv: 10 = a.csv"), problems(read));
	}

	@Test
	void hardwareThatCouldNotBeReadIsNoOtherComputer() throws IOException {
		put("a.csv", rows("facts " + ONE + " 1 press aaaaaaaaaaaa", "t", 1, 10, ""));
		put("b.csv", rows("facts " + ONE + " 1 press", "t", 11, 20, ""));
		assertEquals(1, read().installations().size());
		assertEquals(List.of(), problems(read()));
	}

	/** The original tool before, Kado after: a person says that they are one. */
	@Test
	void anAliasJoinsMinutesOfAnotherNameToTheInstallation() throws IOException {
		put("old/facility_A.csv", "minutes s1:facility_A facility_A", "m 1 1", "m 2 0");
		put("a.csv", rows("facts " + ONE + " 1 設備A", "t", 100, 110, ""));
		ReadOptions options = ReadOptions.byFormat().withIndex(kept.resolve("index"));
		assertEquals(List.of("facility_A", "設備A"), names(read(options)));
		alias("s1:facility_A", ONE);
		LogFolder read = read(options);
		assertEquals(List.of("設備A"), names(read));
		assertEquals(2, read.installations().get(0).minutes().get(0).rows().size());
		assertEquals(List.of("facility_A", "設備A"), read.installations().get(0).names().stream().map(EquipmentName::name).toList());
		assertEquals(List.of("RENAMED 設備A: facility_A → 設備A"), problems(read));
		alias("s1:facility_A", "s1:facility_A");
		assertEquals(List.of("facility_A", "設備A"), names(read(options)));
	}

	@Test
	void aliasesOfAliasesAndCirclesEndSomewhere() throws IOException {
		put("a.csv", "minutes s1:A A", "m 1 1");
		put("b.csv", "minutes s1:B B", "m 2 1");
		put("c.csv", "minutes s1:C C", "m 3 1");
		ReadOptions options = ReadOptions.byFormat().withIndex(kept.resolve("index"));
		alias("s1:A", "s1:B");
		alias("s1:B", "s1:C");
		assertEquals(List.of("C"), names(read(options)));
		assertEquals(3, read(options).tally().allRows());
		alias("s1:C", "s1:A");
		assertEquals(3, read(options).tally().allRows());
		alias("s1:B", "s1:gone");
		assertEquals(3, read(options).tally().allRows());
	}

	private void alias(String id, String meant) throws IOException {
		Notes notes = Notes.open(Notes.beside(kept.resolve("index")));
		notes.alias(id, meant);
		notes.save();
	}

	private LogFolder read(ReadOptions options) throws IOException {
		return new FolderReader(List.of(new LineFormat())).read(folder, options, ReadProgress.NONE);
	}

	private static List<String> names(LogFolder read) {
		return read.installations().stream().map(InstallationFacts::equipment).toList();
	}
}
