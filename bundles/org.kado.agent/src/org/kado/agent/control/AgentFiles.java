package org.kado.agent.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Names of the files by which agents of a log folder are found and asked to stop. */
final class AgentFiles {

	private static final String FOLDER = "facts";
	private static final String PREFIX = ".kado-agent-s";
	private static final String MARK_ENDING = ".lock"; // readers of log folders pass over these
	private static final String STOP_ENDING = ".stop";

	private static final int HASH_DIGITS = 16;

	private final Path folder;

	/** The files in a log folder. */
	AgentFiles(Path logFolder) {
		this.folder = logFolder.resolve(FOLDER);
	}

	/**
	 * Where the marks stand while the log folder itself can't be used: a folder of the user's among temporary files, another one for
	 * each log folder.
	 */
	static Path substitute(Path logFolder) {
		byte[] path = logFolder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
		String name = "kado-" + plain(System.getProperty("user.name", "")) + "-" + hash(path).substring(0, HASH_DIGITS);
		return Path.of(System.getProperty("java.io.tmpdir")).resolve(name);
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

	/** Where the files are. */
	Path folder() {
		return folder;
	}

	/** The file that an agent of the session keeps locked. */
	Path mark(String session) {
		return folder.resolve(PREFIX + plain(session) + MARK_ENDING);
	}

	/** The file whose being there asks the agent of the mark to stop. */
	static Path stopFile(Path mark) {
		String name = mark.getFileName().toString();
		return mark.resolveSibling(name.substring(0, name.length() - MARK_ENDING.length()) + STOP_ENDING);
	}

	/** All marks, held or left behind, by name. */
	List<Path> marks() throws IOException {
		List<Path> marks = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + MARK_ENDING)) {
				files.forEach(marks::add);
			}
		}
		marks.sort(null);
		return marks;
	}

	private static String plain(String session) {
		return session.replaceAll("[^A-Za-z0-9-]", "-");
	}
}
