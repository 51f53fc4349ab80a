package org.kado.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kado.archive.FolderReader;
import org.kado.archive.IndexHome;
import org.kado.store.csv.FactsFormat;
import org.kado.store.csv.MinutesFormat;
import org.kado.store.csv.OriginalMinutesFormat;

/**
 * What one invocation of the real command left.
 *
 * @param code exit code
 * @param out  what it printed
 * @param err  what it told
 */
record Run(int code, String out, String err) {

	/** Runs in English. */
	static Run kado(Path workingFolder, String... arguments) {
		return kado(Locale.ENGLISH, workingFolder, arguments);
	}

	/** Runs in that language. */
	static Run kado(Locale locale, Path workingFolder, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = run(out, err, locale, workingFolder, arguments);
		return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
	}

	/** Runs where nothing can be printed. */
	static Run kadoIntoFullDisk(Path workingFolder, String... arguments) {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		try (FullDisk disk = new FullDisk()) {
			return new Run(run(disk, err, Locale.ENGLISH, workingFolder, arguments), "", err.toString(UTF_8));
		}
	}

	/** Runs where what was read is kept below that folder. */
	static Run kadoKeepingIn(Path indexes, Path workingFolder, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = run(out, err, Optional.of(new IndexHome(indexes)), Locale.ENGLISH, workingFolder, arguments);
		return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
	}

	private static int run(OutputStream out, OutputStream err, Locale locale, Path workingFolder, String... arguments) {
		return run(out, err, Optional.empty(), locale, workingFolder, arguments);
	}

	private static int run(OutputStream out, OutputStream err, Optional<IndexHome> indexes, Locale locale, Path workingFolder, String... arguments) {
		FolderReader reader = new FolderReader(List.of(new FactsFormat(), new MinutesFormat(), new OriginalMinutesFormat()));
		// streams of another encoding: what goes through them must be UTF-8 nevertheless
		try (PrintStream outStream = new PrintStream(out, false, ISO_8859_1); PrintStream errStream = new PrintStream(err, false, ISO_8859_1)) {
			return new Kado(reader, indexes, workingFolder, new Terminal(outStream, errStream, () -> 0), locale, "1.2.3").run(arguments);
		}
	}

	private static final class FullDisk extends OutputStream {

		@Override
		public void write(int value) throws IOException {
			throw new IOException("disk full");
		}

		@Override
		public void close() {
			// nothing to give back
		}
	}
}
