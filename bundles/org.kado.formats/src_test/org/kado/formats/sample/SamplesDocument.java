package org.kado.formats.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of docs/formats/samples.md. */
public final class SamplesDocument {

	private final List<String> lines;

	private SamplesDocument(List<String> lines) {
		this.lines = lines;
	}

	/** Finds the document above the folder that tests run in. */
	public static SamplesDocument read() throws IOException {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path file = folder.resolve("docs/formats/samples.md");
			if (Files.exists(file)) {
				return new SamplesDocument(Files.readAllLines(file));
			}
		}
		throw new IOException("docs/formats/samples.md is nowhere above " + Path.of("").toAbsolutePath());
	}

	/** First cells and second ones of the first table after the heading. */
	public Map<String, String> table(String heading) {
		int at = lines.indexOf(heading);
		if (at < 0) {
			throw new IllegalArgumentException("no heading " + heading);
		}
		while (!lines.get(at).startsWith("|")) {
			at++;
		}
		Map<String, String> rows = new LinkedHashMap<>();
		for (at += 2; at < lines.size() && lines.get(at).startsWith("|"); at++) {
			String[] cells = lines.get(at).split("\\|");
			rows.put(cells[1].strip().replace("`", ""), cells[2].strip());
		}
		return rows;
	}

	/** Headings of the second level. */
	public List<String> sections() {
		List<String> sections = new ArrayList<>();
		lines.stream().filter(line -> line.startsWith("## ")).forEach(line -> sections.add(line.substring(3)));
		return sections;
	}
}
