package org.kado.agent.control;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Names of the files by which agents of a log folder are found and asked to stop. */
final class AgentFiles {

	private static final String FOLDER = "facts";
	private static final String PREFIX = ".kado-agent-s";
	private static final String MARK_ENDING = ".lock"; // readers of log folders pass over these
	private static final String STOP_ENDING = ".stop";

	private final Path folder;

	/** The files in a log folder. */
	AgentFiles(Path logFolder) {
		this.folder = logFolder.resolve(FOLDER);
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
