package org.kado.agent.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The configuration to begin with: every key, explained in English and Japanese, set to its default. */
public final class ConfigurationTemplate {

	private final boolean windows;

	/** A template whose line ends suit the system's editors. */
	public ConfigurationTemplate(boolean windows) {
		this.windows = windows;
	}

	/** The text with LF as line end. */
	public String text() {
		try (InputStream in = ConfigurationTemplate.class.getResourceAsStream(ConfigurationFiles.FILE_NAME)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a resource of this bundle
		}
	}

	/**
	 * Writes the template; folders that are missing are created.
	 *
	 * @throws IOException where it can't be written; a {@link java.nio.file.FileAlreadyExistsException} where it exists, which is then not
	 *                     touched
	 */
	public void write(Path file) throws IOException {
		if (file.toAbsolutePath().getParent() != null) {
			Files.createDirectories(file.toAbsolutePath().getParent());
		}
		// old Windows editors take a file without BOM for the system's code page, and without CR for one line
		String text = windows ? "\uFEFF" + text().replace("\n", "\r\n") : text();
		Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	}
}
