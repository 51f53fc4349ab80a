package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.kado.archive.file.FileSegment;
import org.kado.model.Problem;

/** Puts facts segments together by installation and session, each row once, whatever copies of files were collected. */
final class FactsMerge {

	private static final Comparator<FileSegment> MORE_COMPLETE_FIRST = Comparator.comparingInt(FileSegment::rows).reversed()
			.thenComparing(FileSegment::label);
	private static final Comparator<FileSegment> BY_NUMBER = Comparator.comparingLong(FileSegment::firstSequence)
			.thenComparingLong(FileSegment::firstMillis);
	private static final Comparator<FileSegment> BY_TIME = Comparator.comparingLong(FileSegment::firstMillis)
			.thenComparingLong(FileSegment::firstSequence);

	private final Map<String, List<FileSegment>> byInstallation;
	private final Consumer<Problem> problems;

	FactsMerge(List<FileSegment> segments, Told told) {
		byInstallation = new Computers(segments, told).byId();
		problems = problem -> { };
	}

	/** Of segments that are told apart already, by id. */
	FactsMerge(Map<String, List<FileSegment>> byInstallation, Consumer<Problem> problems) {
		this.byInstallation = byInstallation;
		this.problems = problems;
	}

	/** Ids of the installations, in order. */
	Collection<String> installations() {
		return byInstallation.keySet();
	}

	/** All segments of the installation, whatever they share. */
	List<FileSegment> segments(String installation) {
		return byInstallation.get(installation);
	}

	/** The segment recorded last: it names the equipment and the zone. */
	FileSegment latest(String installation) {
		return byInstallation.get(installation).stream().max(Comparator.comparingLong(FileSegment::lastMillis)).orElseThrow();
	}

	/** The installation's sessions by name, each with its files in recorded order. */
	Map<String, List<FileSegment>> sessions(String installation) {
		Map<String, List<FileSegment>> bySession = byInstallation.get(installation).stream()
				.collect(Collectors.groupingBy(s -> s.header().session(), TreeMap::new, Collectors.toList()));
		bySession.replaceAll((session, segments) -> inRecordedOrder(distinct(segments)));
		return bySession;
	}

	private List<FileSegment> distinct(List<FileSegment> segments) {
		List<FileSegment> sorted = new ArrayList<>(segments);
		sorted.sort(BY_NUMBER);
		if (!sharesNumbers(sorted)) {
			return sorted; // years of days, none of them brought twice
		}
		sorted.sort(MORE_COMPLETE_FIRST);
		List<FileSegment> kept = new ArrayList<>();
		for (FileSegment segment : sorted) {
			FileSegment joined = segment;
			for (Optional<SegmentJoin> join = findJoin(kept, joined); join.isPresent(); join = findJoin(kept, joined)) {
				join.get().report(problems);
				joined = join.get().joined();
			}
			kept.add(joined);
		}
		return kept;
	}

	/** Takes the first kept segment that shares rows out of the list and lays it beside the other one. */
	private static Optional<SegmentJoin> findJoin(List<FileSegment> kept, FileSegment segment) {
		for (FileSegment candidate : kept) {
			if (candidate.mayShareRows(segment)) {
				boolean larger = MORE_COMPLETE_FIRST.compare(candidate, segment) <= 0;
				SegmentJoin join = larger ? new SegmentJoin(candidate, segment) : new SegmentJoin(segment, candidate);
				if (join.sharesRows()) {
					kept.remove(candidate);
					return Optional.of(join);
				}
			}
		}
		return Optional.empty();
	}

	/** Whether any number lies within two of the segments, which are sorted by number; comparing each with each would take years of days too long. */
	private static boolean sharesNumbers(List<FileSegment> sorted) {
		long last = Long.MIN_VALUE;
		for (FileSegment segment : sorted) {
			if (segment.firstSequence() <= last) {
				return true;
			}
			last = Math.max(last, segment.lastSequence());
		}
		return false;
	}

	/** By number; where numbers began anew, by time, which then is all there is. */
	private static List<FileSegment> inRecordedOrder(List<FileSegment> segments) {
		List<FileSegment> sorted = new ArrayList<>(segments);
		sorted.sort(BY_NUMBER);
		if (sharesNumbers(sorted) && sorted.stream().anyMatch(a -> sorted.stream().anyMatch(b -> a.reusesNumbersOf(b)))) {
			sorted.sort(BY_TIME);
		}
		return sorted;
	}
}
