package org.kado.store.csv.facts;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.kado.model.facts.FactsHeader;
import org.kado.store.csv.file.LogFiles;
import org.kado.store.csv.file.SafeNames;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.csv.text.ByteLines;
import org.kado.store.text.BadRowException;

/** The folder of facts files. */
public final class FactsFolder {

	/** A header has far fewer rows; a file of other things is given up early. */
	private static final int MAX_HEADER_ROWS = 1000;

	private final LogFiles files;
	private final Path folder;

	/**
	 * @param files  the file system
	 * @param folder the folder, which need not exist yet
	 */
	public FactsFolder(LogFiles files, Path folder) {
		this.files = files;
		this.folder = folder;
	}

	/** Opens the recording of a header's installation and session, after looking at what earlier runs left of them. */
	public FactsRun open(FactsHeader header, long firstSequenceWithoutFiles) throws IOException {
		String installation = header.installation().toString().substring(0, 8);
		FactsFileName names = new FactsFileName(folder, header.equipment(), installation, header.session());
		FactsHistory history = FactsHistory.of(files, folder, names);
		long next = history.isKnown() ? history.nextSequence() : firstSequenceWithoutFiles;
		DayFiles days = new DayFiles(files, names, history.newest());
		FactsWriter writer = new FactsWriter(days, header, history, next);
		return new FactsRun(writer, new DayCloser(files, days, SafeNames.session(header.session())), history.scan().lastStampMillis(), history.scan().bootMillis());
	}

	/** The first header of the newest file (by the day in its name) whose header is wanted. */
	public Optional<FactsHeader> findNewestHeader(Predicate<FactsHeader> wanted) throws IOException {
		List<Path> newestFirst = files.list(folder).stream().filter(FactsFileName::isFacts).sorted(Comparator.reverseOrder()).toList();
		IOException unreadable = null;
		for (Path file : newestFirst) {
			try {
				Optional<FactsHeader> header = firstHeader(file).filter(wanted);
				if (header.isPresent()) {
					return header;
				}
			} catch (ZipException | EOFException e) {
				// damaged: as good as none
			} catch (IOException e) {
				// one that can't be read just now does not hide the others, but must not be taken for none either
				unreadable = e;
			}
		}
		if (unreadable != null) {
			throw unreadable;
		}
		return Optional.empty();
	}

	private Optional<FactsHeader> firstHeader(Path file) throws IOException {
		boolean packed = FactsFileName.parse(file).filter(FactsFileName.Parts::isPacked).isPresent();
		try (InputStream in = files.read(file); InputStream facts = packed ? new GZIPInputStream(in) : in) {
			ByteLines lines = new ByteLines(facts);
			ByteFields fields = new ByteFields();
			HeaderReader reader = new HeaderReader();
			while (lines.next() && lines.number() < MAX_HEADER_ROWS) {
				Optional<FactsHeader> header = row(lines, fields, reader);
				if (header.isPresent()) {
					return header;
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<FactsHeader> row(ByteLines line, ByteFields fields, HeaderReader reader) {
		try {
			fields.split(line.data(), line.start(), line.end());
			return fields.is(0, "h") && !line.isTorn() ? reader.row(fields) : Optional.empty();
		} catch (BadRowException e) {
			// readers of the file tell of it
			return Optional.empty();
		}
	}
}
