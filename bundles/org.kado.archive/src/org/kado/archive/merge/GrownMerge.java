package org.kado.archive.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.kado.archive.clock.Visit;
import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.file.KeptRows;
import org.kado.archive.file.MinuteFile;

/**
 * Merges what changed since a merge that was kept, and gives the same as a merge of all files. Installations that share a name with what was added or dropped are merged
 * again from all of their files; the others stay as they are.
 *
 * <pre>
 *   names         uuid A    a1b2    uuid B    s1:press
 *   installations ├── A ──────┤     ├─ B ─┤   ├ press ┤
 *   added file         ▪                                 only A is merged again
 * </pre>
 *
 * Which installation takes which minute files hangs on the ids of all of them: where these change, all is merged anew. Used once, by one thread.
 */
public final class GrownMerge {

	private final List<Member> members;
	private final IntFunction<InstallationParts> parts;
	private final Predicate<String> dropped;
	private final Consumer<KeptRows> droppedRows;
	private final Map<String, String> aliases;
	private final Told told;
	private final Told fresh = new Told();
	private final Map<Told.Stage, Set<String>> forgotten = new EnumMap<>(Told.Stage.class);
	private final Map<String, List<Integer>> membersByName = new HashMap<>();
	private final Map<String, List<FileContent>> addedByName = new HashMap<>();

	/**
	 * Begins.
	 *
	 * @param members     of the kept merge
	 * @param parts       gives what each of them was merged of
	 * @param dropped     which files, by label, are no longer there or not as they were
	 * @param droppedRows is told which of their rows are no longer needed
	 * @param aliases     the same as those of the kept merge
	 * @param told        what was told before the kept merge and by it; after this one what stands there after a merge of all files
	 */
	public GrownMerge(List<Member> members, IntFunction<InstallationParts> parts, Predicate<String> dropped, Consumer<KeptRows> droppedRows,
			Map<String, String> aliases, Told told) {
		this.members = members;
		this.parts = parts;
		this.dropped = dropped;
		this.droppedRows = droppedRows;
		this.aliases = aliases;
		this.told = told;
		for (int i = 0; i < members.size(); i++) {
			for (String name : members.get(i).names()) {
				membersByName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(i);
			}
		}
	}

	/**
	 * Merges.
	 *
	 * @param added        files that are new or other ones than before, sorted by label
	 * @param droppedNames what dropped files call their installations
	 * @param merged       is told the numbers of members that are no longer, and what stands in their place
	 * @return false where all files must be merged: then what was told counts for nothing
	 */
	public boolean merge(List<FileContent> added, Collection<String> droppedNames, BiConsumer<BitSet, List<InstallationMerge>> merged) {
		Set<String> names = new LinkedHashSet<>(droppedNames);
		for (FileContent file : added) {
			for (String name : Member.names(file)) {
				addedByName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(file);
				names.add(name);
			}
		}
		if (!membersByName.keySet().containsAll(names)) {
			return false; // an installation that was not there
		}
		Set<String> done = new HashSet<>();
		for (String name : names) {
			if (!done.contains(name) && !mergeAround(name, done, merged)) {
				return false;
			}
		}
		tell();
		return true;
	}

	/** All that hangs together with that name. */
	private boolean mergeAround(String name, Set<String> done, BiConsumer<BitSet, List<InstallationMerge>> merged) {
		BitSet touched = new BitSet();
		Map<String, FileContent> added = new TreeMap<>();
		Deque<String> names = new ArrayDeque<>(List.of(name));
		while (!names.isEmpty()) {
			String next = names.pop();
			if (done.add(next)) {
				for (int member : membersByName.getOrDefault(next, List.of())) {
					touched.set(member);
					names.addAll(members.get(member).names());
				}
				for (FileContent file : addedByName.getOrDefault(next, List.of())) {
					added.put(file.label(), file);
					names.addAll(Member.names(file));
				}
			}
		}
		return merge(touched, added, merged);
	}

	private boolean merge(BitSet touched, Map<String, FileContent> added, BiConsumer<BitSet, List<InstallationMerge>> merged) {
		Map<String, FileContent> files = new TreeMap<>();
		Set<Visit> visits = new LinkedHashSet<>(); // in their order: those of one installation are the same for all computers that carry its id
		touched.stream().forEach(member -> {
			InstallationParts one = parts.apply(member);
			takeIn(one, files);
			visits.addAll(one.visits());
		});
		files.putAll(added);
		List<InstallationMerge> installations = new Merge(List.copyOf(files.values()), List.copyOf(visits), aliases, fresh).installations();
		if (!found(touched).equals(found(installations))) {
			return false;
		}
		merged.accept(touched, installations);
		return true;
	}

	/** Takes in, file by file, what is left of what a kept installation was merged of; what was told of it goes. */
	private void takeIn(InstallationParts one, Map<String, FileContent> files) {
		forgotten(Told.Stage.INSTALLATION).add(one.id());
		Map<String, List<FileSegment>> segments = new LinkedHashMap<>();
		Map<String, List<MinuteFile>> minutes = new LinkedHashMap<>();
		for (FileSegment segment : one.segments()) {
			if (dropped.test(segment.label())) {
				droppedRows.accept(segment.kept().orElseThrow());
			} else {
				segments.computeIfAbsent(segment.label(), label -> new ArrayList<>(1)).add(segment);
			}
		}
		if (!one.segments().isEmpty()) {
			forgotten(Told.Stage.COMPUTERS).add(one.segments().get(0).header().installation().toString());
		}
		for (MinuteTable table : one.tables()) {
			for (MinuteFile file : table.files()) {
				forgotten(Told.Stage.MINUTES).add(MinutesMerge.key(file));
				forgotten(Told.Stage.ORIGINAL_MINUTES).add(file.header().installation());
				if (dropped.test(file.label())) {
					droppedRows.accept(file.kept().orElseThrow());
				} else {
					minutes.computeIfAbsent(file.label(), label -> new ArrayList<>(1)).add(file);
				}
			}
		}
		segments.forEach((label, rows) -> files.merge(label, content(label, rows, List.of()), GrownMerge::joined));
		minutes.forEach((label, rows) -> files.merge(label, content(label, List.of(), rows), GrownMerge::joined));
	}

	private Set<String> forgotten(Told.Stage stage) {
		return forgotten.computeIfAbsent(stage, s -> new HashSet<>());
	}

	private static FileContent content(String label, List<FileSegment> segments, List<MinuteFile> minutes) {
		return new FileContent(label, "", segments, minutes, List.of());
	}

	private static FileContent joined(FileContent first, FileContent second) {
		List<FileSegment> segments = new ArrayList<>(first.segments());
		segments.addAll(second.segments());
		List<MinuteFile> minutes = new ArrayList<>(first.minuteFiles());
		minutes.addAll(second.minuteFiles());
		return content(first.label(), segments, minutes);
	}

	private Set<Member> found(BitSet touched) {
		Set<Member> found = new HashSet<>();
		touched.stream().forEach(member -> found.add(found(members.get(member))));
		return found;
	}

	private static Set<Member> found(List<InstallationMerge> installations) {
		return installations.stream().map(one -> found(Member.of(one.parts()))).collect(Collectors.toSet());
	}

	/** What decides who takes what. */
	private static Member found(Member member) {
		return new Member(member.id(), member.recorded(), member.tables(), Set.of());
	}

	/** What a merge of all files tells, but for what reading them tells. */
	private void tell() {
		forgotten.forEach((stage, keys) -> told.forget(stage, keys::contains));
		told.add(fresh.sections());
	}
}
