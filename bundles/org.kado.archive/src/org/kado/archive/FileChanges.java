package org.kado.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.kado.archive.file.FileContent;
import org.kado.archive.index.FileTable;
import org.kado.archive.index.GrownOpening;
import org.kado.archive.index.Ledger;

/** Which files of a folder are others than those that an opening was made of. Used by one thread. */
final class FileChanges {

	private final Ledger before;
	private final List<LogFile> changed = new ArrayList<>();
	private final BitSet gone = new BitSet();
	private final Set<Long> goneLabels = new HashSet<>();
	private int files;

	private FileChanges(Ledger before) {
		this.before = before;
	}

	/** Compares. */
	static FileChanges between(Ledger before, Collection<LogFile> now) {
		FileChanges changes = new FileChanges(before);
		changes.files = now.size();
		FileTable table = before.files();
		HashSlots slots = new HashSlots(table);
		changes.gone.set(0, table.size());
		for (LogFile file : now) {
			int same = slots.find(file.hash());
			if (same < 0) {
				changes.changed.add(file);
			} else {
				changes.gone.clear(same);
			}
		}
		changes.gone.stream().forEach(file -> changes.goneLabels.add(table.labelHash(file)));
		changes.changed.sort(Comparator.comparing(LogFile::label));
		return changes;
	}

	/** Files by the hash of what they are known by: a table of numbers takes no object for each of a hundred thousand. */
	private static final class HashSlots {

		private final FileTable table;
		private final int[] slots;

		HashSlots(FileTable table) {
			this.table = table;
			slots = new int[Integer.highestOneBit(Math.max(1, table.size())) * 4];
			for (int file = 0; file < table.size(); file++) {
				int slot = slot(table.stampHash(file));
				while (slots[slot] != 0) {
					slot = slot + 1 & slots.length - 1;
				}
				slots[slot] = file + 1;
			}
		}

		/** Number of the file; negative where there is none. */
		int find(long hash) {
			int slot = slot(hash);
			while (slots[slot] != 0 && table.stampHash(slots[slot] - 1) != hash) {
				slot = slot + 1 & slots.length - 1;
			}
			return slots[slot] - 1;
		}

		private int slot(long hash) {
			return (int) hash & slots.length - 1;
		}
	}

	/** Files that are new or other ones, sorted by label. */
	List<LogFile> changed() {
		return changed;
	}

	/** Whether little enough changed that going on takes less than beginning anew, and nothing that all hang on. */
	boolean areFew() {
		return Math.max(changed.size(), gone.cardinality()) * 2 <= files && gone.stream().allMatch(file -> before.files().owner(file) != FileTable.SEVERAL) && haveOwnLabels();
	}

	/** Names that became texts wrongly may be the same. */
	private boolean haveOwnLabels() {
		long[] labels = changed.stream().mapToLong(file -> LabelHash.of(file.label())).sorted().toArray();
		for (int i = 1; i < labels.length; i++) {
			if (labels[i] == labels[i - 1]) {
				return false;
			}
		}
		FileTable table = before.files();
		for (int file = gone.nextClearBit(0); file < table.size(); file = gone.nextClearBit(file + 1)) {
			if (Arrays.binarySearch(labels, table.labelHash(file)) >= 0) {
				return false;
			}
		}
		return true;
	}

	/** Labels of changed files that were there before. */
	Set<String> grown() {
		return changed.stream().map(LogFile::label).filter(dropped()).collect(Collectors.toSet());
	}

	/** What files that are gone or other ones called their installations. */
	Set<String> goneNames() {
		return gone.stream().map(before.files()::owner).filter(owner -> owner >= 0).mapToObj(before.owners()::get).collect(Collectors.toSet());
	}

	/** What is other than it was. @param contents of the changed files */
	GrownOpening.Change with(List<FileContent> contents) {
		Set<Long> readAgain = new HashSet<>();
		contents.stream().filter(FileContent::isRecognised).forEach(content -> readAgain.add(LabelHash.of(content.label())));
		boolean onlyReplaces = gone.stream().filter(before.files()::isRecognised).allMatch(file -> readAgain.contains(before.files().labelHash(file)));
		return new GrownOpening.Change(contents, LogTally.files(contents), dropped(), goneNames(), onlyReplaces);
	}

	private Predicate<String> dropped() {
		return goneLabels.isEmpty() ? label -> false : label -> goneLabels.contains(LabelHash.of(label));
	}

	/** Number of files that a format recognises now. @param read their number before */
	int filesRead(int read, List<FileContent> contents) {
		return read - (int) gone.stream().filter(before.files()::isRecognised).count() + (int) contents.stream().filter(FileContent::isRecognised).count();
	}

	/** Their size. @param bytes their size before */
	long bytesRead(long bytes, List<FileContent> contents) {
		long now = bytes - gone.stream().filter(before.files()::isRecognised).mapToLong(before.files()::bytes).sum();
		for (int i = 0; i < contents.size(); i++) {
			now += contents.get(i).isRecognised() ? changed.get(i).storedBytes() : 0;
		}
		return now;
	}

	/** All files there are now: what is left of those before, then those that changed. */
	LedgerFiles files(List<FileContent> contents) {
		LedgerFiles all = new LedgerFiles(before, gone);
		for (int i = 0; i < contents.size(); i++) {
			all.add(changed.get(i), contents.get(i));
		}
		return all;
	}
}
