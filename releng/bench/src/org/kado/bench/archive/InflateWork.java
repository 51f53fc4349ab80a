package org.kado.bench.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Inflates and does nothing else. */
final class InflateWork {

	private InflateWork() {
	}

	/** Argument: folder. */
	public static void main(String[] arguments) throws IOException {
		byte[] block = new byte[1 << 16];
		try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
			for (Path file : files.filter(f -> f.toString().endsWith(".gz")).toList()) {
				try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
					while (in.read(block) >= 0) {
						// only that
					}
				}
			}
		}
	}
}
