package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.analysis.StateAnalysis;
import org.kado.model.facts.Source;
import org.kado.model.report.AnalysisSettings;
import org.kado.store.LogStore;
import org.kado.store.Recording;
import org.kado.store.csv.CsvLogStore;
import org.kado.testing.Requirement;

/** The recorder on the real CSV store, with a clock of the test's. */
class RecordedFolderTest {

	@TempDir
	Path folder;

	private Recording open(ZoneId zone) throws IOException {
		return new CsvLogStore().open(new LogStore.Setup(folder, "設備A", "ab12", "1", zone, "1.2.3", 5_000, 1_000, 60_000, 60_000, -1, -1,
				Set.of(Source.INPUT, Source.CPU, Source.MEMORY, Source.SLEEP), List.of(), List.of(), Locale.JAPANESE));
	}

	private List<String> lines(String nameBeginning) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			Path file = files.filter(path -> path.getFileName().toString().startsWith(nameBeginning)).findFirst().orElseThrow();
			return Files.readAllLines(file);
		}
	}

	@SuppressWarnings("resource") // the run closes the recording
	private void run(String start, double seconds, ZoneId zone, double... inputs) throws IOException {
		Run run = Run.from(start);
		run.zone = zone;
		run.analysis = new StateAnalysis(AnalysisSettings.asRecorded())::analyse;
		run.host.inputAt(inputs);
		run.until(seconds, open(zone));
	}

	@Test
	@Requirement({ "A5", "S1-06", "S1-09", "S1-10" })
	void nightOfTheMonthGoesIntoTwoFilesOfEachKind() throws IOException {
		ZoneId tokyo = ZoneId.of("Asia/Tokyo");
		run("2022-04-30T14:50:00Z", 1_200, tokyo, 5, 590, 610);

		List<String> april = lines("20220430-20220430_設備A_稼働率");
		List<String> may = lines("20220501-20220501_設備A_稼働率");
		assertEquals(11, april.size());
		assertTrue(april.get(10).startsWith("2022-05-01,00:00,1,0,+09:00,"), "April's last slot: " + april.get(10));
		assertTrue(may.get(1).startsWith("2022-05-01,00:01,1,0,+09:00,"), may.get(1));
		assertEquals(11, may.size());

		List<String> factsBefore = lines("20220430_設備A");
		List<String> factsAfter = lines("20220501_設備A");
		assertEquals(119, factsBefore.stream().filter(line -> line.startsWith("t,")).count());
		assertEquals(121, factsAfter.stream().filter(line -> line.startsWith("t,")).count());
		String firstRow = factsAfter.stream().filter(line -> line.matches("[tpnea],.*")).findFirst().orElseThrow();
		assertTrue(firstRow.startsWith("a,"), "the day begins with its anchor: " + firstRow);
	}

	@Test
	@Requirement("S1-09")
	void nextRunGoesOnInTheSameFilesUnderTheNextNumbers() throws IOException {
		ZoneId utc = ZoneId.of("UTC");
		run("2026-04-01T10:00:00Z", 600, utc);
		run("2026-04-01T10:20:00Z", 600, utc);
		List<String> facts = lines("20260401_設備A");
		List<Long> numbers = facts.stream().filter(line -> line.matches("[te],.*")).map(line -> Long.parseLong(line.split(",")[1])).toList();
		assertEquals(244, numbers.size());
		assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
		assertEquals(1, facts.stream().filter(line -> line.equals("h,end")).count(), "nothing changed, so no other header");
		assertEquals(21, lines("20260401-20260401").size());
	}
}
