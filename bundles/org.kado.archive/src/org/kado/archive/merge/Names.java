package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.kado.archive.file.FileSegment;
import org.kado.archive.file.MinuteFile;
import org.kado.model.Problem;
import org.kado.model.facts.EquipmentName;
import org.kado.model.facts.InstallationFacts;

/** The names that equipment had, and names that two computers share. */
final class Names {

	private final List<EquipmentName> spans = new ArrayList<>();

	void addFacts(Collection<FileSegment> segments) {
		segments.forEach(segment -> spans.add(new EquipmentName(segment.header().equipment(), segment.firstMillis(), segment.lastMillis())));
	}

	void addMinutes(Collection<MinuteFile> files) {
		files.stream().filter(file -> !file.rows().isEmpty())
				.forEach(file -> spans.add(new EquipmentName(file.header().equipment(), file.firstMillis(), file.lastMillis())));
	}

	/** The names by time, each as long as it was in use: <code>A, B, A</code> where a name came back. */
	List<EquipmentName> byTime() {
		spans.sort(Comparator.comparingLong(EquipmentName::firstMillis).thenComparingLong(EquipmentName::lastMillis).thenComparing(EquipmentName::name));
		List<EquipmentName> names = new ArrayList<>();
		for (EquipmentName span : spans) {
			EquipmentName last = names.isEmpty() ? null : names.get(names.size() - 1);
			if (last != null && last.name().equals(span.name())) {
				names.set(names.size() - 1, new EquipmentName(last.name(), last.firstMillis(), Math.max(last.lastMillis(), span.lastMillis())));
			} else {
				names.add(span);
			}
		}
		return names;
	}

	/** Tells of renamed equipment, and of names that two computers have. */
	static void tell(List<InstallationFacts> installations, Consumer<Problem> problems) {
		Map<String, List<InstallationFacts>> byName = new LinkedHashMap<>();
		for (InstallationFacts installation : installations) {
			List<String> names = installation.names().stream().map(EquipmentName::name).distinct().toList();
			names.forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(installation));
			if (names.size() > 1) {
				String detail = installation.names().stream().map(EquipmentName::name).collect(Collectors.joining(" → "));
				problems.accept(new Problem(installation.equipment(), 0, Problem.Kind.RENAMED, detail));
			}
		}
		byName.forEach((name, sharing) -> {
			// files of the original tool are told apart by their folders, and told of there
			List<String> ids = sharing.stream().map(InstallationFacts::id).filter(id -> !id.contains("@")).toList();
			if (ids.size() > 1) {
				problems.accept(new Problem(name, 0, Problem.Kind.IDENTITY_DOUBTED, String.join(", ", ids)));
			}
		});
	}
}
