package org.kado.store.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.io.TempDir;
import org.kado.store.Recording;

/** A folder to record into, with faults at hand; what the tests of recording share. */
abstract class RecordingFixture {

	static final long NINE = Samples.NINE;

	@TempDir
	Path folder;

	final FaultyFiles files = new FaultyFiles();
	final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
	final CsvLogStore store = new CsvLogStore(files, clock);

	Recording open(Setups setup) throws IOException {
		return store.open(setup.build());
	}

	Recording open() throws IOException {
		return open(Setups.in(folder));
	}

	String firstFile() throws IOException {
		return Files.readString(Collected.factsFiles(folder).get(0));
	}

	static int count(String text, String part) {
		return text.split(part, -1).length - 1;
	}
}
