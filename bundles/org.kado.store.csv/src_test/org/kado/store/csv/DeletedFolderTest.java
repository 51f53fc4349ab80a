package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.EventKind;
import org.kado.store.AlreadyRecordingException;
import org.kado.store.Recording;
import org.kado.store.csv.file.NioLogFiles;
import org.kado.testing.Requirement;

/** Somebody deletes the log folder while it is recorded into: what keeps others out of it is made anew as well. */
@Requirement({ "A29", "A30" })
@SuppressWarnings("resource") // closed where the test has come to it
class DeletedFolderTest extends RecordingFixture {

	private final MemoryDisk disk = new MemoryDisk(new Random(1));

	private static CsvLogStore storeOn(MemoryFiles process) {
		return new CsvLogStore(process, java.time.Clock.systemUTC());
	}

	private void delete() throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.filter(each -> !each.equals(folder)).sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	@Test
	void lockInstallationAndFilesAreMadeAnew() throws IOException {
		try (Recording recording = open()) {
			UUID installation = recording.installation();
			Samples.ticks(recording, NINE, 1);
			recording.append(Samples.minute(NINE));
			recording.force();
			delete();
			recording.force();
			Samples.ticks(recording, NINE + 5_000, 1);
			recording.append(Samples.minute(NINE + 60_000));
			assertTrue(Files.readString(folder.resolve("kado-installation.txt")).contains(installation.toString()));
			assertTrue(Files.exists(folder.resolve("facts/.kado-s1.lock")));
			CsvLogStore other = new CsvLogStore(new NioLogFiles(), clock);
			assertThrows(AlreadyRecordingException.class, () -> other.open(Setups.in(folder).build()).close());
		}
		Collected read = Collected.factsIn(folder);
		assertEquals(List.of(), read.problems);
		assertEquals(1, read.events(EventKind.FILE_GONE).size());
	}

	@Test
	void whoComesAfterTheDeletionIsAloneThere() throws IOException {
		Recording first = storeOn(disk.process()).open(Setups.in(folder).build());
		Samples.ticks(first, NINE, 1);
		disk.deleteFolder();
		Recording second = storeOn(disk.process()).open(Setups.in(folder).build());
		first.force();
		assertThrows(AlreadyRecordingException.class, () -> Samples.ticks(first, NINE + 5_000, 1));
		Samples.ticks(second, NINE + 5_000, 2);
		second.close();
		Samples.ticks(first, NINE + 20_000, 1);
		first.close();
	}

	@Test
	void minuteFileBelongsToOneOnlyAfterTheDeletionToo() throws IOException {
		Recording first = storeOn(disk.process()).open(Setups.in(folder).build());
		Recording second = storeOn(disk.process()).open(Setups.in(folder).session("2").build());
		first.append(Samples.minute(NINE));
		Samples.ticks(first, NINE, 1);
		Samples.ticks(second, NINE, 1);
		disk.deleteFolder();
		second.force();
		first.force();
		second.append(Samples.minute(NINE + 60_000));
		first.append(Samples.minute(NINE + 60_000));
		String text = disk.names().entrySet().stream().filter(file -> file.getKey().getParent().equals(folder) && file.getKey().toString().endsWith(".csv"))
				.map(file -> new String(file.getValue().bytes(), java.nio.charset.StandardCharsets.UTF_8)).reduce("", String::concat);
		assertEquals(2, text.lines().count(), text);
		first.close();
		second.close();
	}
}
