package org.kado.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.kado.archive.FolderReader;
import org.kado.archive.IndexHome;

/**
 * What the verbs of one invocation share.
 *
 * @param reader        reads folders
 * @param opening       opens folders
 * @param workingFolder what relative paths start from
 * @param terminal      where to write
 * @param texts         language of the words
 * @param values        reads the words behind options
 */
record Invocation(FolderReader reader, FolderOpening opening, Path workingFolder, Terminal terminal, CliTexts texts, OptionValues values) {

	static Invocation of(FolderReader reader, Optional<IndexHome> indexes, Path workingFolder, Terminal terminal, CliTexts texts) {
		return new Invocation(reader, new FolderOpening(reader, indexes, workingFolder, terminal, texts), workingFolder, terminal, texts, new OptionValues(texts));
	}
}
