package org.kado.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Collected logs whose every figure was worked out by hand. The files lie beside this class under plain names and are put
 * where an agent or a person would have put them.
 *
 * <pre>
 *  プレス 1, facts, T 60 s, tick 5 s, rule: cnc.exe at 50 % of a core; times of Asia/Tokyo
 *    2026-04-01 09:00  input each second, first at 09:00:00.5, last at 09:09:59.5
 *               09:12  cnc.exe above the threshold until 09:18; recorded until 09:20
 *               09:30  recorded until 09:35, a single input at 09:30:02
 *               23:50  input each second over midnight, first at 23:50:00.5, last at 00:19:59.5; recorded until 00:20
 *  設備_A, files of the original tool
 *    2022-01-31 08:00  ten slots: man in 1–3, machine in 4–8 (A20); then off
 *               23:57  man until 00:01 of the next day, in two files; one slot idle; off
 *    2022-02-01 08:59  one slot man
 * </pre>
 */
final class GoldenFolder {

	static final String PRESS = "3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55";

	private final Path root;

	GoldenFolder(Path root) {
		this.root = root;
	}

	Path root() {
		return root;
	}

	/** Puts the facts files. */
	GoldenFolder facts() {
		return facts("");
	}

	/** Puts the facts files below that folder. */
	GoldenFolder facts(String folder) {
		put("facts-0401.csv", folder + "facts/20260401_プレス 1_3f2a91cc_s1.csv");
		return put("facts-0402.csv", folder + "facts/20260402_プレス 1_3f2a91cc_s1.csv");
	}

	/** Puts the minute file of the same time. */
	GoldenFolder minutes() {
		return put("minutes-2026-04.csv", "20260401-20260402_プレス 1_稼働率.csv");
	}

	/** Puts the files of the original tool. */
	GoldenFolder originals() {
		return originals("");
	}

	/** Puts the files of the original tool below that folder. */
	GoldenFolder originals(String folder) {
		put("original-2022-01.csv", folder + "220101-220131_設備_A.csv");
		return put("original-2022-02.csv", folder + "220201-220228_設備_A.csv");
	}

	/** Puts a file of other content. */
	GoldenFolder text(String path, String text) {
		return bytes(path, text.getBytes(StandardCharsets.UTF_8));
	}

	/** Puts one of the files under another name. */
	GoldenFolder put(String fixture, String path) {
		return bytes(path, read(fixture));
	}

	/** Puts a file of these bytes. */
	GoldenFolder bytes(String path, byte[] bytes) {
		try {
			Path file = root.resolve(path);
			Files.createDirectories(file.getParent());
			Files.write(file, bytes);
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What a command must print. */
	static String expected(String fixture) {
		return new String(read(fixture), StandardCharsets.UTF_8);
	}

	private static byte[] read(String fixture) {
		try (InputStream in = GoldenFolder.class.getResourceAsStream("golden/" + fixture)) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
