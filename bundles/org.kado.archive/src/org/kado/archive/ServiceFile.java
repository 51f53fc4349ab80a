package org.kado.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Files that agents, collections and indexes leave beside logs (docs/formats/facts.md, docs/formats/collect.md). They hold no rows, and are no
 * problem either.
 */
final class ServiceFile {

	private static final List<String> ENDINGS = List.of(".lock", ".stop", ".part", ".tmp", ".kadoindex", ".kadostates", ".kadoopening");
	private static final Set<String> NAMES = Set.of("kado-installation.txt", "kado-watch.txt", ".kado-watch-top", "kado-today.html", "kado-collect", "kado-collect.txt",
			"kado-folder.txt");
	private static final List<String> FIRST_LINES = List.of("kado-manifest,", "kado-beacon,", "kado-result,", "kado-collect,");
	private static final List<String> WITH_VISITS = FIRST_LINES.subList(0, 2);
	private static final int LONGEST = 20;

	private ServiceFile() {
	}

	/** Whether the name alone says so; such a file need not be opened, and may be locked or half written. */
	static boolean hasNameOf(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		if (NAMES.contains(name)) {
			return true;
		}
		for (String ending : ENDINGS) { // asked of a hundred thousand names
			if (name.endsWith(ending)) {
				return true;
			}
		}
		return false;
	}

	/** Whether the first line says so. */
	static boolean hasHeadOf(byte[] head) {
		return FIRST_LINES.stream().anyMatch(begin(head)::startsWith);
	}

	/** Whether such a file is a manifest or a beacon of a stick. */
	static boolean tellsOfVisits(byte[] head) {
		return WITH_VISITS.stream().anyMatch(begin(head)::startsWith);
	}

	/** Whether it is a manifest. */
	static boolean isManifest(byte[] head) {
		return begin(head).startsWith(FIRST_LINES.get(0));
	}

	private static String begin(byte[] head) {
		return new String(head, 0, Math.min(head.length, LONGEST), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
	}
}
