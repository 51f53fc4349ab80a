package org.kado.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.model.TimeRange;
import org.kado.store.LogFormat;
import org.kado.store.LogSource;

/**
 * Finds the files and lines that tell of one installation in one span of time, by reading the files again. Stamps are those that stand in the
 * files. Safe for use by several threads.
 */
final class SourceTrace {

	private final List<LogFormat> formats;
	private final Answers answers;
	private final ReadProgress progress;

	SourceTrace(List<LogFormat> formats, Answers answers, ReadProgress progress) {
		this.formats = formats;
		this.answers = answers;
		this.progress = progress;
	}

	/** The lines, by file. What can't be read is left out: it was told when the folder was opened. */
	List<SourceLines> of(LogFolder folder, Set<String> installations, TimeRange range) throws IOException {
		List<SourceLines> found = new ArrayList<>();
		new FilesAgain(progress).each(folder, installations, (file, head) -> trace(file, head, installations, range).ifPresent(found::add));
		return found;
	}

	private Optional<SourceLines> trace(LogSource file, byte[] head, Set<String> installations, TimeRange range) throws IOException {
		Optional<LogFormat> format = formats.stream().filter(one -> one.recognises(file.name(), head)).findFirst();
		if (format.isEmpty() || ServiceFile.hasHeadOf(head)) {
			return Optional.empty();
		}
		LineTrace trace = new LineTrace(installations, range);
		format.get().read(new PassedFile(file, bytes -> counted(bytes, trace)), answers.rules(file.label(), format.get()), trace);
		return trace.lines(file.label());
	}

	/** The lines are counted while the file is read. */
	private static InputStream counted(InputStream bytes, LineTrace trace) {
		LineStream stream = new LineStream(new BufferedInputStream(bytes));
		trace.begin(stream);
		return stream;
	}
}
