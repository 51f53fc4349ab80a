package org.kado.agent.collect;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits. */
final class Sha256 {

	private final MessageDigest digest;

	/** Of nothing yet. */
	Sha256() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

	static String of(byte[] bytes) {
		return new Sha256().add(bytes, bytes.length).hex();
	}

	Sha256 add(byte[] bytes, int length) {
		digest.update(bytes, 0, length);
		return this;
	}

	/** The hash of all that was added; begins anew. */
	String hex() {
		return HexFormat.of().formatHex(digest.digest());
	}
}
