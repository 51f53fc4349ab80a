package org.kado.store.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * How likely it is that a text was written in an encoding, judged by its characters that are not ASCII: common kanji, kana and hanzi, whole
 * words of Cyrillic, single accented letters within words. From -1 (not of that encoding) to 1 (as people write).
 */
final class Plausibility {

	private static final double REFUSED = -1;
	private static final double ODD = 0.1;
	private static final int WHOLE_WORD = 3;

	private final Charset charset;
	private final CharsetEncoder encoder;

	Plausibility(Charset charset) {
		this.charset = charset;
		this.encoder = charset.newEncoder();
	}

	/** The mean over all characters that are not ASCII; 0 where there is none. */
	double of(String text) {
		double sum = 0;
		int count = 0;
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 0x80) {
				sum += weight(text, i);
				count++;
			}
		}
		return count == 0 ? 0 : sum / count;
	}

	private double weight(String text, int at) {
		char c = text.charAt(at);
		if (c == '\uFFFD' || Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE) {
			return REFUSED;
		}
		return switch (charset.name()) {
			case "windows-31j" -> japanese(c);
			case "GBK" -> chinese(c);
			case "windows-1251" -> russian(text, at);
			default -> western(text, at);
		};
	}

	/** Lead and trail byte, or -1 where it is a single one. */
	private int bytes(char c) {
		try {
			ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
			return bytes.remaining() == 2 ? (bytes.get(0) & 0xFF) << 8 | bytes.get(1) & 0xFF : -1;
		} catch (CharacterCodingException e) {
			return -1;
		}
	}

	private double japanese(char c) {
		if (c >= 0xFF61 && c <= 0xFF9F) {
			return 0.25; // half-width katakana: any byte from A1 to DF
		}
		int lead = bytes(c) >> 8;
		if (c >= 0x3041 && c <= 0x30FF || lead >= 0x89 && lead < 0x98 || lead == 0x88) {
			return 1; // kana, and kanji of the first level
		}
		if (lead == 0x81 || lead == 0x82 || lead == 0x87 || lead >= 0xFA) {
			return 0.7; // signs, full-width letters, ①㈱ of NEC, 髙 of IBM
		}
		return lead >= 0x98 ? 0.3 : ODD;
	}

	private double chinese(char c) {
		int bytes = bytes(c);
		int lead = bytes >> 8;
		if ((bytes & 0xFF) < 0xA1 || lead < 0xA1) {
			return ODD; // beyond GB 2312
		}
		if (lead >= 0xB0 && lead <= 0xD7) {
			return 1; // hanzi of the first level
		}
		return lead >= 0xD8 && lead <= 0xF7 ? 0.35 : lead >= 0xA1 && lead <= 0xA5 ? 0.6 : ODD; // signs, full-width letters, kana
	}

	private static double russian(String text, int at) {
		if (!isCyrillic(text.charAt(at))) {
			return "«»№°–—".indexOf(text.charAt(at)) >= 0 ? 0.5 : ODD;
		}
		int start = at;
		int end = at + 1;
		while (start > 0 && isCyrillic(text.charAt(start - 1))) {
			start--;
		}
		while (end < text.length() && isCyrillic(text.charAt(end))) {
			end++;
		}
		return end - start >= WHOLE_WORD && hasOneCase(text.substring(start + 1, end)) ? 1 : 0.3;
	}

	private static boolean isCyrillic(char c) {
		return c >= 'А' && c <= 'я' || c == 'Ё' || c == 'ё';
	}

	/** Words are written small but for their first letter, or large. */
	private static boolean hasOneCase(String rest) {
		return rest.chars().allMatch(Character::isUpperCase) || rest.chars().noneMatch(Character::isUpperCase);
	}

	private static double western(String text, int at) {
		char c = text.charAt(at);
		if (!Character.isLetter(c)) {
			return "°µ²³§€–—“”„’".indexOf(c) >= 0 ? 0.5 : ODD;
		}
		boolean before = at > 0 && isAsciiLetter(text.charAt(at - 1));
		boolean after = at + 1 < text.length() && isAsciiLetter(text.charAt(at + 1));
		return before || after ? 0.9 : 0.3;
	}

	private static boolean isAsciiLetter(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}
}
