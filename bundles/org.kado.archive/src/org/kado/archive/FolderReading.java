package org.kado.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.archive.clock.Visit;
import org.kado.archive.file.FileContent;
import org.kado.archive.index.KeptOpenings;
import org.kado.archive.index.KeptStates;
import org.kado.archive.index.LogIndex;
import org.kado.archive.index.Opening;
import org.kado.archive.merge.Merge;
import org.kado.archive.notes.Notes;
import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
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
		kept.ifPresent(known -> LogIndex.tidy(options.indexFolder().orElseThrow()));
		LogFolder read = kept.orElseGet(this::anewThenKept);
		options.indexFolder().ifPresent(index -> KeptStates.forgetOthersThan(index, read.installations().stream().map(InstallationFacts::id).toList()));
		return read;
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
		List<Problem> problems = new ArrayList<>();
		contents.forEach(content -> problems.addAll(content.problems()));
		List<Visit> visits = Visits.of(contents, beacon -> notes.visit(beacon.id(), clock.millis()), problems::add);
		Merge merge = new Merge(contents, visits, notes.aliases(), problems::add);
		List<InstallationFacts> installations = merge.installations();
		Optional<String> after = key.map(one -> one.with(notes)); // before others' notes are taken in, which nothing here was read by
		save();
		Opening opening = opening(installations, problems, contents, merge);
		List<ReadFile> files = LogTally.files(contents);
		if (readings.areAllKept()) {
			after.ifPresent(name -> index.orElseThrow().keep(name, opening, merge.parts(), files));
		}
		return folder(opening, new LogTally(() -> files, merge.rows()));
	}

	private Opening opening(List<InstallationFacts> installations, List<Problem> problems, List<FileContent> contents, Merge merge) {
		int filesRead = 0;
		long bytesRead = 0;
		for (int i = 0; i < contents.size(); i++) {
			if (contents.get(i).isRecognised()) {
				filesRead++;
				bytesRead += scan.files().get(i).storedBytes();
			}
		}
		return new Opening(installations, problems, filesRead, bytesRead, merge.repairs(), merge.rows());
	}

	private void save() {
		try {
			notes.save();
		} catch (IOException e) {
			ownProblems.add(new Problem("", 0, Problem.Kind.INDEX_NOT_WRITTEN, Failures.message(e)));
		}
	}
}
