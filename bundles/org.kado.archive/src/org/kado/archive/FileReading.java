package org.kado.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.kado.archive.file.ClockBeacon;
import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.file.MinuteFile;
import org.kado.archive.file.RowCollector;
import org.kado.archive.index.FileStamp;
import org.kado.archive.stick.StickManifest;
import org.kado.model.Problem;
import org.kado.model.facts.SpanSeries;
import org.kado.store.AppendedFormat;
import org.kado.store.LogFormat;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;

/**
 * Reads single files by the first format that recognises them. Safe for use by several threads.
 *
 * @param formats  asked in this order
 * @param answers  what is known where a file's content leaves something open
 * @param progress can cancel the reading of archives
 * @param known    the formats as a part of what a file is known by
 */
record FileReading(List<LogFormat> formats, Answers answers, ReadProgress progress, String known) {

	/** What a format gets to see before it reads. */
	static final int HEAD_BYTES = 8192;

	/** A hundred bytes a file: room for all files of an equipment in centuries. */
	private static final int LARGEST_MANIFEST_BYTES = 1 << 26;

	private static final String ARCHIVE = "zip";

	FileReading(List<LogFormat> formats, Answers answers, ReadProgress progress) {
		this(formats, answers, progress, formats.stream().map(LogFormat::id).collect(Collectors.joining(" ", " ", "")));
	}

	/** By what the file is known without being read; other formats or options are another reading. */
	FileStamp stamp(LogFile file) {
		String key = answers.key(file.label());
		return file.stamp(key.isBlank() ? known : key + known); // mostly the same text for a hundred thousand files
	}

	/** What the file holds; what can't be read is told as a problem, and bytes that are not those that a manifest vouches for. */
	FileContent read(LogFile file) {
		FileContent content = readBytes(file);
		return file.isAsVouched() ? content : content.with(new Problem(file.label(), 0, Problem.Kind.COPY_DAMAGED, StickManifest.NAME));
	}

	/**
	 * The same of a file that grew.
	 *
	 * @param before what was read of it
	 */
	FileContent read(LogFile file, FileSegment before) {
		if (!file.isVouched()) {
			try {
				byte[] head = head(file);
				Optional<LogFormat> format = ServiceFile.hasHeadOf(head) ? Optional.empty() : format(file, head);
				if (format.isPresent() && format.get() instanceof AppendedFormat appended) {
					Optional<FileContent> grown = FileTail.readOn(appended, file, before, progress);
					if (grown.isPresent()) {
						return grown.get();
					}
				}
			} catch (IOException e) {
				// told where it is read from its beginning
			}
		}
		return read(file);
	}

	private Optional<LogFormat> format(LogSource file, byte[] head) {
		return formats.stream().filter(f -> f.recognises(file.name(), head)).findFirst();
	}

	private FileContent readBytes(LogFile file) {
		return read(file, rows -> {
			byte[] head = head(file);
			Optional<ZippedFiles> archive = ZippedFiles.hasHeadOf(head) ? ZippedFiles.open(file.path(), file.label(), progress)
					: Optional.empty();
			if (archive.isEmpty()) {
				read(file, head, file.storedBytes(), rows);
				return Optional.empty();
			}
			try (ZippedFiles files = archive.get()) {
				return Optional.of(joined(file.label(), files.files().stream().map(this::readZipped).toList()));
			}
		});
	}

	private FileContent readZipped(ZippedFiles.Zipped file) {
		return read(file, rows -> {
			read(file, head(file), file.bytes(), rows);
			return Optional.empty();
		});
	}

	/** Reads into a collector, or gives what was read another way. */
	private interface Body {

		Optional<FileContent> read(RowCollector rows) throws IOException;
	}

	private static FileContent read(LogSource file, Body body) {
		RowCollector rows = new RowCollector(file.label());
		try {
			Optional<FileContent> whole = body.read(rows);
			if (whole.isPresent()) {
				return whole.get();
			}
		} catch (CancellationException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			rows.format("");
			rows.problem(new Problem(file.label(), 0, Problem.Kind.UNREADABLE, Failures.message(e)));
		}
		return rows.content();
	}

	private static byte[] head(LogSource file) throws IOException {
		try (InputStream in = file.open()) {
			return in.readNBytes(HEAD_BYTES);
		}
	}

	private void read(LogSource file, byte[] head, long storedBytes, RowCollector rows) throws IOException {
		if (ServiceFile.hasHeadOf(head)) {
			readVisits(file, head, rows);
			return;
		}
		Optional<LogFormat> format = format(file, head);
		if (format.isEmpty()) {
			rows.problem(UnknownFile.problem(file.label(), head, storedBytes));
		} else {
			rows.format(format.get().id());
			ReadRules rules = rules(file, format.get());
			if (format.get() instanceof AppendedFormat appended && file instanceof LogFile) {
				FileTail.read(appended, file, rules, rows);
			} else {
				format.get().read(file, rules, rows);
			}
		}
	}

	private ReadRules rules(LogSource file, LogFormat format) throws IOException {
		if (answers.mayLearn(file.label(), format)) {
			RowCollector probe = new RowCollector(file.label());
			format.read(file, answers.remembered(file.label(), format), probe);
			answers.learn(file.label(), format, probe.asked());
		}
		return answers.rules(file.label(), format);
	}

	/** Visits that a manifest or a beacon tells of; a torn one counts for nothing. */
	private static void readVisits(LogSource file, byte[] head, RowCollector rows) throws IOException {
		if (ServiceFile.tellsOfVisits(head)) {
			try (InputStream in = file.open()) {
				StickManifest.read(in.readNBytes(LARGEST_MANIFEST_BYTES)).ifPresent(manifest -> manifest.beacons().forEach(rows::beacon));
			}
		}
	}

	/** The files of an archive, which is opened again as a whole. */
	private static FileContent joined(String label, List<FileContent> files) {
		List<FileSegment> segments = new ArrayList<>();
		List<MinuteFile> minutes = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		List<ClockBeacon> beacons = new ArrayList<>();
		List<SpanSeries> spans = new ArrayList<>();
		for (FileContent file : files) {
			segments.addAll(file.segments());
			minutes.addAll(file.minuteFiles());
			problems.addAll(file.problems());
			beacons.addAll(file.beacons());
			spans.addAll(file.spans());
		}
		return new FileContent(label, files.stream().anyMatch(FileContent::isRecognised) ? ARCHIVE : "", segments, minutes, problems, beacons, spans);
	}
}
