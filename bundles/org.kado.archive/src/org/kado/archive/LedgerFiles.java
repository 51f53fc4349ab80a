package org.kado.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.kado.archive.file.FileContent;
import org.kado.archive.index.FileTable;
import org.kado.archive.index.GrownOpening;
import org.kado.archive.index.Ledger;
import org.kado.archive.merge.Member;
import org.kado.archive.merge.Told;

/** Lists the files that an opening is made of. Used by one thread. */
final class LedgerFiles {

	private final FileTable.Builder table;
	private final Map<String, Integer> owners = new LinkedHashMap<>();
	private final Set<String> odd = new TreeSet<>();

	/** No file as yet. @param files about how many there will be */
	LedgerFiles(int files) {
		table = new FileTable.Builder(files);
	}

	/** Those of another opening but for some. */
	LedgerFiles(Ledger before, BitSet gone) {
		this(before.files().size());
		before.owners().forEach(name -> owners.put(name, owners.size()));
		FileTable files = before.files();
		for (int file = gone.nextClearBit(0); file < files.size(); file = gone.nextClearBit(file + 1)) {
			table.add(files, file);
		}
	}

	/** Adds a file and what it holds. */
	void add(LogFile file, FileContent content) {
		table.add(file.hash(), LabelHash.of(file.label()), file.storedBytes(), owner(content), content.isRecognised());
	}

	private int owner(FileContent content) {
		Set<String> names = Member.names(content);
		if (GrownOpening.isOdd(content)) {
			odd.addAll(names);
			return FileTable.SEVERAL;
		}
		if (names.size() > 1) {
			return FileTable.SEVERAL;
		}
		return names.isEmpty() ? FileTable.NOBODYS : owners.computeIfAbsent(names.iterator().next(), name -> owners.size());
	}

	/** The table. */
	FileTable table() {
		return table.build();
	}

	/** What files call installations, by the numbers in the table. */
	List<String> owners() {
		return new ArrayList<>(owners.keySet());
	}

	/** With what was merged of the files. */
	Ledger ledger(String circumstances, List<Member> members, Told told) {
		return new Ledger(circumstances, table(), owners(), odd, members, told.sections());
	}
}
