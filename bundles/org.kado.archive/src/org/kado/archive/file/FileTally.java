package org.kado.archive.file;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How much a file holds that a format recognised.
 *
 * @param label        the file, relative to the opened folder
 * @param format       id of the format that read it
 * @param installation what tells the installation of its first rows; empty where it has none
 * @param equipment    the equipment's name there; empty where it has no rows
 * @param rows         number of rows it holds, whoever else holds them as well
 */
public record FileTally(String label, String format, String installation, String equipment, long rows) {

	/** Refuses null. */
	public FileTally {
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(format, "format");
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(equipment, "equipment");
	}

	/**
	 * What was read of the file.
	 *
	 * @param ids what ids of installations are as texts, each once
	 */
	public static FileTally of(FileContent content, Map<UUID, String> ids) {
		long rows = 0;
		for (FileSegment segment : content.segments()) {
			rows += segment.rows();
		}
		for (MinuteFile minutes : content.minuteFiles()) {
			rows += minutes.rows().size();
		}
		if (!content.segments().isEmpty()) {
			FileSegment first = content.segments().get(0);
			return new FileTally(content.label(), content.format(), ids.computeIfAbsent(first.header().installation(), UUID::toString), first.header().equipment(), rows);
		}
		if (!content.minuteFiles().isEmpty()) {
			MinuteFile first = content.minuteFiles().get(0);
			return new FileTally(content.label(), content.format(), first.header().installation(), first.header().equipment(), rows);
		}
		return new FileTally(content.label(), content.format(), "", "", rows);
	}
}
