package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.kado.analysis.StateAnalysis;
import org.kado.analysis.UtilisationReport;
import org.kado.archive.FolderReader;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.archive.ReadProgress;
import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.Source;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.store.LogStore;
import org.kado.store.csv.CsvLogStore;
import org.kado.store.csv.FactsFormat;

/** A folder that a run on a fake host records into, with the real store, and what an engineer sees in it afterwards. */
final class RecordedFolder {

	private static final Set<Source> SOURCES = EnumSet.of(Source.INPUT, Source.CPU, Source.MEMORY, Source.SLEEP, Source.LOCK,
			Source.SHUTDOWN);

	private final Path folder;
	String fingerprint = "ab12";
	String equipment = "設備A";
	/** What reading has to tell. */
	List<Problem.Kind> told = List.of();

	RecordedFolder(Path folder) {
		this.folder = folder;
	}

	/** Lets the run record until its script stops it. */
	@SuppressWarnings("resource") // the run closes the recording
	void record(Run run, double seconds) throws IOException {
		run.analysis = new StateAnalysis(AnalysisSettings.asRecorded())::analyse;
		run.sources = SOURCES;
		run.until(seconds, new CsvLogStore().open(new LogStore.Setup(folder, equipment, fingerprint, "1", run.zone, "1.2.3", run.tickMillis,
				run.pollMillis, run.thresholdMillis, run.slotMillis, -1, -1, SOURCES, run.rules, List.of(), Locale.JAPANESE)));
	}

	/** All installations in the folder; nothing in it may be unreadable. */
	List<InstallationFacts> installations() throws IOException {
		LogFolder read = new FolderReader(List.of(new FactsFormat())).read(folder.resolve("facts"), ReadOptions.byFormat(), ReadProgress.NONE);
		assertEquals(told, read.problems().stream().map(Problem::kind).toList());
		return read.installations();
	}

	/** The one installation. */
	InstallationFacts facts() throws IOException {
		List<InstallationFacts> found = installations();
		assertEquals(1, found.size());
		return found.get(0);
	}

	/** Its states. */
	StateTimeline states() throws IOException {
		return new StateAnalysis(AnalysisSettings.asRecorded()).analyse(facts());
	}

	/** The sums of all its days. */
	ReportRow report() throws IOException {
		return new UtilisationReport(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.empty()).rows(states()).get(0);
	}

	/** When it was in the state. */
	List<TimeRange> spans(State state) throws IOException {
		return states().intervals().stream().filter(interval -> interval.state() == state).map(StateInterval::range).toList();
	}
}
