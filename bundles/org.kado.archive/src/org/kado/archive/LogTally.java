package org.kado.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.kado.archive.file.FileContent;
import org.kado.model.report.ReadFile;

/** How much was read. Immutable and safe for use by several threads. */
public final class LogTally {

	/** Nothing was read. */
	public static final LogTally NONE = new LogTally(List::of, Map.of());

	private final Supplier<List<ReadFile>> files;
	private final Map<String, Long> rows;

	/**
	 * A tally.
	 *
	 * @param files gives the files that a format recognised, by label; asked when somebody wants to know
	 * @param rows  number of rows of each installation, by its id
	 */
	LogTally(Supplier<List<ReadFile>> files, Map<String, Long> rows) {
		this.files = Objects.requireNonNull(files, "files");
		this.rows = Map.copyOf(rows);
	}

	/** Files that a format recognised, by label. Each time they are fetched from the index where that has them. */
	public List<ReadFile> files() {
		return files.get();
	}

	/** Number of rows of each installation, by its id: ticks, events and minutes, each once. */
	public Map<String, Long> rows() {
		return rows;
	}

	/** Rows of all installations. */
	public long allRows() {
		return rows.values().stream().mapToLong(Long::longValue).sum();
	}

	/** The files by label, see {@link #files()}. */
	public Map<String, ReadFile> byLabel() {
		Map<String, ReadFile> byLabel = new LinkedHashMap<>();
		files().forEach(file -> byLabel.put(file.label(), file));
		return byLabel;
	}

	static List<ReadFile> files(List<FileContent> contents) {
		Map<UUID, String> ids = new HashMap<>();
		return contents.stream().filter(FileContent::isRecognised).map(content -> content.tally(ids)).toList();
	}
}
