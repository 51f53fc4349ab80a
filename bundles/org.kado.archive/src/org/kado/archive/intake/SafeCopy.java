package org.kado.archive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.kado.archive.SourceFile;

/** Copies a file such that it is whole or not there: part file, force, close, read again and compare, rename. One thread uses it. */
final class SafeCopy {

	private static final String PART = ".part";
	private static final int BUFFER_BYTES = 1 << 16;

	private final TargetFiles files;
	private final byte[] buffer = new byte[BUFFER_BYTES];

	SafeCopy(TargetFiles files) {
		this.files = files;
	}

	/**
	 * Copies.
	 *
	 * @return hash of what was copied
	 * @throws IOException where the source can't be read or the target not be written; a file of that name is as it was
	 */
	String copy(SourceFile.Bytes from, Path to) throws IOException {
		Path part = to.resolveSibling(to.getFileName() + PART);
		try {
			files.createFolders(to.getParent());
			String hash = write(from, part);
			if (!hash(() -> files.read(part)).equals(hash)) {
				throw new IOException("what was written is not what can be read");
			}
			files.rename(part, to);
			return hash;
		} catch (IOException e) {
			dropQuietly(part);
			throw e;
		}
	}

	private String write(SourceFile.Bytes from, Path part) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream in = from.open(); OutputStream out = files.write(part)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
				out.write(buffer, 0, read);
			}
			out.flush();
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Hash of all bytes. */
	String hash(SourceFile.Bytes bytes) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream in = new DigestInputStream(bytes.open(), digest)) {
			int read = 0;
			while (read >= 0) {
				read = in.read(buffer);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** Readers pass over it, and the next import writes it anew. */
	private void dropQuietly(Path part) {
		try {
			files.deletePart(part);
		} catch (IOException e) {
			// it stays
		}
	}
}
