package org.kado.agent.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.kado.agent.file.WholeFile;

/** A configuration on the disk that is changed in place. */
public final class ConfigurationFile {

	private final Path file;

	/** That file, which exists. */
	public ConfigurationFile(Path file) {
		this.file = file;
	}

	/**
	 * Sets values ({@link ConfigurationEdit}). The file is either as it was or changed as a whole, also when the power fails.
	 *
	 * @throws IOException            where it can't be read or replaced
	 * @throws ConfigurationException where the outcome can't be used; the file is not touched then
	 */
	public void set(ConfigurationReader reader, Map<String, String> values) throws IOException, ConfigurationException {
		Path target = file.toRealPath(); // a link stays one
		byte[] old = Files.readAllBytes(target);
		byte[] changed = new ConfigurationEdit(reader).set(file.toString(), old, values);
		if (!Arrays.equals(old, changed)) {
			WholeFile.replace(target, changed);
		}
	}
}
