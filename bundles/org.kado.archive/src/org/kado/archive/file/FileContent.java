package org.kado.archive.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.kado.model.Problem;
import org.kado.model.facts.SpanSeries;
import org.kado.model.report.ReadFile;

/**
 * What was read of one file.
 *
 * @param label       the file, relative to the opened folder
 * @param format      id of the format that read it; empty where none knew it
 * @param segments    facts, in file order
 * @param minuteFiles minute rows; more than one where files were joined
 * @param problems    what could not be read
 * @param beacons     visits with a stick that it tells of
 * @param spans       what another tool recorded as spans
 */
public record FileContent(String label, String format, List<FileSegment> segments, List<MinuteFile> minuteFiles, List<Problem> problems,
		List<ClockBeacon> beacons, List<SpanSeries> spans) {

	/** Copies the lists in. */
	public FileContent {
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(format, "format");
		segments = List.copyOf(segments);
		minuteFiles = List.copyOf(minuteFiles);
		problems = List.copyOf(problems);
		beacons = List.copyOf(beacons);
		spans = List.copyOf(spans);
	}

	/** A file that tells of no visit and no spans. */
	public FileContent(String label, String format, List<FileSegment> segments, List<MinuteFile> minuteFiles, List<Problem> problems) {
		this(label, format, segments, minuteFiles, problems, List.of(), List.of());
	}

	/** Whether the system let the file be read to its end, and gave what a manifest vouches for: the next try may find something else in the same file. */
	public boolean isWhole() {
		return problems.stream().noneMatch(problem -> problem.kind() == Problem.Kind.UNREADABLE || problem.kind() == Problem.Kind.COPY_DAMAGED);
	}

	/** The same with one more problem. */
	public FileContent with(Problem problem) {
		List<Problem> more = new ArrayList<>(problems);
		more.add(problem);
		return new FileContent(label, format, segments, minuteFiles, more, beacons, spans);
	}

	/** Whether a format knew the file. */
	public boolean isRecognised() {
		return !format.isEmpty();
	}

	/**
	 * How much it holds.
	 *
	 * @param ids what ids of installations are as texts, each once
	 */
	public ReadFile tally(Map<UUID, String> ids) {
		Set<String> installations = new LinkedHashSet<>();
		List<String> names = new ArrayList<>();
		long rows = 0;
		for (FileSegment segment : segments) {
			installations.add(ids.computeIfAbsent(segment.header().installation(), UUID::toString));
			names.add(segment.header().equipment());
			rows += segment.rows();
		}
		for (MinuteFile minutes : minuteFiles) {
			installations.add(minutes.header().installation());
			names.add(minutes.header().equipment());
			rows += minutes.rows().size();
		}
		for (SpanSeries series : spans) {
			installations.add(series.header().installation());
		}
		return new ReadFile(label, format, List.copyOf(installations), names.isEmpty() ? "" : names.get(0), rows);
	}
}
