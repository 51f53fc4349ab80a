package org.kado.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.kado.archive.clock.Visit;
import org.kado.archive.file.FileContent;
import org.kado.archive.index.IndexFolder;
import org.kado.archive.index.KeptOpenings;
import org.kado.archive.index.KeptStates;
import org.kado.archive.index.Ledger;
import org.kado.archive.index.LogIndex;
import org.kado.archive.index.Opening;
import org.kado.archive.merge.InstallationMerge;
import org.kado.archive.merge.InstallationParts;
import org.kado.archive.merge.Member;
import org.kado.archive.merge.Merge;
import org.kado.archive.merge.Told;
import org.kado.archive.notes.Notes;
import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ClockRepair;
import org.kado.model.report.ReadFile;
import org.kado.store.LogFormat;
import org.kado.store.ReadRules;

/** One reading of a folder: as it was kept where nothing has changed, else file by file. Used once, by one thread. */
final class FolderReading {

	private final Path folder;
	private final ReadOptions options;
	private final Clock clock;
	private final FolderScan scan;
	private final FileReading reading;
	private final Notes notes;
	/** Empty where what people said can't be read: what is read then must not be taken for what they want. */
	private final Optional<FolderKey> key;
	/** Problems that are found anew at each opening. */
	private final List<Problem> ownProblems;
	private Way way = Way.ANEW;

	/** Where the most of what a reading tells comes from. */
	enum Way {
		/** All was kept. */
		KEPT,
		/** What was kept of the folder as it was before, and files that changed. */
		GROWN,
		/** All files were merged. */
		ANEW
	}

	/** A reading; looks for the files. @throws IOException where the folder itself can't be opened */
	FolderReading(Path folder, ReadOptions options, List<LogFormat> formats, Clock clock, ReadProgress progress) throws IOException {
		this.folder = folder;
		this.options = options;
		this.clock = clock;
		scan = FolderScan.of(folder, progress);
		if (options.indexFolder().isPresent()) {
			Vouched.tell(scan.found());
		}
		ownProblems = new ArrayList<>(scan.problems());
		int before = ownProblems.size();
		notes = notes(options, ownProblems);
		ReadRules said = new ReadRules(options.zoneForNaive(), options.dateOrder());
		reading = new FileReading(formats, new Answers(said, notes, options.indexFolder().isPresent()), progress);
		key = options.indexFolder().isPresent() && ownProblems.size() == before ? Optional.of(new FolderKey(scan.found(), reading.known(), said)) : Optional.empty();
	}

	/** What people said of the folder; nothing, and a problem, where that can't be read. */
	static Notes notes(ReadOptions options, List<Problem> problems) {
		if (options.indexFolder().isPresent()) {
			try {
				return Notes.open(Notes.beside(options.indexFolder().get()));
			} catch (IOException e) {
				problems.add(new Problem(Notes.beside(options.indexFolder().get()).toString(), 0, Problem.Kind.UNREADABLE, Failures.message(e)));
			}
		}
		return Notes.forgotten();
	}

	LogFolder read() {
		Optional<LogFolder> kept = kept();
		kept.ifPresent(known -> IndexFolder.tidy(options.indexFolder().orElseThrow()));
		way = kept.isPresent() ? Way.KEPT : Way.ANEW;
		LogFolder read = kept.or(this::grown).orElseGet(this::anewThenKept);
		options.indexFolder().ifPresent(index -> KeptStates.forgetOthersThan(index, read.installations().stream().map(InstallationFacts::id).toList()));
		return read;
	}

	/** How it was read. */
	Way way() {
		return way;
	}

	/** Goes on from what was kept of the folder as it was, where that can be. */
	private Optional<LogFolder> grown() {
		Optional<FolderGrowth> growth = key.flatMap(one -> new FolderGrowth(options.indexFolder().orElseThrow(), scan, reading, notes, one).grown());
		Optional<LogFolder> grown = growth.flatMap(one -> one.isKept() ? kept() : Optional.of(held(one)));
		way = grown.isPresent() ? Way.GROWN : Way.ANEW;
		return grown;
	}

	private LogFolder held(FolderGrowth growth) {
		growth.indexProblem().ifPresent(ownProblems::add);
		return folder(growth.opening(), growth.tally());
	}

	private Optional<LogFolder> kept() {
		return key.flatMap(one -> new KeptOpenings(options.indexFolder().orElseThrow()).find(one.with(notes)))
				.map(kept -> folder(kept.opening(), new LogTally(kept.files(), kept.opening().rows())));
	}

	private LogFolder folder(Opening opening, LogTally tally) {
		List<Problem> problems = new ArrayList<>(ownProblems);
		problems.addAll(opening.problems());
		return new LogFolder(folder, opening.installations(), problems, opening.filesRead(), opening.bytesRead(), opening.repairs(), tally, options.indexFolder());
	}

	/** As it was kept where it could be: what was made of all files at once is then let go, before anybody decides states of it. */
	private LogFolder anewThenKept() {
		LogFolder made = anew();
		return kept().orElse(made);
	}

	private LogFolder anew() {
		Optional<LogIndex> index = openIndex();
		try {
			return anew(new FileReadings(reading, index, scan.files(), reading.progress()), index);
		} finally {
			index.ifPresent(FolderReading::close);
		}
	}

	@SuppressWarnings("resource") // who asks for it closes it
	private Optional<LogIndex> openIndex() {
		try {
			return options.indexFolder().isPresent() ? Optional.of(LogIndex.open(options.indexFolder().get())) : Optional.empty();
		} catch (IOException e) {
			ownProblems.add(new Problem("", 0, Problem.Kind.INDEX_NOT_WRITTEN, Failures.message(e)));
			return Optional.empty();
		}
	}

	private static void close(LogIndex index) {
		try {
			index.close();
		} catch (IOException e) {
			// what was kept is whole all the same
		}
	}

	@SuppressWarnings("resource") // who opened the index closes it
	private LogFolder anew(FileReadings readings, Optional<LogIndex> index) {
		List<FileContent> contents = readings.contents();
		readings.indexProblem().ifPresent(ownProblems::add);
		Told told = new Told();
		contents.forEach(content -> content.problems().forEach(told.of(Told.Stage.READING, content.label())));
		List<Visit> visits = Visits.of(contents, beacon -> notes.visit(beacon.id(), clock.millis()), told.of(Told.Stage.VISITS, ""));
		List<InstallationMerge> merged = new Merge(contents, visits, notes.aliases(), told).installations();
		Optional<String> after = key.map(one -> one.with(notes)); // before others' notes are taken in, which nothing here was read by
		String circumstances = key.map(one -> one.circumstances(notes)).orElse("");
		save();
		Opening opening = opening(merged, told, contents);
		List<ReadFile> files = LogTally.files(contents);
		if (readings.areAllKept()) {
			List<InstallationParts> parts = merged.stream().map(InstallationMerge::parts).toList();
			after.ifPresent(name -> index.orElseThrow().keep(name, opening, parts, files, ledger(contents, circumstances, parts, told)));
		}
		return folder(opening, new LogTally(() -> files, opening.rows()));
	}

	private Ledger ledger(List<FileContent> contents, String circumstances, List<InstallationParts> parts, Told told) {
		LedgerFiles files = new LedgerFiles(contents.size());
		boolean ownLabels = true;
		for (int i = 0; i < contents.size(); i++) {
			files.add(scan.files().get(i), contents.get(i));
			ownLabels &= i == 0 || !contents.get(i).label().equals(contents.get(i - 1).label());
		}
		return files.ledger(ownLabels ? circumstances : "", parts.stream().map(Member::of).toList(), told);
	}

	private Opening opening(List<InstallationMerge> merged, Told told, List<FileContent> contents) {
		int filesRead = 0;
		long bytesRead = 0;
		for (int i = 0; i < contents.size(); i++) {
			if (contents.get(i).isRecognised()) {
				filesRead++;
				bytesRead += scan.files().get(i).storedBytes();
			}
		}
		List<InstallationFacts> installations = merged.stream().map(InstallationMerge::facts).toList();
		List<ClockRepair> repairs = merged.stream().sorted(Comparator.comparing((InstallationMerge one) -> one.facts().id()))
				.flatMap(one -> one.repairs().stream()).toList();
		Map<String, Long> rows = new TreeMap<>();
		merged.forEach(one -> rows.put(one.facts().id(), one.rows()));
		return new Opening(installations, told.problems(installations), filesRead, bytesRead, repairs, rows);
	}

	private void save() {
		try {
			notes.save();
		} catch (IOException e) {
			ownProblems.add(new Problem("", 0, Problem.Kind.INDEX_NOT_WRITTEN, Failures.message(e)));
		}
	}
}
