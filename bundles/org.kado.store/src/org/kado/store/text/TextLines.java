package org.kado.store.text;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

import org.kado.store.LogSource;

/**
 * Goes through the lines of a text whose encoding and line ends are found from its content. A line ends with LF, CR LF or CR; byte order
 * marks belong to no line, wherever they stand; lines without anything in them are passed over. Characters that can't be decoded read as U+FFFD. Not safe for use by several
 * threads.
 */
public final class TextLines implements Closeable {

	/** A longer line is no log's; it is cut into pieces, which no reader takes for rows. */
	public static final int MAX_LINE_CHARACTERS = 1 << 20;

	private static final char MARK = '\uFEFF';

	private final TextEncoding encoding;
	private final Reader reader;
	private final char[] buffer = new char[1 << 13];
	private final StringBuilder line = new StringBuilder();
	private int limit;
	private int next;
	private long number;
	private boolean afterCr;
	private boolean terminated = true;

	/** The lines of a text in that encoding; closing them closes the stream. */
	public TextLines(InputStream in, TextEncoding encoding) {
		this.encoding = encoding;
		this.reader = new InputStreamReader(in, encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
				.onUnmappableCharacter(CodingErrorAction.REPLACE));
	}

	/** Finds the encoding of the whole file, then begins with its first line. */
	@SuppressWarnings("resource") // what is returned closes it
	public static TextLines open(LogSource source) throws IOException {
		TextEncoding encoding;
		try (InputStream in = source.open()) {
			encoding = TextEncoding.of(in);
		}
		return new TextLines(source.open(), encoding);
	}

	/**
	 * The first lines of a file of which this is the beginning.
	 *
	 * @param head its first bytes
	 * @param most so many lines at most; the last one may be cut
	 */
	public static List<String> ofHead(byte[] head, int most) {
		List<String> found = new ArrayList<>();
		try (TextLines lines = new TextLines(new ByteArrayInputStream(head), TextEncoding.of(head))) {
			while (found.size() < most && lines.next()) {
				found.add(lines.line());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e); // the bytes are in the memory
		}
		return found;
	}

	/** The encoding that the lines are read in. */
	public TextEncoding encoding() {
		return encoding;
	}

	/** Goes to the next line that has something in it; false at the end of the file. */
	public boolean next() throws IOException {
		do {
			line.setLength(0);
			if (!readLine()) {
				return false;
			}
		} while (line.isEmpty());
		return true;
	}

	private boolean readLine() throws IOException {
		boolean any = false;
		terminated = false;
		while (line.length() < MAX_LINE_CHARACTERS) {
			if (next == limit && !fill()) {
				number += any ? 1 : 0;
				return any;
			}
			char c = buffer[next++];
			boolean secondHalf = afterCr && c == '\n';
			afterCr = c == '\r';
			if (secondHalf) {
				continue;
			}
			any = true;
			if (c == '\r' || c == '\n') {
				terminated = true;
				break;
			}
			if (c != MARK) {
				line.append(c);
			}
		}
		number++;
		return true;
	}

	private boolean fill() throws IOException {
		limit = Math.max(0, reader.read(buffer));
		next = 0;
		return limit > 0;
	}

	/** The line without its end. */
	public String line() {
		return line.toString();
	}

	/** Number of the line in the file, from 1. */
	public long number() {
		return number;
	}

	/** Whether a line end follows; the last line of a file that is still being written, or was cut, has none. */
	public boolean isTerminated() {
		return terminated;
	}

	/** Whether it holds zeros, as a power cut leaves them. */
	public boolean hasNul() {
		return line.indexOf("\0") >= 0;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}
