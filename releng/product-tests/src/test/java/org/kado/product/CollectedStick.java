package org.kado.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a collection left on a stick, read as docs/formats/collect.md says and without any code of Kado's.
 *
 * @param folder   of the one installation that is there
 * @param files    what the manifest names: path to its row
 * @param beacons  rows of clock beacons in the manifest
 * @param manifest all bytes of it
 */
public record CollectedStick(Path folder, Map<String, List<String>> files, long beacons, byte[] manifest) {

	/** Reads the only installation's folder. */
	public static CollectedStick on(Path stick) throws IOException {
		List<Path> folders;
		try (Stream<Path> each = Files.list(stick.resolve("kado"))) {
			folders = each.toList();
		}
		if (folders.size() != 1) {
			throw new AssertionError("folders of installations: " + folders);
		}
		byte[] bytes = Files.readAllBytes(folders.get(0).resolve("kado-manifest.csv"));
		List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
		Map<String, List<String>> files = new TreeMap<>();
		lines.stream().filter(line -> line.startsWith("f,")).map(line -> List.of(line.split(",", -1))).forEach(row -> files.put(row.get(1), row));
		return new CollectedStick(folders.get(0), files, lines.stream().filter(line -> line.startsWith("c,")).count(), bytes);
	}

	/** The copy of a file of that name. */
	public Path copyOf(String name) {
		return files.keySet().stream().filter(path -> path.endsWith(name)).map(folder::resolve).findFirst().orElseThrow();
	}

	/** What is not as it has to be: hashes, sizes, the manifest's own end, originals that are missing or differ from their copy. */
	public List<String> violations(Path logs) throws IOException {
		List<String> violations = new ArrayList<>();
		checkManifest(violations);
		for (List<String> row : files.values()) {
			Path copy = folder.resolve(row.get(1));
			if (Files.size(copy) != Long.parseLong(row.get(2)) || !hash(Files.readAllBytes(copy)).equals(row.get(3))) {
				violations.add("size or hash of " + copy);
			}
			Path original = logs.resolve(row.get(4).isEmpty() ? row.get(1) : row.get(4));
			if (!Files.exists(original)) {
				violations.add("the original is gone: " + original);
			} else if (!isBeginning(copy, original)) {
				violations.add("no beginning of its original: " + copy);
			}
		}
		return violations;
	}

	private void checkManifest(List<String> violations) {
		String text = new String(manifest, StandardCharsets.UTF_8);
		int end = text.lastIndexOf("end,");
		String before = text.substring(0, Math.max(0, end));
		String wanted = "end," + files.size() + "," + hash(before.getBytes(StandardCharsets.UTF_8)) + "\r\n";
		if (end < 0 || !text.substring(end).equals(wanted)) {
			violations.add("the manifest ends in " + text.substring(Math.max(0, end)) + " instead of " + wanted);
		}
		if (!text.startsWith("\uFEFFkado-manifest,1\r\n")) {
			violations.add("the manifest begins with " + text.lines().findFirst());
		}
	}

	private static boolean isBeginning(Path copy, Path original) throws IOException {
		long differs = Files.mismatch(copy, original);
		return differs < 0 || differs == Files.size(copy);
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}
}
