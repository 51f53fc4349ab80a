package org.kado.agent.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which installation recorded into a log folder: its own file tells, or else the newest facts file. */
public final class OwnerReading {

	private static final int HEAD_BYTES = 4096;
	private static final String UUID_DIGITS = "([0-9a-fA-F-]{36})";
	private static final Pattern STORED = Pattern.compile("(?m)^installation," + UUID_DIGITS + "\\s*$");
	private static final Pattern HEADER = Pattern.compile("(?m)^h,installation," + UUID_DIGITS + "\\s*$");

	private final Originals originals;

	/** Reads this log folder. */
	public OwnerReading(Originals originals) {
		this.originals = originals;
	}

	/** The UUID; empty where nothing tells it. */
	public Optional<UUID> findInstallation() throws IOException {
		Optional<UUID> stored = find(LogFolderOriginals.INSTALLATION_FILE, STORED);
		if (stored.isPresent()) {
			return stored;
		}
		var files = originals.list();
		for (int i = files.size() - 1; i >= 0; i--) { // names begin with the day
			Optional<UUID> told = files.get(i).endsWith(".csv") ? find(files.get(i), HEADER) : Optional.empty();
			if (told.isPresent()) {
				return told;
			}
		}
		return Optional.empty();
	}

	private Optional<UUID> find(String file, Pattern pattern) {
		try (InputStream in = originals.open(file)) {
			Matcher matcher = pattern.matcher(new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8));
			return matcher.find() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty(); // missing, locked or damaged: another file may tell
		}
	}
}
