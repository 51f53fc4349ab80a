package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.FolderReader;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.archive.ReadProgress;
import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RuleCondition;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.testing.Requirement;
import org.kado.views.CpuHistory;
import org.kado.views.CpuSeries;
import org.kado.views.UtilisationView;

/** Folders of samples, from files to figures. */
class SampleLogsTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss.SSS", Locale.ROOT);
	private static final String HEADER = "\"(PDH-CSV 4.0) (Tokyo Standard Time)(-540)\",\"\\\\press-07\\Processor(_Total)\\% Processor Time\","
			+ "\"\\\\press-07\\Process(cnc)\\% Processor Time\"\r\n";

	@TempDir
	Path folder;

	private LogFolder read(Optional<ZoneId> zone) throws IOException {
		return new FolderReader(ForeignFormats.all()).read(folder, new ReadOptions(zone), ReadProgress.NONE);
	}

	private void put(String path, byte[] bytes) throws IOException {
		Files.createDirectories(folder.resolve(path).getParent());
		Files.write(folder.resolve(path), bytes);
	}

	/** A log of that time, a row a minute; the program is busy in every second hour. */
	private static String perfmon(LocalDateTime from, LocalDateTime to) {
		StringBuilder log = new StringBuilder(HEADER);
		for (LocalDateTime at = from; !at.isAfter(to); at = at.plusMinutes(1)) {
			log.append('"').append(US.format(at)).append("\",\"50\",\"").append(at.getHour() % 2 == 0 ? "80" : "0").append("\"\r\n");
		}
		return log.toString();
	}

	private static double hours(ReportRow row, State state) {
		return row.millisOf(state) / 3_600_000.0;
	}

	@Test
	@Requirement({"A22", "S5-03", "S5-13"})
	void theLastHourInTokyoIsAnHourAndTheGapIsSeen() throws IOException {
		put("press-05/data.db", Files.readAllBytes(resource("cpuhistory/data.db")));
		LogFolder logs = read(Optional.of(TOKYO));
		CpuHistory history = new CpuHistory(logs.installations().get(0));
		long ten = LocalDateTime.of(2026, 4, 1, 10, 0).atZone(TOKYO).toInstant().toEpochMilli();
		CpuSeries lastHour = history.each(new TimeRange(ten - 3_600_000, ten));
		assertEquals(720, lastHour.size());
		assertEquals(0, gaps(lastHour));
		CpuSeries around = history.each(new TimeRange(ten - 60_000, ten + 180_000));
		assertEquals(23, gaps(around));
		CpuSeries minutes = history.means(new TimeRange(ten - 120_000, ten + 240_000), 60_000);
		assertTrue(gaps(minutes) >= 1 && gaps(minutes) <= 2, gaps(minutes) + " empty minutes");
		for (int i = 0; i < minutes.size(); i++) {
			assertTrue(minutes.isGap(i) || minutes.meanPercent()[i] > 5, "no zeros");
		}
	}

	private static int gaps(CpuSeries series) {
		int gaps = 0;
		for (int i = 0; i < series.size(); i++) {
			gaps += series.isGap(i) ? 1 : 0;
		}
		return gaps;
	}

	private static Path resource(String name) {
		return Path.of("../org.kado.formats/src_test/org/kado/formats").resolve(name);
	}

	@Test
	@Requirement({"A16", "A22"})
	void nothingCountsBeforeTheZoneIsSaid() throws IOException {
		put("press-05/data.db", Files.readAllBytes(resource("cpuhistory/data.db")));
		LogFolder logs = read(Optional.empty());
		assertEquals(List.of(), logs.installations());
		assertEquals(List.of(Problem.Kind.ZONE_ASKED), logs.problems().stream().map(Problem::kind).toList());
	}

	@Test
	void samplesAloneAreNeitherManNorMachine() throws IOException {
		put("a.csv", perfmon(LocalDateTime.of(2026, 4, 1, 8, 0), LocalDateTime.of(2026, 4, 3, 20, 0)).getBytes(StandardCharsets.UTF_8));
		UtilisationView view = new UtilisationView(read(Optional.empty()), AnalysisSettings.asRecorded());
		List<ReportRow> days = view.report(Bucket.DAY, Basis.OBSERVED, Optional.of(TOKYO));
		assertEquals(List.of("2026-04-01", "2026-04-02", "2026-04-03"), days.stream().map(row -> row.date().orElseThrow().toLocalDate().toString()).toList());
		for (ReportRow row : days) {
			assertEquals(Set.of(State.IDLE, State.NO_DATA, State.CLOCK_SUSPECT), row.millis().keySet());
			assertTrue(row.utilisation().isEmpty(), "nobody measured what utilisation is made of");
		}
		assertEquals(List.of(16 + 1 / 60.0, 24.0, 20.0), days.stream().map(row -> hours(row, State.IDLE)).toList());
		assertEquals(4.0, hours(days.get(2), State.NO_DATA));
	}

	@Test
	void machineRulesOnProcessesCanBeGivenAfterwards() throws IOException {
		put("a.csv", perfmon(LocalDateTime.of(2026, 4, 1, 8, 0), LocalDateTime.of(2026, 4, 1, 12, 0)).getBytes(StandardCharsets.UTF_8));
		AnalysisSettings rules = AnalysisSettings.asRecorded().withRules(List.of(new MachineRule("cnc", new RuleCondition.ProcessCpu("cnc", 50))));
		ReportRow row = new UtilisationView(read(Optional.empty()), rules).report(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.of(TOKYO)).get(0);
		// the rows of 8:00 to 8:59, 10:00 to 10:59 and 12:00, a minute each
		assertEquals(121 / 60.0, hours(row, State.MACHINE));
		assertEquals(120 / 60.0, hours(row, State.IDLE));
		assertEquals(121 / 241.0, row.utilisation().orElseThrow(), 1e-9);
	}

	@Test
	@Requirement("A14")
	void overlappingLogsCountOnce() throws IOException {
		put("stick1/a.csv", perfmon(LocalDateTime.of(2026, 4, 1, 8, 0), LocalDateTime.of(2026, 4, 1, 12, 0)).getBytes(StandardCharsets.UTF_8));
		put("stick2/b.csv", perfmon(LocalDateTime.of(2026, 4, 1, 8, 0), LocalDateTime.of(2026, 4, 1, 14, 0)).getBytes(StandardCharsets.UTF_8));
		LogFolder logs = read(Optional.empty());
		assertEquals(1, logs.installations().size());
		ReportRow row = new UtilisationView(logs, AnalysisSettings.asRecorded()).report(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.of(TOKYO)).get(0);
		assertEquals(361 / 60.0, hours(row, State.IDLE));
		assertEquals(0, row.millisOf(State.CLOCK_SUSPECT));
		assertTrue(logs.problems().stream().allMatch(problem -> problem.kind() == Problem.Kind.DUPLICATE_ROWS), logs.problems().toString());
		assertFalse(logs.problems().isEmpty());
	}

	@Test
	void whatIsToldTwiceIsClockSuspect() throws IOException {
		String summer = perfmon(LocalDateTime.of(2026, 10, 25, 1, 0), LocalDateTime.of(2026, 10, 25, 2, 59));
		String winter = perfmon(LocalDateTime.of(2026, 10, 25, 2, 0), LocalDateTime.of(2026, 10, 25, 4, 0)).substring(HEADER.length());
		put("a.csv", (summer + winter).replace("(Tokyo Standard Time)(-540)", "(W. Europe Standard Time)(-120)").getBytes(StandardCharsets.UTF_8));
		ReportRow fixed = new UtilisationView(read(Optional.empty()), AnalysisSettings.asRecorded()).report(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.empty()).get(0);
		assertEquals(1.0, hours(fixed, State.CLOCK_SUSPECT), 1 / 30.0);
		ZoneId berlin = ZoneId.of("Europe/Berlin");
		ReportRow said = new UtilisationView(read(Optional.of(berlin)), AnalysisSettings.asRecorded()).report(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.of(berlin))
				.get(0);
		assertEquals(0, said.millisOf(State.CLOCK_SUSPECT));
		assertEquals(4 + 1 / 60.0, hours(said, State.IDLE), 1e-9);
	}

	@Test
	void filesOfOneToolAndHostAreOneInstallation() throws IOException {
		for (String name : List.of("press-03.tab", "press-03.net", "press-03.cpu", "press-03.dsk")) {
			put(name, Files.readAllBytes(resource("collectl/" + name)));
		}
		LogFolder logs = read(Optional.empty());
		assertEquals(1, logs.installations().size());
		assertEquals(4, logs.installations().get(0).sessions().size());
		ReportRow row = new UtilisationView(logs, AnalysisSettings.asRecorded()).report(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.of(TOKYO)).get(0);
		assertEquals(12_000, row.millisOf(State.IDLE));
		assertEquals(Map.of(Problem.Kind.MEASURED_OTHERWISE, 1L), logs.problems().stream()
				.collect(java.util.stream.Collectors.groupingBy(Problem::kind, java.util.stream.Collectors.counting())));
	}
}
