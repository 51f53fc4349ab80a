package org.kado.archive.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.kado.archive.file.MinuteFile;
import org.kado.model.Problem;

/**
 * Puts minute files together by installation. Files of the original tool name nothing but the equipment: where two folders
 * bring the same name with different rows for the same time, they are of two computers, and the folder is added to the
 * second one's id.
 */
final class MinutesMerge {

	private final Map<String, SlotTable> byInstallation = new TreeMap<>();
	private final Told told;

	MinutesMerge(List<MinuteFile> files, Told told) {
		this.told = told;
		files.stream().filter(f -> !f.header().original()) //
				.forEach(f -> byInstallation.computeIfAbsent(f.header().installation(), SlotTable::new)
						.add(f, told.of(Told.Stage.MINUTES, key(f))));
		files.stream().filter(f -> f.header().original()) //
				.collect(Collectors.groupingBy(f -> f.header().installation(), TreeMap::new, Collectors.toList())) //
				.forEach(this::addOriginal);
		byInstallation.values().removeIf(SlotTable::isEmpty);
	}

	/** The key of what is told when the file is laid over others. */
	static String key(MinuteFile file) {
		return file.label() + '\n' + file.header().installation();
	}

	/** The slots of each installation, by what its files call it. */
	Map<String, SlotTable> tables() {
		return byInstallation;
	}

	private void addOriginal(String installation, List<MinuteFile> files) {
		Consumer<Problem> problems = told.of(Told.Stage.ORIGINAL_MINUTES, installation);
		Map<String, List<MinuteFile>> byFolder = files.stream()
				.collect(Collectors.groupingBy(MinuteFile::folder, TreeMap::new, Collectors.toList()));
		Map<String, SlotTable> computers = new LinkedHashMap<>();
		byFolder.forEach((folder, inFolder) -> {
			String computer = findComputer(computers, inFolder).orElseGet(() -> computers.isEmpty() ? installation : installation + "@" + folder);
			if (!computers.isEmpty() && !computers.containsKey(computer)) {
				problems.accept(new Problem(inFolder.get(0).label(), 0, Problem.Kind.IDENTITY_DOUBTED, computer));
			}
			SlotTable table = computers.computeIfAbsent(computer, SlotTable::new);
			inFolder.forEach(file -> table.add(file, problems));
		});
		byInstallation.putAll(computers);
	}

	/** The computer that shares most slots with the files, among those that contradict none of them. */
	private static Optional<String> findComputer(Map<String, SlotTable> computers, Collection<MinuteFile> files) {
		Map<String, Integer> shared = new LinkedHashMap<>();
		computers.forEach((computer, table) -> shared.put(computer, table.sharedWith(files)));
		shared.values().removeIf(slots -> slots < 0);
		// of equals the first: max() would give the last
		return shared.keySet().stream().min(Comparator.comparing(shared::get, Comparator.reverseOrder()));
	}
}
