package org.kado.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Manifests and beacons as agents write them (docs/formats/collect.md). */
final class Sealed {

	private Sealed() {
	}

	static byte[] beacon(String installation, String row) {
		return text("kado-beacon,1\r\nh,installation," + installation + "\r\nh,equipment,press\r\n" + row + "\r\n", 1);
	}

	static byte[] manifest(String installation, String... rows) {
		return text("kado-manifest,1\r\nh,installation," + installation + "\r\n" + String.join("\r\n", rows) + "\r\n", rows.length);
	}

	/** A row of a beacon: the PC's clocks and the time of the stick, each in seconds. */
	static String visit(String id, long utcSeconds, long monotonicSeconds, long stickSeconds) {
		return "c," + id + "," + utcSeconds * 1000 + "," + monotonicSeconds * 1000 + "," + monotonicSeconds * 1000 + ",boot,,Asia/Tokyo,00ff,"
				+ stickSeconds * 1000 + ",,,";
	}

	static String file(String path, byte[] bytes) {
		return "f," + path + "," + bytes.length + "," + sha256(bytes) + ",";
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] text(String sealed, int rows) {
		String text = "\uFEFF" + sealed;
		return (text + "end," + rows + "," + sha256(text.getBytes(StandardCharsets.UTF_8)) + "\r\n").getBytes(StandardCharsets.UTF_8);
	}
}
