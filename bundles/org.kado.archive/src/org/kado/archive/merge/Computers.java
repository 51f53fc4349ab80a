package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kado.archive.file.FileSegment;
import org.kado.model.Problem;

/**
 * Tells computers apart. The installation's UUID is enough as long as nobody clones disks or copies log folders to another PC: then two computers have one UUID, and
 * their hardware's fingerprint tells them. The one that recorded first keeps the id.
 */
final class Computers {

	private static final int SHORT_FINGERPRINT = 8;

	private final Map<String, List<FileSegment>> byId = new TreeMap<>();
	private final Told told;

	Computers(List<FileSegment> segments, Told told) {
		this.told = told;
		segments.stream().collect(Collectors.groupingBy(segment -> segment.header().installation(), TreeMap::new, Collectors.toList())).forEach(this::add);
	}

	/** The segments of each computer, by its id. */
	Map<String, List<FileSegment>> byId() {
		return byId;
	}

	private void add(UUID installation, List<FileSegment> segments) {
		Map<String, List<FileSegment>> byFingerprint = segments.stream().filter(segment -> !segment.header().fingerprint().isEmpty())
				.collect(Collectors.groupingBy(segment -> segment.header().fingerprint(), TreeMap::new, Collectors.toList()));
		if (byFingerprint.size() <= 1) {
			byId.put(installation.toString(), segments);
			return;
		}
		String first = byFingerprint.entrySet().stream().min(Comparator.comparingLong((Map.Entry<String, List<FileSegment>> entry) -> entry.getValue().stream()
				.mapToLong(FileSegment::firstMillis).min().orElseThrow()).thenComparing(Map.Entry::getKey)).orElseThrow().getKey();
		List<FileSegment> own = new ArrayList<>(segments);
		byFingerprint.forEach((fingerprint, others) -> {
			if (!fingerprint.equals(first)) {
				own.removeAll(others);
				String id = installation + "@" + fingerprint.substring(0, Math.min(SHORT_FINGERPRINT, fingerprint.length()));
				byId.put(id, others);
				told.of(Told.Stage.COMPUTERS, installation.toString()).accept(new Problem(others.get(0).label(), 0, Problem.Kind.IDENTITY_DOUBTED, id));
			}
		});
		byId.put(installation.toString(), own);
	}
}
