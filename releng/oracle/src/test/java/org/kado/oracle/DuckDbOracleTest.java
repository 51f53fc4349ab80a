package org.kado.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.analysis.HourLoads;
import org.kado.archive.FolderReader;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.archive.ReadProgress;
import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.store.csv.FactsFormat;
import org.kado.testing.Requirement;
import org.kado.views.UtilisationView;

/** DuckDB reads the same files and sums the same states; it knows nothing of Kado's columns, index and tiles. */
class DuckDbOracleTest {

	private static final int FIELDS = 15;
	private static final long HOUR_MILLIS = 3_600_000;

	@TempDir
	private Path work;

	private Path logs() {
		return work.resolve("logs");
	}

	private LogFolder read(ReadOptions options) throws IOException {
		LogFolder folder = new FolderReader(List.of(new FactsFormat())).read(logs(), options, ReadProgress.NONE);
		assertTrue(folder.problems().stream().allMatch(problem -> problem.kind() == Problem.Kind.DUPLICATE_ROWS), folder.problems().toString());
		return folder;
	}

	/** Rows of the files by equipment and hour, without an index, while it is made, and from it. */
	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
	@Requirement({"A13", "A14"})
	void rowsByHour(long seed) throws IOException, SQLException {
		new RandomFolder(seed, logs()).write(2, 4);
		List<String> theirs = rowsOfDuckDb();
		assertTrue(theirs.size() > 10, theirs.toString());
		ReadOptions indexed = ReadOptions.byFormat().withIndex(work.resolve("index"));
		assertEquals(theirs, rowsOf(read(ReadOptions.byFormat())), "without an index");
		assertEquals(theirs, rowsOf(read(indexed)), "while the index is made");
		assertEquals(theirs, rowsOf(read(indexed)), "from the index");
	}

	private static List<String> rowsOf(LogFolder folder) {
		TreeSet<String> rows = new TreeSet<>();
		for (InstallationFacts facts : folder.installations()) {
			HourLoads loads = HourLoads.of(facts);
			for (int hour = 0; hour < loads.hours(); hour++) {
				if (loads.ticks(hour) > 0) {
					rows.add(String.join(" ", facts.equipment(), Long.toString(loads.startMillis(hour) / HOUR_MILLIS), Long.toString(loads.ticks(hour)),
							Long.toString(loads.inputTicks(hour)), Long.toString(loads.cpuTicks(hour)), Long.toString(loads.cpuThousandths(hour))));
				}
			}
		}
		return List.copyOf(rows);
	}

	/** A row is there once however many sticks bring it. The first field tells what it is of. */
	private List<String> rowsOfDuckDb() throws SQLException {
		List<String> columns = new ArrayList<>();
		for (int i = 0; i < FIELDS; i++) {
			columns.add("'c" + i + "': 'VARCHAR'");
		}
		String files = "read_csv('" + logs() + "/*/*/facts/*.csv*', header=false, auto_detect=false, delim=',', null_padding=true, filename=true, columns={"
				+ String.join(", ", columns) + "})";
		String ticks = "SELECT DISTINCT string_split(filename, '/')[-3] AS equipment, string_split(filename, '/')[-1][1] AS session, c1::BIGINT AS seq,"
				+ " c2::BIGINT AS utc_ms, c4::BIGINT AS inputs, round(c13::DOUBLE * 1000)::BIGINT AS cpu FROM " + files + " WHERE c0 = 't'";
		return rows("SELECT equipment || ' ' || (utc_ms // 3600000) || ' ' || count(*) || ' ' || count(*) FILTER (inputs > 0) || ' ' || count(cpu) || ' '"
				+ " || coalesce(sum(cpu), 0) FROM (" + ticks + ") GROUP BY equipment, utc_ms // 3600000");
	}

	/** The states' intervals, cut at the hours of UTC and of Tokyo's days. */
	@ParameterizedTest
	@ValueSource(longs = {11, 12, 13, 14})
	void statesByHourAndDay(long seed) throws IOException, SQLException {
		new RandomFolder(seed, logs()).write(2, 4);
		ReadOptions indexed = ReadOptions.byFormat().withIndex(work.resolve("index"));
		for (int reading = 0; reading < 2; reading++) {
			UtilisationView view = new UtilisationView(read(indexed), AnalysisSettings.asRecorded());
			assertEquals(statesOfDuckDb(view.timelines(), HOUR_MILLIS, 0), statesOf(view.report(Bucket.HOUR, Basis.OBSERVED, Optional.of(ZoneOffset.UTC)), HOUR_MILLIS, 0));
			assertEquals(statesOfDuckDb(view.timelines(), 24 * HOUR_MILLIS, 9 * HOUR_MILLIS),
					statesOf(view.report(Bucket.DAY, Basis.OBSERVED, Optional.empty()), 24 * HOUR_MILLIS, 9 * HOUR_MILLIS));
		}
	}

	private static List<String> statesOf(List<ReportRow> report, long bucketMillis, long offsetMillis) {
		TreeSet<String> rows = new TreeSet<>();
		for (ReportRow row : report) {
			long bucket = Math.floorDiv(row.date().orElseThrow().toInstant().toEpochMilli() + offsetMillis, bucketMillis);
			for (State state : State.values()) {
				if (state != State.NO_DATA && row.millisOf(state) > 0) {
					rows.add(row.equipment() + " " + bucket + " " + state + " " + row.millisOf(state));
				}
			}
		}
		return List.copyOf(rows);
	}

	private static List<String> statesOfDuckDb(List<StateTimeline> timelines, long bucketMillis, long offsetMillis) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE states (equipment VARCHAR, state VARCHAR, start_ms BIGINT, end_ms BIGINT)");
			try (PreparedStatement insert = connection.prepareStatement("INSERT INTO states VALUES (?, ?, ?, ?)")) {
				for (StateTimeline timeline : timelines) {
					for (StateInterval interval : timeline.intervals()) {
						insert.setString(1, timeline.equipment());
						insert.setString(2, interval.state().toString());
						insert.setLong(3, interval.range().startMillis() + offsetMillis);
						insert.setLong(4, interval.range().endMillis() + offsetMillis);
						insert.addBatch();
					}
				}
				insert.executeBatch();
			}
			return rows(statement, ("SELECT equipment || ' ' || b || ' ' || state || ' ' || sum(least(end_ms, (b + 1) * %1$d) - greatest(start_ms, b * %1$d)) FROM"
					+ " (SELECT *, unnest(range(start_ms // %1$d, (end_ms - 1) // %1$d + 1)) AS b FROM states WHERE state <> 'NO_DATA')"
					+ " GROUP BY equipment, b, state").formatted(bucketMillis));
		}
	}

	private static List<String> rows(String query) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
			return rows(statement, query);
		}
	}

	private static List<String> rows(Statement statement, String query) throws SQLException {
		TreeSet<String> found = new TreeSet<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return List.copyOf(found);
	}
}
