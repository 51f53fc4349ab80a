package org.kado.agent.configuration;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;

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
			replace(target, changed);
		}
	}

	private static void replace(Path target, byte[] bytes) throws IOException {
		Path beside = target.resolveSibling(target.getFileName() + ".new");
		Files.write(beside, bytes);
		try {
			Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(beside);
		}
	}
}
