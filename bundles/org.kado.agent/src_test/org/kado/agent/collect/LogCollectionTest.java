package org.kado.agent.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.kado.agent.collect.CollectResult.Outcome;
import org.kado.testing.Requirement;

class LogCollectionTest {

	private final CollectFixture pc = new CollectFixture();

	@Test
	@Requirement("S1-19")
	void everythingIsOnTheStickAndTheManifestNamesIt() throws IOException {
		Map<String, byte[]> before = new TreeMap<>(pc.log.files);
		CollectResult result = pc.collect();
		assertEquals(new CollectResult(Outcome.DONE, "設備A_3f2a91cc", 4, 0, bytes(CollectFixture.COPIES), List.of()), result);
		Manifest manifest = pc.manifest().orElseThrow();
		assertEquals(CollectFixture.COPIES.stream().sorted().toList(), manifest.files().stream().map(StoredFile::file).sorted().toList());
		for (StoredFile file : manifest.files()) {
			assertEquals(pc.original(file.source()), pc.copy(file.file()));
			assertEquals(Sha256.of(pc.log.files.get(file.source())), file.sha256());
		}
		assertEquals(before, pc.log.files, "originals are left as they are");
		assertTrue(pc.stick.files.keySet().stream().noneMatch(file -> file.toString().endsWith(".part")));
	}

	private long bytes(List<String> files) {
		return files.stream().mapToLong(file -> pc.log.files.get(file).length).sum();
	}

	@Test
	@Requirement("A14")
	void repeatedItCopiesNothingAndReadsNoCopy() throws IOException {
		pc.collect();
		pc.stick.copiesRead.clear();
		CollectResult again = pc.collect();
		assertEquals(0, again.copied());
		assertEquals(4, again.unchanged());
		assertEquals(List.of(StickNames.MANIFEST), pc.stick.copiesRead.stream().map(file -> file.getFileName().toString()).toList());
		assertEquals(4, pc.manifest().orElseThrow().files().size());
	}

	@Test
	@Requirement("A14")
	void whatHasGrownIsCopiedInItsPlace() throws IOException {
		pc.collect();
		CollectResult result = pc.grow().collect();
		assertEquals(2, result.copied());
		assertEquals(2, result.unchanged());
		CollectFixture.COPIES.forEach(file -> assertEquals(pc.original(file), pc.copy(file)));
		assertEquals(4, pc.manifest().orElseThrow().files().size());
	}

	@Test
	void beaconsOfAllVisitsStayInManifestAndFiles() throws IOException {
		pc.stick.files.put(CollectFixture.STICK.resolve("kado-collect"),
				"kado-collect,1\r\nid,00ff\r\nutc_ms,1775000000000\r\nzone,Asia/Tokyo\r\npc,\"PC, mine\"\r\nend\r\n".getBytes(StandardCharsets.UTF_8));
		pc.collect();
		pc.collect();
		List<String> rows = List.of(
				"c,b1,1775003401000,500000,400000,boot-1,1775000000000,Asia/Tokyo,00ff,1775000000000,\"PC, mine\",,",
				"c,b2,1775003402000,500000,400000,boot-1,1775000000000,Asia/Tokyo,00ff,1775000000000,\"PC, mine\",,");
		assertEquals(rows, pc.manifest().orElseThrow().beacons());
		String beacon = pc.copy("beacons/20260401T003001Z_b1.csv");
		assertTrue(beacon.startsWith("\uFEFFkado-beacon,1\r\nh,installation," + CollectFixture.UUID + "\r\nh,equipment,設備A\r\n"), beacon);
		assertTrue(beacon.contains(rows.get(0)), beacon);
	}

	@Test
	void aCopyThatIsNotTheBeginningOfTheLogFileStays() throws IOException {
		pc.collect();
		String other = "of another PC\r\n".repeat(100);
		pc.log.put(CollectFixture.FIRST_DAY, other);
		assertEquals(1, pc.collect().copied());
		assertEquals("first day\r\n".repeat(20), pc.copy(CollectFixture.FIRST_DAY));
		assertEquals(other, pc.copy("facts/20260401_設備A_3f2a91cc_s1_c2.csv"));
		assertEquals(0, pc.collect().copied(), "and is recognised by its content");
		pc.log.append(CollectFixture.FIRST_DAY, "more\r\n");
		assertEquals(1, pc.collect().copied());
		assertEquals(other + "more\r\n", pc.copy("facts/20260401_設備A_3f2a91cc_s1_c2.csv"));
		assertEquals(5, pc.manifest().orElseThrow().files().size());
	}

	@Test
	void filesThatLeftTheLogFolderStayOnTheStick() throws IOException {
		pc.collect();
		pc.log.files.remove(CollectFixture.FIRST_DAY);
		pc.collect();
		assertTrue(pc.copy(CollectFixture.FIRST_DAY).startsWith("first day"));
		assertEquals(4, pc.manifest().orElseThrow().files().size());
	}

	@Test
	void aCopyThatSomebodyCutIsCopiedAgain() throws IOException {
		pc.collect();
		var file = CollectFixture.STICK.resolve(CollectFixture.FOLDER + CollectFixture.FIRST_DAY);
		pc.stick.files.put(file, Arrays.copyOf(pc.stick.files.get(file), 30));
		assertEquals(1, pc.collect().copied());
		assertEquals(pc.original(CollectFixture.FIRST_DAY), pc.copy(CollectFixture.FIRST_DAY));
	}

	@Test
	void damageOfTheSameSizeIsFoundWhereCopiesAreRead() throws IOException {
		pc.collect();
		var file = CollectFixture.STICK.resolve(CollectFixture.FOLDER + CollectFixture.FIRST_DAY);
		byte[] damaged = pc.stick.files.get(file).clone();
		damaged[5] ^= 1;
		pc.stick.files.put(file, damaged);
		assertEquals(0, pc.collect(false).copied());
		assertEquals(1, pc.collect(true).copied());
		assertEquals(pc.original(CollectFixture.FIRST_DAY), pc.copy("facts/20260401_設備A_3f2a91cc_s1_c2.csv"));
	}

	@Test
	@Requirement("A19")
	void aFileThatGrowsMeanwhileIsCopiedAsFarAsItWas() throws IOException {
		pc.log.growsBy = "and";
		assertEquals(Outcome.DONE, pc.collect().outcome());
		pc.log.growsBy = "";
		assertEquals("first day\r\n".repeat(20), pc.copy(CollectFixture.FIRST_DAY));
		assertEquals(4, pc.collect().copied());
		assertEquals("first day\r\n".repeat(20) + "and", pc.copy(CollectFixture.FIRST_DAY));
	}

	@Test
	@Requirement("A29")
	void aFileThatAnotherProgramKeepsStopsNoOther() throws IOException {
		pc.log.locked.add(CollectFixture.FIRST_DAY);
		CollectResult result = pc.collect();
		assertEquals(Outcome.PARTLY, result.outcome());
		assertEquals(3, result.copied());
		assertEquals(CollectFixture.FIRST_DAY, result.failures().get(0).file());
		assertEquals(3, pc.manifest().orElseThrow().files().size());
		pc.log.locked.clear();
		assertEquals(1, pc.collect().copied());
	}

	@Test
	@Requirement("S1-19")
	void aFileThatIsRenamedMeanwhileIsFoundUnderItsNewName() throws IOException {
		pc.log.whenOpened = file -> {
			if (file.equals(LogFolderOriginals.INSTALLATION_FILE) && pc.log.files.containsKey(CollectFixture.FIRST_DAY)) {
				pc.log.files.put(CollectFixture.FIRST_DAY + ".gz", pc.log.files.remove(CollectFixture.FIRST_DAY));
			}
		};
		assertEquals(Outcome.DONE, pc.collect().outcome());
		assertEquals("first day\r\n".repeat(20), pc.copy(CollectFixture.FIRST_DAY + ".gz"));
		Originals gone = new Originals() {
			@Override
			public List<String> list() {
				return List.of("facts/gone.csv", CollectFixture.SECOND_DAY);
			}

			@Override
			public long size(String file) throws IOException {
				if (file.equals("facts/gone.csv")) {
					throw new NoSuchFileException(file);
				}
				return pc.log.size(file);
			}

			@Override
			public InputStream open(String file) throws IOException {
				return pc.log.open(file);
			}
		};
		CollectResult result = new LogCollection(gone, pc.stick, CollectProgress.NONE, false).collect(CollectFixture.STICK,
				new Owner(CollectFixture.UUID, "設備A", "UTC", "1"),
				new Beacon("b", 0, 0, 0, "", OptionalLong.empty(), "UTC", Optional.empty(), OptionalLong.empty(), 0));
		assertEquals(Outcome.DONE, result.outcome());
		assertEquals(List.of(), result.failures());
	}

	@Test
	void aFileThatBecameShorterMeanwhileIsTold() throws IOException {
		Originals lies = new Originals() {
			@Override
			public List<String> list() {
				return pc.log.list();
			}

			@Override
			public long size(String file) {
				return pc.log.size(file) + 1;
			}

			@Override
			public InputStream open(String file) throws IOException {
				return pc.log.open(file);
			}
		};
		CollectResult result = new LogCollection(lies, pc.stick, CollectProgress.NONE, false).collect(CollectFixture.STICK,
				new Owner(CollectFixture.UUID, "設備A", "UTC", "1"),
				new Beacon("b", 0, 0, 0, "", OptionalLong.empty(), "UTC", Optional.empty(), OptionalLong.empty(), 0));
		assertEquals(Outcome.PARTLY, result.outcome());
		assertEquals(4, result.failures().size());
		assertEquals("", pc.copy(CollectFixture.FIRST_DAY));
	}

	@Test
	@Requirement("A29")
	void aReadOnlyStickIsTold() throws IOException {
		pc.stick.readOnly = true;
		CollectResult result = pc.collect();
		assertEquals(Outcome.STICK_FAILED, result.outcome());
		assertEquals("collect.notWritable", result.failures().get(0).reason());
		assertTrue(pc.stick.files.isEmpty());
	}

	@Test
	void aStickThatGivesBackOtherBytesIsTold() throws IOException {
		pc.stick.flipsBits = true;
		CollectResult result = pc.collect();
		assertEquals(Outcome.STICK_FAILED, result.outcome());
		assertEquals("collect.damaged", result.failures().get(0).reason());
		assertTrue(pc.stick.files.isEmpty(), "nothing damaged is left under a true name");
	}

	@Test
	void aFileBeyondFourGiBIsToldOnFatOnly() throws IOException {
		Originals large = new Originals() {
			@Override
			public List<String> list() {
				return List.of("a.csv", CollectFixture.FIRST_DAY);
			}

			@Override
			public long size(String file) {
				return file.equals("a.csv") ? 1L << 32 : pc.log.size(file);
			}

			@Override
			public InputStream open(String file) throws IOException {
				return file.equals("a.csv") ? InputStream.nullInputStream() : pc.log.open(file);
			}
		};
		pc.stick.fat = true;
		CollectResult result = new LogCollection(large, pc.stick, CollectProgress.NONE, false).collect(CollectFixture.STICK,
				new Owner(CollectFixture.UUID, "設備A", "UTC", "1"),
				new Beacon("b", 0, 0, 0, "", OptionalLong.empty(), "UTC", Optional.empty(), OptionalLong.empty(), 0));
		assertEquals("collect.tooLarge", result.failures().get(0).reason());
		assertEquals(1, result.copied());
	}

	@Test
	void namesThatFatRefusesAreReplacedAndTheManifestKeepsTheTrueOne() throws IOException {
		pc.log.put("facts/20260403_a:b?.csv", "x");
		pc.collect();
		assertEquals("x", pc.copy("facts/20260403_a_b_.csv"));
		StoredFile file = pc.manifest().orElseThrow().files().stream().filter(f -> f.file().contains("a_b_")).findFirst().orElseThrow();
		assertEquals("facts/20260403_a:b?.csv", file.source());
		assertEquals(0, pc.collect().copied());
	}

	@Test
	void anEmptyLogFolderHasNothingToCollectAndTheStickIsLeftAlone() throws IOException {
		pc.log.files.clear();
		assertEquals(Outcome.NOTHING, pc.collect().outcome());
		assertTrue(pc.stick.files.isEmpty());
	}

	@Test
	void aManifestThatWasChangedCountsForNothing() throws IOException {
		pc.collect();
		var file = CollectFixture.STICK.resolve(CollectFixture.FOLDER + StickNames.MANIFEST);
		byte[] whole = pc.stick.files.get(file);
		int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("end,");
		for (int i = 0; i < end; i++) {
			byte[] changed = whole.clone();
			changed[i] ^= 1;
			pc.stick.files.put(file, changed);
			assertEquals(Optional.empty(), pc.manifest(), "byte " + i);
		}
	}

	@Test
	void aTornManifestIsNoManifestAndCopiesAreReadInstead() throws IOException {
		pc.collect();
		var file = CollectFixture.STICK.resolve(CollectFixture.FOLDER + StickNames.MANIFEST);
		byte[] whole = pc.stick.files.get(file);
		for (int length = 0; length < whole.length; length++) {
			pc.stick.files.put(file, Arrays.copyOf(whole, length));
			assertFalse(pc.manifest().isPresent(), "cut to " + length);
			assertEquals(0, pc.collect().copied(), "cut to " + length);
			assertEquals(4, pc.manifest().orElseThrow().files().size());
		}
	}
}
