package org.kado.agent.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Asks a program of the operating system. A seam where tests answer. */
@FunctionalInterface
public interface SystemQuery {

	/**
	 * What the program printed; empty where it ended with another code than 0.
	 *
	 * @throws IOException where there is no such program
	 */
	Optional<String> ask(List<String> words) throws IOException;

	/** The programs of this PC. */
	static SystemQuery ofThisPc() {
		return words -> {
			try {
				Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
				process.getOutputStream().close();
				String printed;
				try (InputStream in = process.getInputStream()) {
					printed = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1); // only digits and names are looked for
				}
				return process.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Optional.empty();
			}
		};
	}
}
