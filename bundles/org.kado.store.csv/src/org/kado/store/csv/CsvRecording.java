package org.kado.store.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.store.Recording;
import org.kado.store.Upkeep;
import org.kado.store.csv.facts.FactsRun;
import org.kado.store.csv.facts.FactsWriter;
import org.kado.store.csv.file.LogFiles;
import org.kado.store.csv.minutes.MinuteWriter;

/** A recording into CSV files. */
final class CsvRecording implements Recording {

	private final LogFiles files;
	private final Path folder;
	private final UUID installation;
	private final FactsRun run;
	private final FactsWriter facts;
	private final MinuteWriter minutes;
	private final FolderClaim claim;

	CsvRecording(LogFiles files, Path folder, UUID installation, FactsRun run, MinuteWriter minutes, FolderClaim claim) {
		this.files = files;
		this.folder = folder;
		this.installation = installation;
		this.run = run;
		this.facts = run.writer();
		this.minutes = minutes;
		this.claim = claim;
	}

	@Override
	public UUID installation() {
		return installation;
	}

	@Override
	public long nextSequence() {
		return facts.nextSequence();
	}

	@Override
	public OptionalLong previousStampMillis() {
		return run.previousStampMillis();
	}

	@Override
	public OptionalLong previousBootMillis() {
		return run.previousBootMillis();
	}

	@Override
	public void append(Tick tick) throws IOException {
		facts.append(tick);
	}

	@Override
	public void append(EventKind kind, long stampMillis, long monotonicMillis, Map<String, String> details) throws IOException {
		facts.append(kind, stampMillis, monotonicMillis, details);
	}

	@Override
	public void append(ClockAnchor anchor) throws IOException {
		facts.append(anchor);
	}

	@Override
	public void append(AgentCost cost) throws IOException {
		facts.append(cost);
	}

	@Override
	public long writtenBytes() {
		return facts.writtenBytes() + minutes.writtenBytes();
	}

	@Override
	public void inventory(Map<String, String> values) throws IOException {
		facts.inventory(values);
	}

	@Override
	public void watch(Set<Source> sources, List<String> processes) throws IOException {
		facts.change(facts.header().watching(sources, processes));
	}

	@Override
	public void append(MinuteRow row) throws IOException {
		minutes.append(row);
	}

	@Override
	public void force() throws IOException {
		try {
			facts.force();
		} finally {
			minutes.force();
		}
	}

	@Override
	public void leaveOut(int kinds) {
		facts.leaveOut(kinds);
	}

	@Override
	public OptionalLong freeBytes() {
		return files.freeBytes(folder);
	}

	@Override
	public Upkeep upkeep(int keepDays) throws IOException {
		// only then the highest number stands in a file that stays as it is
		return facts.isSafe() ? run.closer().step(keepDays) : Upkeep.NOTHING;
	}

	@Override
	public void close() throws IOException {
		run.closer().close();
		try {
			facts.close();
		} finally {
			try {
				minutes.close();
			} finally {
				claim.release();
			}
		}
	}
}
