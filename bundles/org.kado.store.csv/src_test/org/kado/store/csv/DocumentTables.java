package org.kado.store.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of a document in docs/formats. */
public final class DocumentTables {

	private final List<String> lines;

	private DocumentTables(List<String> lines) {
		this.lines = lines;
	}

	/** Finds the document above the folder that tests run in. */
	public static DocumentTables of(String document) throws IOException {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path file = folder.resolve("docs/formats").resolve(document);
			if (Files.exists(file)) {
				return new DocumentTables(Files.readAllLines(file));
			}
		}
		throw new IOException("docs/formats/" + document + " is nowhere above " + Path.of("").toAbsolutePath());
	}

	/** The cells of a column, without backticks, of the first table after the heading. */
	public List<String> column(String heading, int column) {
		int at = lines.indexOf(heading);
		if (at < 0) {
			throw new IllegalArgumentException("no heading " + heading);
		}
		while (!lines.get(at).startsWith("|")) {
			at++;
		}
		List<String> cells = new ArrayList<>();
		for (at += 2; at < lines.size() && lines.get(at).startsWith("|"); at++) {
			cells.add(lines.get(at).split("\\|")[column + 1].strip().replace("`", ""));
		}
		return cells;
	}

	/** All headings that begin so. */
	public List<String> headings(String beginning) {
		return lines.stream().filter(line -> line.startsWith(beginning)).toList();
	}

	/** The whole text. */
	public String text() {
		return String.join("\n", lines);
	}
}
