package org.kado.sampling.host.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Hashes what identifies the hardware, so that a file can be told to come from another PC without telling which. The order
 * in which the parts are found does not matter.
 */
public final class Fingerprint {

	private final SortedSet<String> parts = new TreeSet<>();

	/** Adds a part. @param kind such as "mac", fixed for ever */
	public Fingerprint add(String kind, String value) {
		parts.add(kind + '=' + value);
		return this;
	}

	/** SHA-256 over the sorted parts, hexadecimal; empty where there are none. */
	public String hash() {
		if (parts.isEmpty()) {
			return "";
		}
		try {
			byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
