package org.kado.agent.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files of a log folder. */
public final class LogFolderOriginals implements Originals {

	static final String INSTALLATION_FILE = "kado-installation.txt";
	private static final String FACTS = "facts";

	private final Path folder;

	/** Of that log folder. */
	public LogFolderOriginals(Path folder) {
		this.folder = folder;
	}

	@Override
	public List<String> list() throws IOException {
		List<String> files = new ArrayList<>();
		if (Files.isRegularFile(folder.resolve(INSTALLATION_FILE))) {
			files.add(INSTALLATION_FILE);
		}
		files.addAll(tables("", folder));
		files.addAll(tables(FACTS + "/", folder.resolve(FACTS)));
		return files;
	}

	private static List<String> tables(String prefix, Path folder) throws IOException {
		List<String> files = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
				for (Path entry : entries) {
					String name = entry.getFileName().toString();
					if (isTable(name) && Files.isRegularFile(entry)) {
						files.add(prefix + name);
					}
				}
			}
		}
		files.sort(null);
		return files;
	}

	private static boolean isTable(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.endsWith(".csv") || lower.endsWith(".csv.gz");
	}

	@Override
	public long size(String file) throws IOException {
		return Files.size(folder.resolve(file));
	}

	@Override
	public InputStream open(String file) throws IOException {
		return Files.newInputStream(folder.resolve(file));
	}
}
