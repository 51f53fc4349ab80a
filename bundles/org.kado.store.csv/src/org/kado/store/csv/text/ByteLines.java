package org.kado.store.csv.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Goes through the lines of a file as bytes, without making a string of each. Lines end with LF; a CR before it and byte order
 * marks at a line's start do not belong to the line. A line longer than {@link #MAX_LINE_BYTES} comes in pieces.
 */
public final class ByteLines {

	/** Longest line that is kept together. */
	public static final int MAX_LINE_BYTES = 1 << 20;

	/** Many files are small. */
	private static final int FIRST_BUFFER_BYTES = 1 << 13;
	private static final int BUFFER_BYTES = 1 << 16;

	private final InputStream in;
	private byte[] data;
	private int limit;
	private int next;
	private int start;
	private int end;
	private long number;
	/** Place in the file of the first byte of the buffer. */
	private long bufferOffset;
	private long offset;
	private boolean inputEnded;
	private boolean terminated = true;
	private boolean piece;
	private boolean tooLong;
	/** Whether the last reading filled the buffer: then more is there. */
	private boolean full;
	/** Behind the last line feed of what is there. */
	private int wholeEnd;

	/** Reads from the stream, which the caller closes. */
	public ByteLines(InputStream in) {
		this(in, FIRST_BUFFER_BYTES);
	}

	/** Reads from the stream, which the caller closes, with a buffer that begins so small; it grows as lines need it. */
	public ByteLines(InputStream in, int bufferBytes) {
		this.in = in;
		this.data = new byte[bufferBytes];
	}

	/**
	 * Reads what is left of a file.
	 *
	 * @param in         the bytes from there on
	 * @param restOffset their place in the file
	 * @param line       number of the first line, from 1
	 */
	public ByteLines(InputStream in, long restOffset, long line) {
		this(in);
		bufferOffset = restOffset;
		number = line - 1;
	}

	/** Goes to the next line; false at the end of the file. */
	public boolean next() throws IOException {
		boolean continued = piece;
		start = next;
		offset = bufferOffset + start;
		int lineFeed = findLineFeed();
		piece = lineFeed < 0 && limit - start >= MAX_LINE_BYTES;
		if (lineFeed < 0 && !piece && limit == start) {
			return false;
		}
		terminated = lineFeed >= 0;
		end = terminated ? lineFeed : piece ? start + MAX_LINE_BYTES : limit;
		next = terminated ? lineFeed + 1 : end;
		tooLong = piece || continued;
		if (!continued) {
			number++;
		}
		trim();
		return true;
	}

	/** Index of the first byte of the line that {@link #next()} would go to; the buffer holds it where {@link #wholeEnd()} lies behind it. */
	public int position() {
		return next;
	}

	/** Place in the file of a byte that the buffer holds, by its index. */
	public long offsetOf(int index) {
		return bufferOffset + index;
	}

	/** Index after the last line feed in the buffer; not behind {@link #position()} where no whole line is there. */
	public int wholeEnd() {
		return piece ? next : wholeEnd;
	}

	/**
	 * Goes behind lines that the caller read in the buffer.
	 *
	 * @param position first byte of the line after them
	 * @param lines    how many they are
	 */
	public void passOver(int position, int lines) {
		next = position;
		number += lines;
	}

	private void trim() {
		while (terminated && end > start && data[end - 1] == '\r') {
			end--;
		}
		while (end - start >= 3 && data[start] == (byte) 0xEF && data[start + 1] == (byte) 0xBB && data[start + 2] == (byte) 0xBF) {
			start += 3;
		}
	}

	private int findLineFeed() throws IOException {
		int length = 0;
		for (;;) {
			int stop = Math.min(limit, start + MAX_LINE_BYTES);
			int found = LineFeeds.find(data, start + length, stop);
			if (found < stop) {
				return found;
			}
			length = stop - start;
			if (length >= MAX_LINE_BYTES || !fill()) {
				return -1;
			}
		}
	}

	/** Reads more behind what is there; the current line may move to the front of the buffer. */
	private boolean fill() throws IOException {
		if (inputEnded) {
			return false;
		}
		if (start > 0) {
			System.arraycopy(data, start, data, 0, limit - start);
			limit -= start;
			wholeEnd = Math.max(0, wholeEnd - start);
			bufferOffset += start;
			start = 0;
		}
		if (limit == data.length) {
			data = Arrays.copyOf(data, data.length * 2);
		} else if (full && data.length == FIRST_BUFFER_BYTES) {
			data = Arrays.copyOf(data, BUFFER_BYTES);
		}
		int read = in.read(data, limit, data.length - limit);
		if (read < 0) {
			inputEnded = true;
			return false;
		}
		int newLimit = limit + read;
		for (int at = newLimit - 1; at >= limit; at--) {
			if (data[at] == '\n') {
				wholeEnd = at + 1;
				break;
			}
		}
		limit = newLimit;
		full = limit == data.length;
		return true;
	}

	/** The buffer that holds the line; valid until {@link #next()} is called again. */
	public byte[] data() {
		return data;
	}

	/** Index of the line's first byte. */
	public int start() {
		return start;
	}

	/** Index after the line's last byte, line break left out. */
	public int end() {
		return end;
	}

	/** Number of the line, from 1. */
	public long number() {
		return number;
	}

	/** Place in the file of the line's first byte, byte order marks included. */
	public long offset() {
		return offset;
	}

	/** Whether nothing stands in the line. */
	public boolean isEmpty() {
		return start == end;
	}

	/** Whether a line break follows; only the last line of a file, and pieces, may have none. */
	public boolean isTerminated() {
		return terminated;
	}

	/** Whether this is a piece of a line that is too long; all its pieces have the line's number. */
	public boolean isPiece() {
		return tooLong;
	}

	/** Whether the writer marked the line as cut. */
	public boolean isTorn() {
		return TornLine.isTorn(data, start, end);
	}
}
