package org.kado.store.csv.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Turns names that people chose into parts of file names that every file system takes. */
public final class SafeNames {

	private static final String REFUSED = "\\/:*?\"<>|";
	private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7",
			"COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");
	/** File names end at 255 bytes on common file systems; the rest is for dates, ids and endings. */
	private static final int MAX_BYTES = 150;

	private SafeNames() {
	}

	/**
	 * The equipment's name with what file systems refuse replaced by an underscore: refused and control characters, a trailing
	 * dot or blank, reserved names. Never empty.
	 */
	public static String equipment(String name) {
		StringBuilder safe = new StringBuilder();
		int bytes = 0;
		for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
			int point = name.codePointAt(i);
			String part = isRefused(point) ? "_" : Character.toString(point);
			bytes += part.getBytes(StandardCharsets.UTF_8).length;
			if (bytes > MAX_BYTES) {
				break;
			}
			safe.append(part);
		}
		for (int last = safe.length() - 1; last >= 0 && isDotOrBlank(safe.charAt(last)); last--) {
			safe.setCharAt(last, '_');
		}
		int stem = stemLength(safe);
		return isReserved(safe.substring(0, stem)) ? safe.insert(stem, '_').toString() : safe.toString();
	}

	/** The session's name as a part of file names: also without underscores and dots, which separate parts there. */
	public static String session(String name) {
		return equipment(name).replace('_', '-').replace('.', '-');
	}

	private static boolean isRefused(int point) {
		return point < ' ' || point == 0x7f || REFUSED.indexOf(point) >= 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
	}

	private static boolean isDotOrBlank(char c) {
		return c == '.' || c == ' ';
	}

	/** Windows reserves a name with any ending: {@code CON.txt} is as refused as {@code CON}. */
	private static int stemLength(StringBuilder safe) {
		int dot = safe.indexOf(".");
		return dot < 0 ? safe.length() : dot;
	}

	private static boolean isReserved(String stem) {
		return stem.isEmpty() || RESERVED.contains(stem.strip().toUpperCase(Locale.ROOT));
	}
}
