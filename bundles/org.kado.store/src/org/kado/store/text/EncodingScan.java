package org.kado.store.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks at all bytes of a text: what its beginning says, how much of it is UTF-8, and a sample of the lines that are not ASCII. */
final class EncodingScan {

	private static final int HEAD_BYTES = 4096;
	private static final int SAMPLE_BYTES = 1 << 16;
	private static final int LINE_BYTES = 4096;

	private final ByteArrayOutputStream head = new ByteArrayOutputStream();
	private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
	private final ByteArrayOutputStream line = new ByteArrayOutputStream();
	private boolean lineIsAscii = true;
	private int missing;
	private int least;
	private int value;
	private long good;
	private long bad;

	void add(byte[] bytes, int length) {
		head.write(bytes, 0, Math.max(0, Math.min(length, HEAD_BYTES - head.size())));
		for (int i = 0; i < length; i++) {
			utf8(bytes[i] & 0xFF);
			collect(bytes[i]);
		}
	}

	private void utf8(int b) {
		if (missing > 0 && (b & 0xC0) == 0x80) {
			value = value << 6 | b & 0x3F;
			if (--missing == 0) {
				boolean valid = value >= least && value <= Character.MAX_CODE_POINT && !(value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE);
				good += valid ? 1 : 0;
				bad += valid ? 0 : 1;
			}
			return;
		}
		bad += missing > 0 ? 1 : 0;
		missing = b < 0xC2 || b > 0xF4 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
		bad += b >= 0x80 && missing == 0 ? 1 : 0;
		value = b & 0x3F >> missing;
		least = missing == 1 ? 0x80 : missing == 2 ? 0x800 : 0x10000;
	}

	private void collect(byte b) {
		if (b == '\n' || b == '\r' || line.size() == LINE_BYTES) {
			endLine();
			line.reset();
			lineIsAscii = true;
		}
		line.write(b);
		lineIsAscii &= b >= 0;
	}

	private void endLine() {
		if (!lineIsAscii && sample.size() < SAMPLE_BYTES) {
			sample.writeBytes(line.toByteArray());
		}
	}

	/** UTF-16, where a mark says so or every other byte of the beginning is zero. */
	Optional<Charset> utf16() {
		byte[] bytes = head.toByteArray();
		if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
			return Optional.of(StandardCharsets.UTF_16LE);
		}
		if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
			return Optional.of(StandardCharsets.UTF_16BE);
		}
		int little = 0;
		int big = 0;
		for (int i = 0; i + 1 < bytes.length; i += 2) {
			little += bytes[i] > 0 && bytes[i + 1] == 0 ? 1 : 0;
			big += bytes[i] == 0 && bytes[i + 1] > 0 ? 1 : 0;
		}
		int most = bytes.length / 2;
		// a file with Japanese names has half of its characters from ASCII at least: digits and separators
		return most >= 2 && little * 3 > most ? Optional.of(StandardCharsets.UTF_16LE)
				: most >= 2 && big * 3 > most ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
	}

	boolean hasUtf8Mark() {
		byte[] bytes = head.toByteArray();
		return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
	}

	/** Characters of more than one byte. */
	long goodUtf8() {
		return good;
	}

	/** Places that are not UTF-8; a character that the end of the bytes cuts is none. */
	long badUtf8() {
		return bad;
	}

	/** Lines that are not ASCII. */
	byte[] sample() {
		endLine();
		line.reset();
		lineIsAscii = true;
		return sample.toByteArray();
	}
}
