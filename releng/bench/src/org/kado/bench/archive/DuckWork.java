package org.kado.bench.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * DuckDB with the same files: the rows of all kinds typed into one native table in one pass, which is the cheapest way it has for files
 * of several kinds of rows; or the query asked of the files directly.
 */
final class DuckWork {

	private static final int COLUMNS = 24;
	/** Hours, by equipment, of a table or query with the columns of the ticks. */
	private static final String HOURS = "SELECT equipment, utc_ms // 3600000 AS hour, count(*), count(*) FILTER (inputs > 0), count(cpu), coalesce(sum(cpu), 0)"
			+ " FROM %s GROUP BY ALL ORDER BY ALL";

	private final Statement statement;

	private DuckWork(Statement statement) {
		this.statement = statement;
	}

	/** Arguments: import, direct or host, folder, database file. */
	public static void main(String[] arguments) throws SQLException, java.io.IOException {
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[2]); Statement statement = connection.createStatement()) {
			statement.execute("SET threads=2");
			DuckWork work = new DuckWork(statement);
			String rows = rows(Path.of(arguments[1]));
			switch (arguments[0]) {
				case "import" -> {
					statement.execute("CREATE TABLE facts AS " + typed(rows));
					statement.execute("CHECKPOINT");
				}
				case "host" -> {
					statement.execute("CREATE TABLE facts AS " + hostOnly(rows));
					statement.execute("CHECKPOINT");
				}
				case "direct" -> work.answer(HOURS.formatted("(" + ticksOnly(rows) + ")"));
				case "query" -> {
					double since = Cpu.millis();
					work.answer(HOURS.formatted("facts WHERE kind = 't'"));
					Cpu.tell("query_ms", since);
					work.processes();
				}
				default -> throw new IllegalArgumentException(arguments[0]);
			}
		}
	}

	/** All files as one table of texts. The header rows have most fields. */
	private static String rows(Path folder) throws java.io.IOException {
		List<String> columns = new ArrayList<>();
		for (int i = 0; i < COLUMNS; i++) {
			columns.add("'c" + i + "': 'VARCHAR'");
		}
		boolean packed;
		try (var files = Files.walk(folder)) {
			packed = files.anyMatch(file -> file.toString().endsWith(".csv.gz"));
		}
		String glob = folder + (packed ? "/*/facts/*.csv.gz" : "/*/facts/*.csv");
		return "read_csv('" + glob + "', header=false, auto_detect=false, delim=',', quote='\"', escape='\"', null_padding=true, filename=true, columns={"
				+ String.join(", ", columns) + "})";
	}

	private static final String TICK = "c1::BIGINT AS seq, c2::BIGINT AS utc_ms, c3::BIGINT AS elapsed_ms, c4::INTEGER AS inputs, c5::BIGINT AS first_ms, c6::BIGINT AS last_ms,"
			+ " c7::BIGINT AS min_gap_ms, c8::BIGINT AS max_gap_ms, c9::INTEGER AS keys, c10::INTEGER AS clicks, c11::INTEGER AS moves, c12::INTEGER AS wheel,"
			+ " CAST(round(c13::DOUBLE * 1000) AS BIGINT) AS cpu, c14::BIGINT AS mem_avail_kib";
	private static final String EQUIPMENT = "string_split(filename, '/')[-3] AS equipment";

	private static String hostOnly(String rows) {
		return "SELECT " + EQUIPMENT + ", c0 AS kind, " + TICK + " FROM " + rows + " WHERE c0 = 't'";
	}

	private static String ticksOnly(String rows) {
		return hostOnly(rows);
	}

	private static String typed(String rows) {
		return "SELECT " + EQUIPMENT + ", c0 AS kind, c1::BIGINT AS seq, CASE c0 WHEN 't' THEN c2::BIGINT END AS utc_ms,"
				+ " CASE WHEN c0 IN ('p', 'n') THEN c2 END AS name, c3::BIGINT AS elapsed_ms, c4::BIGINT AS inputs, c5::BIGINT AS first_ms, c6::BIGINT AS last_ms,"
				+ " c7::BIGINT AS min_gap_ms, c8::BIGINT AS max_gap_ms, c9::INTEGER AS keys, c10::INTEGER AS clicks, c11::INTEGER AS moves, c12::INTEGER AS wheel,"
				+ " CAST(round(c13::DOUBLE * 1000) AS BIGINT) AS cpu, c14::BIGINT AS mem_avail_kib FROM " + rows + " WHERE c0 IN ('t', 'p', 'n')";
	}

	private void answer(String query) throws SQLException {
		Answer answer = new Answer();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				answer.add(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5), rows.getLong(6));
			}
		}
		System.out.println("answer\t" + answer.hash());
	}

	/** CPU time of all processes: column 4 of the file is that of a process row. */
	private void processes() throws SQLException {
		try (ResultSet rows = statement.executeQuery("SELECT coalesce(sum(inputs), 0) FROM facts WHERE kind = 'p'")) {
			rows.next();
			System.out.println("process_ms\t" + rows.getLong(1));
		}
	}
}
