package org.kado.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.kado.model.TimeRange;
import org.kado.store.LogFormat;
import org.kado.store.ReadRules;

/**
 * Reads a folder of collected logs: finds the files at any depth, takes those that are known from the index, lets the first format that
 * recognises one of the others read it, and merges. What can't be read becomes a problem; no file stops the others. Holds no state of a reading: safe for use by
 * several threads. A reading blocks the thread that calls it.
 */
public final class FolderReader {

	private final List<LogFormat> formats;
	private final Clock clock;

	/** A reader of these formats, asked in this order, Kado's own before all others. */
	public FolderReader(List<LogFormat> formats) {
		this(formats, Clock.systemUTC());
	}

	/**
	 * A reader on a PC with that clock.
	 *
	 * @param formats asked in this order
	 * @param clock   tells when visits with a stick were first seen
	 */
	public FolderReader(List<LogFormat> formats, Clock clock) {
		this.formats = formats.stream().sorted(Comparator.comparing(LogFormat::isForeign)).toList();
		this.clock = Objects.requireNonNull(clock, "clock");
	}

	/**
	 * Reads everything below the folder.
	 *
	 * @param folder   the folder, or a single file
	 * @param options  how to read
	 * @param progress told how far it is
	 * @return what was found; perhaps nothing but problems
	 * @throws IOException           where the folder itself can't be opened
	 * @throws CancellationException when the progress says so; nothing is kept then
	 */
	public LogFolder read(Path folder, ReadOptions options, ReadProgress progress) throws IOException {
		return new FolderReading(folder, options, formats, clock, progress).read();
	}

	/**
	 * Looks for files that hold logs, without reading them.
	 *
	 * @param source   a folder, a single file, or a zip archive, which is looked into
	 * @param progress told how far it is
	 * @throws IOException           where the source itself can't be opened
	 * @throws CancellationException when the progress says so
	 */
	public SourceFiles find(Path source, ReadProgress progress) throws IOException {
		return SourceFiles.of(source, formats, progress);
	}

	/**
	 * Finds the files and lines that tell of one installation in one span of time, by reading the files again.
	 *
	 * @param folder       the opened folder; files that it does not know are not looked at
	 * @param options      as it was opened
	 * @param installations ids that its files may carry: several where equipment was renamed or its agent installed anew
	 * @param range        the span, by the stamps in the files
	 * @param progress     told how far it is
	 * @return the lines by file; an archive's files are named behind its own name
	 * @throws IOException           where the folder itself can't be opened
	 * @throws CancellationException when the progress says so
	 */
	public List<SourceLines> trace(LogFolder folder, ReadOptions options, Set<String> installations, TimeRange range, ReadProgress progress) throws IOException {
		Answers answers = new Answers(new ReadRules(options.zoneForNaive(), options.dateOrder()), FolderReading.notes(options, new ArrayList<>()), false);
		return new SourceTrace(formats, answers, progress).of(folder, installations, range);
	}

	/**
	 * Reads the ticks of one installation again, with what an opened folder does not hold of them: bytes of network interfaces, and free memory that is told in percent alone.
	 *
	 * @param folder        the opened folder; files that it does not know are not looked at
	 * @param options       as it was opened
	 * @param installations ids in the headers of its files: several where equipment was renamed or its agent installed anew
	 * @param listener      hears them
	 * @param progress      told how far it is
	 * @throws IOException           where the folder itself can't be opened
	 * @throws CancellationException when the progress says so
	 */
	public void ticksAgain(LogFolder folder, ReadOptions options, Set<String> installations, TickListener listener, ReadProgress progress) throws IOException {
		Answers answers = new Answers(new ReadRules(options.zoneForNaive(), options.dateOrder()), FolderReading.notes(options, new ArrayList<>()), false);
		new TicksAgain(formats, answers, progress).tell(folder, installations, listener);
	}
}
