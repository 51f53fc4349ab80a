package org.kado.cli;

import java.nio.file.Path;

import org.kado.archive.FolderReader;

/**
 * What the verbs of one invocation share.
 *
 * @param opening       opens folders
 * @param workingFolder what relative paths start from
 * @param terminal      where to write
 * @param texts         language of the words
 * @param values        reads the words behind options
 */
record Invocation(FolderOpening opening, Path workingFolder, Terminal terminal, CliTexts texts, OptionValues values) {

	static Invocation of(FolderReader reader, Path workingFolder, Terminal terminal, CliTexts texts) {
		return new Invocation(new FolderOpening(reader, workingFolder, terminal, texts), workingFolder, terminal, texts, new OptionValues(texts));
	}
}
