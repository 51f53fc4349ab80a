package org.kado.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.RowCollector;
import org.kado.model.Problem;
import org.kado.store.LogFormat;

/**
 * Reads single files by the first format that recognises them. Safe for use by several threads.
 *
 * @param formats asked in this order
 * @param options how to read
 */
record FileReading(List<LogFormat> formats, ReadOptions options) {

	/** What the file holds; what can't be read is told as a problem. */
	FileContent read(LogFile file) {
		RowCollector rows = new RowCollector(file.label());
		try {
			byte[] head = file.head();
			if (!ServiceFile.hasHeadOf(head)) {
				read(file, head, rows);
			}
		} catch (CancellationException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			rows.format("");
			rows.problem(new Problem(file.label(), 0, Problem.Kind.UNREADABLE, Failures.message(e)));
		}
		return rows.content();
	}

	private void read(LogFile file, byte[] head, RowCollector rows) throws IOException {
		Optional<LogFormat> format = formats.stream().filter(f -> f.recognises(file.name(), head)).findFirst();
		if (format.isEmpty()) {
			rows.problem(UnknownFile.problem(file.label(), head, file.storedBytes()));
		} else {
			rows.format(format.get().id());
			format.get().read(file, options.zoneForNaive(), rows);
		}
	}
}
