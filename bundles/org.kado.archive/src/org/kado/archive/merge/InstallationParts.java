package org.kado.archive.merge;

import java.util.List;
import java.util.Objects;

import org.kado.archive.clock.Visit;
import org.kado.archive.file.FileSegment;
import org.kado.model.facts.SpanSeries;

/**
 * All that one installation is merged of, which is enough to merge it again without the others.
 *
 * @param id       id of the installation
 * @param segments its facts, sorted by label
 * @param tables   its minute files; several tables where several ids are the installation
 * @param spans    what other tools recorded as spans, joined
 * @param visits   visits with a stick
 */
public record InstallationParts(String id, List<FileSegment> segments, List<MinuteTable> tables, List<SpanSeries> spans, List<Visit> visits) {

	/** Copies the lists in. */
	public InstallationParts {
		Objects.requireNonNull(id, "id");
		segments = List.copyOf(segments);
		tables = List.copyOf(tables);
		spans = List.copyOf(spans);
		visits = List.copyOf(visits);
	}
}
