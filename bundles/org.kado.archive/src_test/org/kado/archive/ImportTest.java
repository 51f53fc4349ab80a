package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.intake.FolderImport;
import org.kado.archive.intake.ImportProgress;
import org.kado.archive.intake.ImportReport;
import org.kado.archive.intake.ImportedFile;
import org.kado.archive.intake.TargetFiles;
import org.kado.testing.Requirement;

/** The stick is {@link #folder}. */
class ImportTest extends StickTest {

	private static final String HEAD = "facts " + ONE + " 1 press";

	@TempDir
	Path into;

	@Test
	@Requirement("A14")
	void theSecondTimeAddsNothingAndAGrownFileItsNewRows() throws IOException {
		put("kado/press_11111111/facts/a.csv", rows(HEAD, "t", 1, 1000, ""));
		assertEquals("added press_11111111/facts/a.csv +1000", told(run()));
		byte[] first = Contents.of(opened()).toString().getBytes(StandardCharsets.UTF_8);
		ImportReport again = run();
		assertEquals("unchanged press_11111111/facts/a.csv +0", told(again));
		assertEquals(0, again.gains().get(0).addedRows());
		assertArrayEquals(first, Contents.of(opened()).toString().getBytes(StandardCharsets.UTF_8));
		put("kado/press_11111111/facts/a.csv", rows(HEAD, "t", 1, 1500, ""));
		ImportReport grown = run();
		assertEquals("grown press_11111111/facts/a.csv +500", told(grown));
		assertEquals(new ImportReport.Gain(ONE, "press", 500, 1500), grown.gains().get(0));
	}

	@Test
	@Requirement("A14")
	void anOlderStickTakesNothingAway() throws IOException {
		put("a.csv", rows(HEAD, "t", 1, 1500, ""));
		run();
		put("a.csv", rows(HEAD, "t", 1, 1000, ""));
		assertEquals("older a.csv +0", told(run()));
		assertEquals(1500, opened().tally().allRows());
	}

	@Test
	@Requirement("A19")
	void aLineThatWasBeingWrittenIsCompletedByTheNextImport() throws IOException {
		String whole = String.join("\n", rows(HEAD, "t", 1, 10, "")) + "\n";
		byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
		for (int length = whole.indexOf("t 9"); length <= bytes.length; length++) {
			putBytes("a.csv", Arrays.copyOf(bytes, length));
			run();
		}
		assertArrayEquals(bytes, Files.readAllBytes(into.resolve("a.csv")));
		assertEquals(List.of("a.csv"), names(into));
		assertEquals(10, opened().tally().allRows());
	}

	@Test
	void whatDiffersGoesBeside() throws IOException {
		put("a.csv", rows(HEAD, "t", 1, 10, " 1"));
		run();
		put("a.csv", rows(HEAD, "t", 1, 12, " 2"));
		assertEquals("beside _c2/a.csv +12", told(run()));
		assertEquals("unchanged _c2/a.csv +0", told(run()));
		put("a.csv", rows(HEAD, "t", 1, 13, " 2"));
		ImportReport report = run();
		assertEquals("grown _c2/a.csv +1", told(report));
		assertEquals(13, report.gains().get(0).rows());
		put("a.csv", rows(HEAD, "t", 1, 3, " 3"));
		assertEquals("beside _c3/a.csv +3", told(run()));
	}

	@Test
	void onlyLogsAndBeaconsAreTaken() throws IOException {
		put("a.csv", rows(HEAD, "t", 1, 3, ""));
		put("holiday.txt", "dear diary");
		put("kado-result.txt", "kado-result,1");
		put("facts/b.csv.part", HEAD, "t 1");
		putBytes("beacons/1_v.csv", Sealed.beacon(ONE, Sealed.visit("v", 60, 1, 0)));
		ImportReport report = run();
		assertEquals("added a.csv +3, added beacons/1_v.csv +0, not_recognised stick/holiday.txt +0", told(report));
		assertEquals(List.of("a.csv", "beacons/1_v.csv"), names(into));
	}

	@Test
	void stickItsFolderAndAZipOfItMeanTheSamePlace() throws IOException {
		byte[] facts = (String.join("\n", rows(HEAD, "t", 1, 5, "")) + "\n").getBytes(StandardCharsets.UTF_8);
		putBytes("kado/press_1/facts/a.csv", facts);
		byte[] manifest = Sealed.manifest(ONE, Sealed.file("facts/a.csv", facts));
		putBytes("kado/press_1/kado-manifest.csv", manifest);
		assertEquals("added press_1/facts/a.csv +5", told(run()));
		assertEquals("unchanged press_1/facts/a.csv +0", told(run(folder.resolve("kado"))));
		assertEquals("unchanged press_1/facts/a.csv +0", told(run(folder.resolve("kado/press_1"))));
		Path zip = zip(Map.of("kado/press_1/facts/a.csv", facts, "kado/press_1/kado-manifest.csv", manifest));
		assertEquals("unchanged press_1/facts/a.csv +0", told(run(zip)));
	}

	/** The stick is the slow side: what its manifest vouches for is not read from it. */
	@Test
	void whatAManifestVouchesForIsNotReadFromTheStick() throws IOException {
		byte[] facts = (String.join("\n", rows(HEAD, "t", 1, 5, "")) + "\n").getBytes(StandardCharsets.UTF_8);
		putBytes("a.csv", facts);
		putBytes("kado-manifest.csv", Sealed.manifest(ONE, Sealed.file("a.csv", facts)));
		run();
		// of equal length, but other bytes: nobody would know without reading
		byte[] other = facts.clone();
		other[other.length - 2] = '4';
		putBytes("a.csv", other);
		String place = folder.getFileName() + "/a.csv";
		assertEquals("unchanged " + place + " +0", told(run()));
		Files.delete(folder.resolve("kado-manifest.csv"));
		Files.move(into.resolve(place), into.resolve("a.csv"));
		assertEquals("beside _c2/a.csv +5", told(run()));
	}

	@Test
	void whatIsThereMustHaveTheHashThatTheManifestNames() throws IOException {
		byte[] facts = (String.join("\n", rows(HEAD, "t", 1, 5, "")) + "\n").getBytes(StandardCharsets.UTF_8);
		putBytes("p/a.csv", facts);
		putBytes("p/kado-manifest.csv", Sealed.manifest(ONE, Sealed.file("a.csv", facts)));
		byte[] other = facts.clone();
		other[other.length - 2] = '6';
		Files.createDirectories(into.resolve("p"));
		Files.write(into.resolve("p/a.csv"), other);
		assertEquals("beside p/_c2/a.csv +5", told(run()));
	}

	@Test
	void bytesThatDisagreeWithTheManifestAreTold() throws IOException {
		byte[] facts = (String.join("\n", rows(HEAD, "t", 1, 5, "")) + "\n").getBytes(StandardCharsets.UTF_8);
		putBytes("p/kado-manifest.csv", Sealed.manifest(ONE, Sealed.file("a.csv", facts)));
		facts[facts.length - 2] = '6';
		putBytes("p/a.csv", facts);
		ImportReport report = run();
		assertEquals("added p/a.csv +5", told(report));
		assertEquals(List.of("COPY_DAMAGED p/a.csv: stick/p/a.csv"),
				report.newProblems().stream().map(p -> p.kind() + " " + p.file() + ": " + p.detail()).toList());
	}

	@Test
	void aTornManifestCountsForNothing() throws IOException {
		byte[] facts = (String.join("\n", rows(HEAD, "t", 1, 5, "")) + "\n").getBytes(StandardCharsets.UTF_8);
		byte[] manifest = Sealed.manifest(ONE, Sealed.file("a.csv", facts));
		facts[facts.length - 2] = '6';
		putBytes("p/a.csv", facts);
		putBytes("p/kado-manifest.csv", Arrays.copyOf(manifest, manifest.length - 3));
		assertEquals(List.of(), run().newProblems());
	}

	@Test
	void aVisitThatOnlyTheManifestTellsOfIsKept() throws IOException {
		putBytes("p/kado-manifest.csv", Sealed.manifest(ONE, Sealed.visit("v", 60, 1, 0), Sealed.visit("w", 60, 1, 0)));
		putBytes("p/beacons/1_w.csv", Sealed.beacon(ONE, Sealed.visit("w", 60, 1, 0)));
		put("p/a.csv", rows(HEAD, "t", 1, 5, ""));
		run();
		List<String> names = names(into);
		assertEquals(3, names.size(), names.toString());
		assertTrue(names.get(2).matches("p/beacons/manifest_[0-9a-f]{8}.csv"), names.toString());
		run();
		assertEquals(names, names(into));
	}

	/** Killed, or a full disk, at every single operation: each file is as it was or as it is on the stick. */
	@Test
	@Requirement({"A14", "A29"})
	void everyFileIsWholeWheneverTheImportStops() throws IOException {
		for (boolean kills : new boolean[] {false, true}) {
			boolean broke = true;
			for (int operation = 0; broke; operation++) {
				broke = stopsAt(operation, kills);
				assertTrue(operation < 200, "it never ends");
			}
		}
	}

	private boolean stopsAt(int operation, boolean kills) throws IOException {
		clear(into);
		byte[] old = (String.join("\n", rows(HEAD, "t", 1, 5, "")) + "\n").getBytes(StandardCharsets.UTF_8);
		byte[] grown = (String.join("\n", rows(HEAD, "t", 1, 9, "")) + "\n").getBytes(StandardCharsets.UTF_8);
		byte[] other = (String.join("\n", rows("facts " + TWO + " 1 lathe", "t", 1, 5, "")) + "\n").getBytes(StandardCharsets.UTF_8);
		Files.createDirectories(into.resolve("facts"));
		Files.write(into.resolve("facts/a.csv"), old);
		putBytes("facts/a.csv", grown);
		putBytes("facts/b.csv", other);
		BreakingFiles files = new BreakingFiles(operation, kills);
		String where = (kills ? "killed before " : "failed at ") + operation;
		try {
			ImportReport report = new FolderImport(reader(), files).run(List.of(new FolderImport.Source("stick", folder)), into, ReadOptions.byFormat(),
					ImportProgress.NONE);
			assertTrue(!files.broke() || !report.isComplete() || Files.exists(into.resolve("facts/b.csv")), where);
		} catch (BreakingFiles.Killed | IOException e) {
			assertTrue(files.broke(), where);
		}
		byte[] found = Files.readAllBytes(into.resolve("facts/a.csv"));
		assertTrue(Arrays.equals(old, found) || Arrays.equals(grown, found), where);
		if (Files.exists(into.resolve("facts/b.csv"))) {
			assertArrayEquals(other, Files.readAllBytes(into.resolve("facts/b.csv")), where);
		}
		run();
		assertArrayEquals(grown, Files.readAllBytes(into.resolve("facts/a.csv")), where);
		assertArrayEquals(other, Files.readAllBytes(into.resolve("facts/b.csv")), where);
		assertEquals(14, opened().tally().allRows(), where);
		assertEquals(List.of("facts/a.csv", "facts/b.csv"), names(into), where);
		return files.broke();
	}

	@Test
	void anImportCanBeCancelledBetweenFiles() throws IOException {
		put("a.csv", rows(HEAD, "t", 1, 5, ""));
		put("b.csv", rows(HEAD, "t", 6, 9, ""));
		ImportProgress progress = new ImportProgress() {

			private boolean cancelled;

			@Override
			public void file(int number, int count, String file, long bytes) {
				cancelled = number == 1;
			}

			@Override
			public ReadProgress reading() {
				return new ReadProgress() {
					@Override
					public void found(int files) {
						// not of interest
					}

					@Override
					public void reading(String file, int done, int total) {
						// not of interest
					}

					@Override
					public boolean cancelled() {
						return cancelled;
					}
				};
			}
		};
		FolderImport one = new FolderImport(reader(), TargetFiles.ofThisPc());
		List<FolderImport.Source> stick = List.of(new FolderImport.Source("stick", folder));
		assertThrows(CancellationException.class, () -> one.run(stick, into, ReadOptions.byFormat(), progress));
		assertEquals(List.of("a.csv"), names(into));
		run();
		assertEquals(List.of("a.csv", "b.csv"), names(into));
	}

	/** Whatever was brought, in any order and however often: the folder holds the same in the end, and further imports add nothing. */
	@Test
	@Requirement({"A13", "A14"})
	void importInAnyOrderAndAnyNumberOfTimesIsIdempotent() throws IOException {
		for (int seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			Map<String, byte[]> sticks = new HashMap<>();
			for (int stick = 0; stick < 3; stick++) {
				for (int file = 0; file < 3; file++) {
					int first = 1 + file * 20;
					sticks.put(stick + "/f" + file + ".csv", (String.join("\n", rows(HEAD, "t", first, first + random.nextInt(20), "")) + "\n")
							.getBytes(StandardCharsets.UTF_8));
				}
			}
			List<String> expected = null;
			for (int order = 0; order < 2; order++) {
				clear(into);
				clear(folder);
				for (Map.Entry<String, byte[]> file : sticks.entrySet()) {
					putBytes(file.getKey(), file.getValue());
				}
				List<Integer> visits = IntStream.range(0, 6).map(i -> i % 3).boxed().collect(Collectors.toList());
				Collections.shuffle(visits, random);
				for (int stick : visits) {
					run(folder.resolve(Integer.toString(stick)));
				}
				List<String> found = Contents.of(opened());
				assertTrue(expected == null || expected.equals(found), "seed " + seed);
				expected = found;
				for (int stick : visits) {
					assertFalse(run(folder.resolve(Integer.toString(stick))).files().stream().anyMatch(file -> file.action().isCopied()), "seed " + seed);
				}
				assertEquals(found, Contents.of(opened()), "seed " + seed);
			}
		}
	}

	private static FolderReader reader() {
		return new FolderReader(List.of(new LineFormat()));
	}

	private ImportReport run() throws IOException {
		return run(folder);
	}

	private ImportReport run(Path source) throws IOException {
		return new FolderImport(reader(), TargetFiles.ofThisPc()).run(List.of(new FolderImport.Source("stick", source)), into, ReadOptions.byFormat(),
				ImportProgress.NONE);
	}

	private LogFolder opened() throws IOException {
		return reader().read(into, ReadOptions.byFormat(), ReadProgress.NONE);
	}

	/** "action file +rows" of each file. */
	private static String told(ImportReport report) {
		return report.files().stream().map(file -> told(report, file)).collect(Collectors.joining(", "));
	}

	private static String told(ImportReport report, ImportedFile file) {
		return file.action().name().toLowerCase(Locale.ROOT) + " " + (file.file().isEmpty() ? file.source() : file.file()) + " +"
				+ report.addedRows(file);
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
					.filter(name -> !name.endsWith(".lock")).sorted().toList();
		}
	}

	private static void clear(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.delete(file);
			}
		}
	}

	private Path zip(Map<String, byte[]> files) throws IOException {
		Path zip = into.resolveSibling(into.getFileName() + ".zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
				out.putNextEntry(new ZipEntry(file.getKey()));
				out.write(file.getValue());
			}
		}
		return zip;
	}
}
