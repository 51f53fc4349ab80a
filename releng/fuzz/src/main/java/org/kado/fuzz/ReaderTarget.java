package org.kado.fuzz;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.kado.store.DateOrder;
import org.kado.store.LogFormat;
import org.kado.store.ReadRules;

/**
 * A reader of log files. Whatever the bytes: it ends, throws nothing but an IOException, tells the same a second time and when the bytes come
 * few at a time, names its file in every problem, and tells no figure that can't be (see {@link Digest}).
 *
 * @param format the reader
 * @param name   a name that such a file may have
 * @param quoted where a line of plain fields means the same with every field in quotation marks: then both ways of reading, the fast
 *               one and that of Commons CSV, have to give the same rows
 */
record ReaderTarget(LogFormat format, String name, Quoted quoted) implements FuzzTarget {

	/** Which files mean the same when their fields are quoted. */
	enum Quoted {
		/** All. */
		ALL,
		/** Those in which nothing looks like another separator or encoding, of which readers of such files think. */
		PLAIN_TEXT,
		/** None: quotation marks mean something else there. */
		NONE
	}

	private static final int HEAD_BYTES = 8192;
	/** Enough that lines and characters are cut at many places, few enough that most of the time goes into reading. */
	private static final int PIECES = 64;
	private static final ReadRules RULES = ReadRules.inZone(ZoneId.of("Europe/Berlin")).with(DateOrder.DAY_FIRST);

	@Override
	public void run(byte[] input) throws IOException {
		format.recognises(name, Arrays.copyOf(input, Math.min(input.length, HEAD_BYTES)));
		Digest once = read(input, Integer.MAX_VALUE);
		Digest slowly = read(input, 1 + input.length / PIECES);
		same("few bytes at a time", once.rows(), slowly.rows());
		same("few bytes at a time", once.problems(), slowly.problems());
		once.problems().forEach(problem -> {
			if (!problem.file().equals("folder/" + name) || problem.line() < 0) {
				throw new AssertionError("a problem of another place: " + problem);
			}
		});
		if (quoted == Quoted.ALL || quoted == Quoted.PLAIN_TEXT && QuotedTwin.isPlainText(input)) {
			Digest other = read(QuotedTwin.of(input), Integer.MAX_VALUE);
			same("quoted", once.rows(), other.rows());
			same("quoted", once.problemPlaces(), other.problemPlaces());
		}
	}

	/** What the reader tells of the bytes. */
	Digest digest(byte[] input) throws IOException {
		return read(input, Integer.MAX_VALUE);
	}

	private Digest read(byte[] input, int mostBytes) throws IOException {
		Digest digest = new Digest();
		format.read(new BytesSource(name, input, mostBytes), RULES, digest);
		return digest;
	}

	private static <T> void same(String how, List<T> one, List<T> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			if (!one.get(i).equals(other.get(i))) {
				throw new AssertionError(how + ": " + one.get(i) + " became " + other.get(i));
			}
		}
		if (one.size() != other.size()) {
			throw new AssertionError(how + ": " + one.size() + " became " + other.size());
		}
	}
}
