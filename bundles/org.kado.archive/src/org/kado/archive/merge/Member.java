package org.kado.archive.merge;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.file.MinuteFile;
import org.kado.model.facts.SpanSeries;

/**
 * What an installation was found by among all files.
 *
 * @param id       id of the installation
 * @param recorded whether facts tell of it
 * @param tables   ids of its tables of minute files
 * @param names    what its files call it: a UUID, what minute files and files of spans name. Files that share none of them don't meet
 */
public record Member(String id, boolean recorded, List<String> tables, Set<String> names) {

	/** Copies the collections in. */
	public Member {
		Objects.requireNonNull(id, "id");
		tables = List.copyOf(tables);
		names = Set.copyOf(names);
	}

	/** By what the installation that is merged of these was found. */
	public static Member of(InstallationParts parts) {
		Set<String> names = new TreeSet<>();
		if (!parts.segments().isEmpty()) {
			names.add(name(parts.segments().get(0))); // all have one UUID
		}
		parts.tables().forEach(table -> table.files().forEach(file -> names.add(file.header().installation())));
		parts.spans().forEach(spans -> names.add(spans.header().installation()));
		return new Member(parts.id(), !parts.segments().isEmpty(), parts.tables().stream().map(MinuteTable::id).toList(), names);
	}

	/** What a file calls the installations that it tells of. */
	public static Set<String> names(FileContent content) {
		Set<String> names = new TreeSet<>();
		for (FileSegment segment : content.segments()) {
			names.add(name(segment));
		}
		for (MinuteFile minutes : content.minuteFiles()) {
			names.add(minutes.header().installation());
		}
		for (SpanSeries spans : content.spans()) {
			names.add(spans.header().installation());
		}
		return names;
	}

	private static String name(FileSegment segment) {
		return segment.header().installation().toString();
	}
}
