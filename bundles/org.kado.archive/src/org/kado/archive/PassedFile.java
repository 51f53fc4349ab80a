package org.kado.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;

import org.kado.store.LogSource;

/**
 * A file whose bytes pass through something that looks at them; all else, the folders that may name its equipment as well, it tells as the file itself does.
 *
 * @param file    the file
 * @param through is given the stream of each opening, and gives the one that is read
 */
record PassedFile(LogSource file, UnaryOperator<InputStream> through) implements LogSource {

	@Override
	public String name() {
		return file.name();
	}

	@Override
	public String label() {
		return file.label();
	}

	@Override
	public List<String> folders() {
		return file.folders();
	}

	@Override
	@SuppressWarnings("resource") // who opens it closes it
	public InputStream open() throws IOException {
		return through.apply(file.open());
	}
}
