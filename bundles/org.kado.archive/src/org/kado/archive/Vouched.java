package org.kado.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.kado.archive.stick.StickManifest;

/**
 * Files on sticks are known by the hash that a whole manifest names, not by their time: FAT keeps local time, which moves by an hour with summer time and with every PC of
 * another zone. A torn manifest vouches for nothing.
 */
final class Vouched {

	private static final int LARGEST_MANIFEST_BYTES = 1 << 26;

	private static final int BUFFER_BYTES = 1 << 16;

	private Vouched() {
	}

	/** Tells the files which of them a manifest beside them vouches for. */
	static void tell(Collection<LogFile> files) {
		Map<String, LogFile> byLabel = new HashMap<>();
		for (LogFile file : files) {
			if (file.hasLabelEndingIn(StickManifest.NAME)) {
				if (byLabel.isEmpty()) {
					files.forEach(one -> byLabel.put(one.label(), one));
				}
				String folder = file.label().substring(0, file.label().length() - StickManifest.NAME.length());
				read(file).ifPresent(manifest -> manifest.files().forEach(copy -> vouch(byLabel.get(folder + copy.file()), copy)));
			}
		}
	}

	private static void vouch(LogFile file, StickManifest.Copy copy) {
		// a file of another size was replaced since, and is known like any other
		if (file != null && file.storedBytes() == copy.bytes() && copy.sha256().matches("[0-9a-f]{64}")) {
			file.vouch(copy.sha256());
		}
	}

	/** Hash of all bytes, hexadecimal. */
	static String sha256(InputStream in) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[BUFFER_BYTES];
			for (int read = in.read(buffer, 0, BUFFER_BYTES); read >= 0; read = in.read(buffer, 0, BUFFER_BYTES)) {
				digest.update(buffer, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	private static Optional<StickManifest> read(LogFile file) {
		try (InputStream in = Files.newInputStream(file.path())) {
			return StickManifest.read(in.readNBytes(LARGEST_MANIFEST_BYTES));
		} catch (IOException e) {
			// told where it is read like all files
			return Optional.empty();
		}
	}
}
