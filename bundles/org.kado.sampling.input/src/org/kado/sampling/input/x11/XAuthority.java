package org.kado.sampling.input.x11;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The file of keys to X displays (Xauthority, libXau): entries of a family (2 bytes, big-endian) and four texts with their
 * lengths (2 bytes each): address, number of the display, name of the method, key.
 */
final class XAuthority {

	/** The method that is understood here. */
	static final String METHOD = "MIT-MAGIC-COOKIE-1";

	private static final byte[] NONE = {};

	private XAuthority() {
	}

	/** The key to the display of that number from the user's file; empty where there is none. */
	static byte[] key(Map<String, String> environment, int display, String hostName) {
		String named = environment.getOrDefault("XAUTHORITY", "");
		Path file = named.isEmpty() ? Path.of(environment.getOrDefault("HOME", ""), ".Xauthority") : Path.of(named);
		try {
			return key(Files.readAllBytes(file), display, hostName);
		} catch (IOException e) {
			// Displays may let their own user in without a key.
			return NONE;
		}
	}

	/** The key of the entry for this host and display, else of the first for the display at any host; empty where there is none. */
	static byte[] key(byte[] file, int display, String hostName) {
		ByteBuffer entries = ByteBuffer.wrap(file);
		byte[] found = NONE;
		try {
			while (entries.remaining() > Short.BYTES) {
				entries.getShort();
				String address = text(entries);
				String number = text(entries);
				String method = text(entries);
				byte[] key = bytes(entries);
				if (method.equals(METHOD) && (number.isEmpty() || number.equals(Integer.toString(display)))) {
					if (address.equals(hostName)) {
						return key;
					}
					found = found.length == 0 ? key : found;
				}
			}
		} catch (BufferUnderflowException e) {
			// A cut entry ends the file.
			return found;
		}
		return found;
	}

	private static String text(ByteBuffer entries) {
		return new String(bytes(entries), StandardCharsets.ISO_8859_1);
	}

	private static byte[] bytes(ByteBuffer entries) {
		int length = entries.getShort() & 0xffff;
		if (length > entries.remaining()) {
			throw new BufferUnderflowException();
		}
		byte[] bytes = Arrays.copyOfRange(entries.array(), entries.position(), entries.position() + length);
		entries.position(entries.position() + length);
		return bytes;
	}
}
