package org.kado.store.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.store.LogStore;
import org.kado.store.Recording;
import org.kado.store.csv.facts.FactsFolder;
import org.kado.store.csv.facts.FactsLayout;
import org.kado.store.csv.facts.FactsRun;
import org.kado.store.csv.file.LogFiles;
import org.kado.store.csv.file.NioLogFiles;
import org.kado.store.csv.minutes.MinuteFiles;
import org.kado.store.csv.minutes.MinuteWriter;

/** Records into a folder of CSV files (docs/formats/facts.md, docs/formats/minutes.md). */
public final class CsvLogStore implements LogStore {

	private static final String FACTS_FOLDER = "facts";
	private static final String MINUTES_LOCK = ".kado-minutes.lock";
	private static final int SHORT_ID = 8;
	/** 2020-01-01T00:00Z. */
	private static final long SEQUENCE_ORIGIN_SECONDS = 1_577_836_800L;

	private final LogFiles files;
	private final Clock clock;

	/** Records into the real file system. */
	public CsvLogStore() {
		this(new NioLogFiles(), Clock.systemUTC());
	}

	/**
	 * @param files the file system
	 * @param clock the wall clock; asked only where numbers must go on although all files were taken away
	 */
	CsvLogStore(LogFiles files, Clock clock) {
		this.files = files;
		this.clock = clock;
	}

	@Override
	public Recording open(Setup setup) throws IOException {
		Path factsPath = setup.folder().resolve(FACTS_FOLDER);
		FolderClaim claim = FolderClaim.take(files, setup, factsPath);
		Recording recording = null;
		try {
			recording = open(setup, factsPath, claim);
			return recording;
		} finally {
			if (recording == null) {
				claim.release();
			}
		}
	}

	private Recording open(Setup setup, Path factsPath, FolderClaim claim) throws IOException {
		FactsFolder facts = new FactsFolder(files, factsPath);
		InstallationFile installation = new InstallationFile(files, setup.folder(), facts);
		InstallationFile.Identity identity = installation.resolve(setup.fingerprint());
		claim.alsoRestore(() -> installation.restore(identity.installation(), setup.fingerprint()));
		FactsRun run = facts.open(header(setup, identity), identity.isNew() ? 1 : secondsSinceOrigin());
		run.writer().holdBeforeOpening(claim);
		identity.previous().ifPresent(previous -> run.writer().note(EventKind.NEW_INSTALLATION, Map.of("previous", previous.toString())));
		String shortId = identity.installation().toString().substring(0, SHORT_ID);
		MinuteFiles minuteFiles = new MinuteFiles(files, setup.folder(), setup.equipment(), shortId, setup.headerLanguage());
		MinuteWriter minutes = new MinuteWriter(files, minuteFiles, factsPath.resolve(MINUTES_LOCK), setup.zone(), setup.slotMillis());
		return new CsvRecording(files, setup.folder(), identity.installation(), run, minutes, claim);
	}

	/** Numbers of a known installation whose files were taken away must not begin anew: its former rows may be anywhere. */
	private long secondsSinceOrigin() {
		return Math.max(1, clock.instant().getEpochSecond() - SEQUENCE_ORIGIN_SECONDS);
	}

	private static FactsHeader header(Setup setup, InstallationFile.Identity identity) {
		return new FactsHeader(FactsLayout.VERSION, identity.installation(), setup.fingerprint(), setup.equipment(), setup.zone(), setup.session(),
				setup.agentVersion(), setup.tickMillis(), setup.pollMillis(), setup.thresholdMillis(), setup.memoryTotalBytes(), setup.processors(),
				setup.sources(), setup.rules(), setup.conditions(), setup.watched(), setup.user(), setup.computer());
	}
}
