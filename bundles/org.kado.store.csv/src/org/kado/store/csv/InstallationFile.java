package org.kado.store.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import org.kado.model.facts.FactsHeader;
import org.kado.store.csv.facts.FactsFolder;
import org.kado.store.csv.file.LogFiles;

/** The file that says which installation records into a folder (docs/formats/facts.md). */
final class InstallationFile {

	private static final String FILE_NAME = "kado-installation.txt";
	private static final String FIRST_LINE = "kado-installation,1";
	private static final String INSTALLATION = "installation,";
	private static final String FINGERPRINT = "fingerprint,";

	private final LogFiles files;
	private final Path file;
	private final FactsFolder facts;

	/**
	 * What records into the folder.
	 *
	 * @param installation its UUID
	 * @param previous     the UUID that the folder had for other hardware
	 * @param isNew        whether it was made just now
	 */
	record Identity(UUID installation, Optional<UUID> previous, boolean isNew) {
	}

	private record Stored(UUID installation, String fingerprint) {

		/** A fingerprint that could not be read tells nothing. */
		boolean mayBe(String other) {
			return fingerprint.isEmpty() || other.isEmpty() || fingerprint.equals(other);
		}
	}

	InstallationFile(LogFiles files, Path folder, FactsFolder facts) {
		this.files = files;
		this.file = folder.resolve(FILE_NAME);
		this.facts = facts;
	}

	/** The installation of this hardware; what was not stored yet is stored. */
	Identity resolve(String fingerprint) throws IOException {
		Optional<Stored> stored = read();
		if (stored.isPresent() && stored.get().mayBe(fingerprint)) {
			if (stored.get().fingerprint().isEmpty() && !fingerprint.isEmpty()) {
				write(stored.get().installation(), fingerprint);
			}
			return new Identity(stored.get().installation(), Optional.empty(), false);
		}
		Optional<UUID> recovered = stored.isPresent() ? Optional.empty() : recover(fingerprint);
		UUID installation = recovered.orElseGet(UUID::randomUUID);
		write(installation, fingerprint);
		return new Identity(installation, stored.map(Stored::installation), recovered.isEmpty());
	}

	/** Makes the file anew where somebody deleted it while it was recorded for. */
	void restore(UUID installation, String fingerprint) throws IOException {
		if (!files.exists(file)) {
			write(installation, fingerprint);
		}
	}

	private Optional<UUID> recover(String fingerprint) throws IOException {
		return facts.findNewestHeader(header -> new Stored(header.installation(), header.fingerprint()).mayBe(fingerprint))
				.map(FactsHeader::installation);
	}

	private Optional<Stored> read() throws IOException {
		try (InputStream in = files.read(file)) {
			String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n");
			if (lines.length < 3 || !lines[0].endsWith(FIRST_LINE) || !lines[1].startsWith(INSTALLATION) || !lines[2].startsWith(FINGERPRINT)) {
				return Optional.empty();
			}
			UUID installation = UUID.fromString(lines[1].substring(INSTALLATION.length()).strip());
			return Optional.of(new Stored(installation, lines[2].substring(FINGERPRINT.length()).strip()));
		} catch (NoSuchFileException e) {
			// only this says that there is none: what can't be read just now must not become another installation
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			// damaged: as good as missing
			return Optional.empty();
		}
	}

	private void write(UUID installation, String fingerprint) throws IOException {
		String text = FIRST_LINE + "\r\n" + INSTALLATION + installation + "\r\n" + FINGERPRINT + fingerprint + "\r\n";
		files.replace(file, text.getBytes(StandardCharsets.UTF_8));
	}
}
