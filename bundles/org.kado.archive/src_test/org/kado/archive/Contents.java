package org.kado.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.ProcessColumns;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.TickColumns;

/** All that was read of a folder as lines, to be compared. */
final class Contents {

	private final List<String> lines = new ArrayList<>();

	private Contents() {
	}

	static List<String> of(LogFolder read) {
		Contents contents = new Contents();
		contents.lines.add(read.filesRead() + " files, " + read.bytesRead() + " bytes");
		read.problems().forEach(problem -> contents.lines.add(problem.toString()));
		read.installations().forEach(contents::add);
		read.clockRepairs().forEach(repair -> contents.lines.add(repair.toString()));
		return contents.lines;
	}

	/** The same, and how much there was of each file. */
	static List<String> withTally(LogFolder read) {
		List<String> lines = new ArrayList<>(of(read));
		read.tally().files().forEach(file -> lines.add(file.toString()));
		lines.add(new TreeMap<>(read.tally().rows()).toString());
		return lines;
	}

	private void add(InstallationFacts facts) {
		lines.add(facts.id() + " " + facts.equipment() + " " + facts.zone() + " " + facts.names());
		for (SessionFacts session : facts.sessions()) {
			lines.add("session " + session.session());
			session.segments().forEach(this::add);
		}
		for (MinuteSeries series : facts.minutes()) {
			lines.add(series.header() + " " + series.slotMillis());
			series.rows().forEach(row -> lines.add(row.toString()));
		}
		facts.spans().forEach(spans -> lines.add(spans.spans() + " " + spans.uses()));
	}

	private void add(FactsSegment segment) {
		FactsHeader header = segment.header();
		// sets come in any order
		lines.add(header.watching(Set.of(), header.watched()) + " " + new TreeSet<>(header.sources()));
		TickColumns t = segment.ticks();
		for (int i = 0; i < t.size(); i++) {
			lines.add("t " + t.sequence(i) + " " + t.stampMillis(i) + " " + t.elapsedMillis(i) + " " + t.inputCount(i) + " " + t.firstInputMillis(i)
					+ " " + t.lastInputMillis(i) + " " + t.minSpacingMillis(i) + " " + t.maxSpacingMillis(i) + " " + t.keys(i) + " "
					+ t.cpuPercent(i) + " " + t.memoryAvailableBytes(i) + " " + t.ruleTruths(i) + " " + t.conditionTruths(i));
		}
		for (ProcessColumns p : t.processes()) {
			for (int i = 0; i < p.size(); i++) {
				lines.add(p.name() + " " + p.tickRow(i) + " " + p.pids(i) + " " + p.cpuMillis(i) + " " + p.residentBytes(i) + " " + p.ioBytes(i));
			}
		}
		segment.events().forEach(event -> lines.add(event.sequence() + " " + event.stampMillis() + " " + event.monotonicMillis() + " " + event.kind()
				+ " " + new TreeMap<>(event.details())));
		segment.anchors().forEach(anchor -> lines.add(anchor.toString()));
	}
}
