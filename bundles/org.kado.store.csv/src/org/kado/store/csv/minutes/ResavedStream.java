package org.kado.store.csv.minutes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.kado.store.text.SeparatedFields;
import org.kado.store.text.TextLines;
import org.kado.store.text.TimeReading;

/** The lines of a file that was saved again, as UTF-8 in the form that readers know; each line keeps its number. Not safe for use by several threads. */
final class ResavedStream extends InputStream {

	private final TextLines lines;
	private final SeparatedFields fields;
	private final TimeReading times;
	private byte[] bytes = new byte[0];
	private int next;
	private long told;

	ResavedStream(TextLines lines, SeparatedFields fields, TimeReading times) {
		this.lines = lines;
		this.fields = fields;
		this.times = times;
	}

	@Override
	public int read() throws IOException {
		return next < bytes.length || fill() ? bytes[next++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length > 0 && next == bytes.length && !fill()) {
			return -1;
		}
		int count = Math.min(length, bytes.length - next);
		System.arraycopy(bytes, next, target, offset, count);
		next += count;
		return count;
	}

	private boolean fill() throws IOException {
		if (!lines.next()) {
			return false;
		}
		StringBuilder text = new StringBuilder();
		// empty lines were passed over
		while (told + 1 < lines.number()) {
			text.append('\n');
			told++;
		}
		text.append(ResavedRow.plain(lines.line(), fields, times));
		if (lines.isTerminated()) {
			text.append('\n');
		}
		told++;
		bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		next = 0;
		return true;
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}
