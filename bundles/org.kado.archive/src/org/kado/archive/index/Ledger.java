package org.kado.archive.index;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.kado.archive.merge.Member;
import org.kado.archive.merge.Told;

/**
 * What an opening was made of: enough that one of the same folder, in which some files are others, can go on from it.
 *
 * @param circumstances hash of all that the reading and merging of every file depends on besides the files; empty where no opening can go on from this one
 * @param files         all files, those in which nothing was found as well
 * @param owners        what files call installations, by the numbers that stand in the table
 * @param odd           those of them that can't be merged again by the labels of their files: these are in archives, or other tools wrote them
 * @param members       by what each installation was found, in the order of the opening
 * @param told          what was told, by what it was told of
 */
public record Ledger(String circumstances, FileTable files, List<String> owners, Set<String> odd, List<Member> members, List<Told.Section> told) {

	private static final Told.Stage[] STAGES = Told.Stage.values();

	/** Copies the collections in. */
	public Ledger {
		Objects.requireNonNull(circumstances, "circumstances");
		Objects.requireNonNull(files, "files");
		owners = List.copyOf(owners);
		odd = Set.copyOf(odd);
		members = List.copyOf(members);
		told = List.copyOf(told);
	}

	void write(BlockOutput out) {
		out.text(circumstances);
		files.write(out);
		out.list(owners, BlockOutput::text).list(odd, BlockOutput::text);
		out.list(members, (o, member) -> o.text(member.id()).number(member.recorded() ? 1 : 0).list(member.tables(), BlockOutput::text)
				.list(member.names(), BlockOutput::text));
		out.list(told, (o, section) -> o.number(section.stage().ordinal()).text(section.key()).list(section.problems(), Directory::write));
	}

	static Ledger read(BlockInput in) throws IndexDamageException {
		String circumstances = in.text();
		FileTable files = FileTable.read(in);
		return new Ledger(circumstances, files, in.list(BlockInput::text), Set.copyOf(in.list(BlockInput::text)), in.list(Ledger::member), in.list(Ledger::section));
	}

	private static Member member(BlockInput in) throws IndexDamageException {
		return new Member(in.text(), in.choice(2) == 1, in.list(BlockInput::text), Set.copyOf(in.list(BlockInput::text)));
	}

	private static Told.Section section(BlockInput in) throws IndexDamageException {
		return new Told.Section(STAGES[in.choice(STAGES.length)], in.text(), in.list(Directory::readProblem));
	}
}
