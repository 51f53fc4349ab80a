package org.kado.agent.collect;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names on the stick. */
final class StickNames {

	/** Marks a stick for collection; see also {@link #MARKER_TEXT}. */
	static final String MARKER = "kado-collect";
	/** The marker as Explorer makes it where it hides the ending. */
	static final String MARKER_TEXT = "kado-collect.txt";
	static final String FOLDER = "kado";
	static final String MANIFEST = "kado-manifest.csv";
	static final String RESULT = "kado-result.txt";
	static final String BEACONS = "beacons";
	static final String PART = ".part";

	private static final String REFUSED = "\\:*?\"<>|";
	private static final int MAX_NAME = 120; // letters: leaves room for id and endings within the 255 of FAT

	private StickNames() {
	}

	/** A path with /, each name such that FAT, exFAT and NTFS take it. */
	static String safePath(String path) {
		return Arrays.stream(path.split("/")).map(StickNames::replaced).collect(Collectors.joining("/"));
	}

	/** A name such that FAT, exFAT and NTFS take it, and something may follow. */
	static String safe(String name) {
		String safe = replaced(name.replace('/', '_'));
		return safe.length() <= MAX_NAME ? safe : safe.substring(0, safe.offsetByCodePoints(0, safe.codePointCount(0, MAX_NAME) - 1));
	}

	private static String replaced(String name) {
		StringBuilder safe = new StringBuilder(name);
		for (int i = 0; i < safe.length(); i++) {
			char c = safe.charAt(i);
			boolean last = i == safe.length() - 1;
			if (c < ' ' || c == 0x7f || REFUSED.indexOf(c) >= 0 || last && (c == '.' || c == ' ')) {
				safe.setCharAt(i, '_');
			}
		}
		return safe.toString();
	}

	/** The n-th name for a file whose own name is taken by another one: <code>a_c2.csv</code>. */
	static String numbered(String path, int number) {
		int name = path.lastIndexOf('/') + 1;
		int dot = path.indexOf('.', name + 1);
		int stem = dot < 0 ? path.length() : dot;
		return path.substring(0, stem) + "_c" + number + path.substring(stem);
	}
}
