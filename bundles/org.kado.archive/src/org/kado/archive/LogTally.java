package org.kado.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kado.archive.file.FileContent;

/**
 * How much was read.
 *
 * @param files files that a format recognised, by label
 * @param rows  number of rows of each installation, by its id: ticks, events and minutes, each once
 */
public record LogTally(List<ReadFile> files, Map<String, Long> rows) {

	/** Nothing was read. */
	public static final LogTally NONE = new LogTally(List.of(), Map.of());

	/** Copies the collections in. */
	public LogTally {
		files = List.copyOf(files);
		rows = Map.copyOf(rows);
	}

	/** Rows of all installations. */
	public long allRows() {
		return rows.values().stream().mapToLong(Long::longValue).sum();
	}

	/** The files by label. */
	public Map<String, ReadFile> byLabel() {
		Map<String, ReadFile> byLabel = new LinkedHashMap<>();
		files.forEach(file -> byLabel.put(file.label(), file));
		return byLabel;
	}

	static LogTally of(List<FileContent> contents, Map<String, Long> rows) {
		List<ReadFile> files = new ArrayList<>();
		contents.stream().filter(FileContent::isRecognised).forEach(content -> files.add(file(content)));
		return new LogTally(files, rows);
	}

	private static ReadFile file(FileContent content) {
		long rows = content.segments().stream().mapToLong(segment -> segment.rows()).sum()
				+ content.minuteFiles().stream().mapToLong(minutes -> minutes.rows().size()).sum();
		String installation = "";
		String equipment = "";
		if (!content.segments().isEmpty()) {
			installation = content.segments().get(0).header().installation().toString();
			equipment = content.segments().get(0).header().equipment();
		} else if (!content.minuteFiles().isEmpty()) {
			installation = content.minuteFiles().get(0).header().installation();
			equipment = content.minuteFiles().get(0).header().equipment();
		}
		return new ReadFile(content.label(), content.format(), installation, equipment, rows);
	}
}
