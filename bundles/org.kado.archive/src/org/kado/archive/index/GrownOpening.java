package org.kado.archive.index;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.merge.GrownMerge;
import org.kado.archive.merge.InstallationMerge;
import org.kado.archive.merge.Member;
import org.kado.archive.merge.Merge;
import org.kado.archive.merge.Told;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ClockRepair;
import org.kado.model.report.ReadFile;

/**
 * A kept opening that one of the same folder goes on from: only installations of which files are new or other ones are merged again. What it was made of, and where the rest
 * of it stands, is copied as it is. Used once, by one thread.
 */
public final class GrownOpening {

	/** So many lists of files are laid over each other before they become one. */
	private static final int MOST_TALLIES = 32;

	private final OpeningFile kept;
	private final Ledger ledger;
	private final Map<Integer, PackUse> packs;
	private final List<Installation> installations = new ArrayList<>();
	private final Told told = new Told();

	/** An installation: its facts, what they are merged of as it stands in a file, and what else is told of it. */
	private record Installation(InstallationFacts facts, Supplier<ByteBuffer> parts, Member member, Optional<String> stamp, List<ClockRepair> repairs, long rows) {
	}

	/**
	 * What is other than it was.
	 *
	 * @param added        files that are new or other ones than before, sorted by label
	 * @param tally        those of them that a format recognised
	 * @param dropped      which files, by label, are gone or other ones
	 * @param droppedNames what dropped files call their installations
	 * @param onlyReplaces whether each dropped file that a format recognised is in the tally again
	 */
	public record Change(List<FileContent> added, List<ReadFile> tally, Predicate<String> dropped, Set<String> droppedNames, boolean onlyReplaces) {

		/** Copies the collections in. */
		public Change {
			added = List.copyOf(added);
			tally = List.copyOf(tally);
			Objects.requireNonNull(dropped, "dropped");
			droppedNames = Set.copyOf(droppedNames);
		}
	}

	GrownOpening(OpeningFile kept, Ledger ledger) {
		this.kept = kept;
		this.ledger = ledger;
		packs = new TreeMap<>(kept.packs());
	}

	/** What the kept opening was made of. */
	public Ledger ledger() {
		return ledger;
	}

	/** Number of files that it read. */
	public int filesRead() {
		return kept.opening().filesRead();
	}

	/** Their size on the disk. */
	public long bytesRead() {
		return kept.opening().bytesRead();
	}

	/** Numbers of the packs that have what it was made of. */
	public Set<Integer> packs() {
		return Set.copyOf(kept.packs().keySet());
	}

	/** Whether its packs are to be joined, which only a reading of all files does. */
	public boolean isScattered() {
		return PackUse.areScattered(packs.values());
	}

	/**
	 * Merges what changed.
	 *
	 * @param aliases as they were then
	 * @param hold    whether what is merged stays in the memory: an index has not all of its rows
	 * @return false where all files must be read and merged as if nothing had been kept
	 */
	public boolean merge(Change change, Map<String, String> aliases, boolean hold) {
		if (hasOdd(change)) {
			return false;
		}
		told.add(ledger.told());
		told.forget(Told.Stage.READING, change.dropped);
		change.added.forEach(file -> file.problems().forEach(told.of(Told.Stage.READING, file.label())));
		BitSet gone = new BitSet();
		GrownMerge merge = new GrownMerge(ledger.members(), kept::parts, change.dropped,
				rows -> packs.computeIfPresent(rows.pack(), (number, use) -> use.without(rows.length())), aliases, told);
		try {
			boolean merged = merge.merge(change.added, change.droppedNames, (members, again) -> {
				gone.or(members);
				again.forEach(one -> installations.add(hold ? held(one) : written(one)));
			});
			if (!merged || mostIsUnused()) {
				return false;
			}
		} catch (UncheckedIOException e) {
			return false; // what is damaged was deleted, and is made anew
		}
		addUntouched(gone);
		installations.sort(Comparator.comparing(Installation::facts, Merge.BY_NAME));
		return true;
	}

	/** Then packs are better copied without what nobody needs. One that nobody needs at all goes anyway. */
	private boolean mostIsUnused() {
		long usedBytes = packs.values().stream().mapToLong(PackUse::usedBytes).sum();
		return usedBytes * 2 < packs.values().stream().filter(use -> use.usedBytes() > 0).mapToLong(PackUse::allBytes).sum();
	}

	/**
	 * What was read of files that have grown since and can be read on.
	 *
	 * @param labels their labels
	 * @param names  what they call their installations
	 */
	public Map<String, FileSegment> resumable(Set<String> labels, Set<String> names) {
		Map<String, FileSegment> found = new HashMap<>();
		try {
			for (int i = 0; i < ledger.members().size() && !labels.isEmpty(); i++) {
				if (!Collections.disjoint(ledger.members().get(i).names(), names)) {
					kept.parts(i).segments().stream().filter(segment -> segment.resume().isPresent() && labels.contains(segment.label()))
							.forEach(segment -> found.put(segment.label(), segment));
				}
			}
		} catch (UncheckedIOException e) {
			return Map.of(); // it is damaged
		}
		return found;
	}

	/** What is in archives, what other tools wrote, and what tells of clocks: it hangs on more than the labels of files. */
	private boolean hasOdd(Change change) {
		Set<String> touched = new HashSet<>(change.droppedNames);
		for (FileContent file : change.added) {
			if (isOdd(file)) {
				return true;
			}
			touched.addAll(Member.names(file));
		}
		Set<String> odd = new HashSet<>(ledger.odd());
		for (Member member : ledger.members()) {
			if (member.names().stream().anyMatch(ledger.odd()::contains)) {
				odd.addAll(member.names());
			}
		}
		return touched.stream().anyMatch(odd::contains);
	}

	/** Whether the file can't be told by its label alone, or others hang on it. */
	public static boolean isOdd(FileContent file) {
		return !file.beacons().isEmpty() || !file.spans().isEmpty() || file.segments().stream().anyMatch(one -> !one.label().equals(file.label()))
				|| file.minuteFiles().stream().anyMatch(one -> !one.label().equals(file.label()));
	}

	private static Installation held(InstallationMerge merged) {
		return new Installation(merged.facts(), () -> ByteBuffer.allocate(0), Member.of(merged.parts()), Optional.empty(), merged.repairs(), merged.rows());
	}

	/** Lets go of all but the bytes. */
	private static Installation written(InstallationMerge merged) {
		InstallationFacts facts = merged.facts();
		ByteBuffer bytes = PartsBlock.of(merged.parts());
		Optional<String> stamp = KeptOpenings.stamp(facts);
		InstallationFacts named = new InstallationFacts(facts.id(), facts.equipment(), facts.zone(), facts.names(), () -> {
			throw new IllegalStateException("asked before it is kept");
		}, stamp);
		return new Installation(named, bytes::duplicate, Member.of(merged.parts()), stamp, merged.repairs(), merged.rows());
	}

	private void addUntouched(BitSet gone) {
		Map<String, List<ClockRepair>> repairs = new HashMap<>();
		kept.opening().repairs().forEach(repair -> repairs.computeIfAbsent(repair.installation(), id -> new ArrayList<>()).add(repair));
		List<InstallationFacts> before = kept.opening().installations();
		for (int i = gone.nextClearBit(0); i < before.size(); i = gone.nextClearBit(i + 1)) {
			int number = i;
			InstallationFacts facts = before.get(i);
			Member member = ledger.members().get(i);
			installations.add(new Installation(facts, () -> kept.partsBlock(number), member, facts.stamp(),
					member.recorded() ? repairs.getOrDefault(facts.id(), List.of()) : List.of(), kept.opening().rows().get(facts.id())));
		}
	}

	/** What the opening tells now. */
	public Opening opening(int filesRead, long bytesRead) {
		List<InstallationFacts> facts = installations.stream().map(Installation::facts).toList();
		Map<String, Long> rows = new TreeMap<>();
		installations.forEach(one -> rows.put(one.facts.id(), one.rows));
		return new Opening(facts, told.problems(facts), filesRead, bytesRead, repairs(), rows);
	}

	private List<ClockRepair> repairs() {
		return installations.stream().sorted(Comparator.comparing((Installation one) -> one.facts.id())).flatMap(one -> one.repairs.stream()).toList();
	}

	/** The files that a format recognised, by label. */
	public List<ReadFile> tally(Change change) {
		return OpeningFile.merged(kept.tally().stream().filter(file -> !change.dropped.test(file.label())).toList(), change.tally);
	}

	/** The whole of what is to be kept. */
	OpeningWriting writing(Opening opening, Change change, FileTable files, List<String> owners, Map<Integer, PackUse> morePacks) {
		List<Supplier<ByteBuffer>> tallies = new ArrayList<>(kept.tallyBlocks());
		if (change.onlyReplaces && tallies.size() < MOST_TALLIES) {
			tallies.add(() -> OpeningBlock.tally(change.tally));
		} else {
			tallies = List.of(() -> OpeningBlock.tally(tally(change)));
		}
		packs.values().removeIf(use -> use.usedBytes() <= 0);
		packs.putAll(morePacks);
		Ledger now = new Ledger(ledger.circumstances(), files, owners, ledger.odd(), installations.stream().map(Installation::member).toList(), told.sections());
		return new OpeningWriting(opening, installations.stream().map(Installation::stamp).toList(), installations.stream().map(Installation::parts).toList(), tallies, now,
				packs);
	}
}
