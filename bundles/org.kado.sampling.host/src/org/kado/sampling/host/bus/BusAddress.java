package org.kado.sampling.host.bus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of buses (D-Bus specification, Server Addresses): {@code unix:path=/run/dbus/system_bus_socket;…}. */
final class BusAddress {

	private BusAddress() {
	}

	/** The first address of a local socket, as {@link BusSocket#connect} takes it. */
	static Optional<String> findSocket(String addresses) {
		for (String address : addresses.split(";")) {
			if (address.startsWith("unix:")) {
				for (String pair : address.substring("unix:".length()).split(",")) {
					if (pair.startsWith("path=")) {
						return Optional.of(unescaped(pair.substring("path=".length())));
					}
					if (pair.startsWith("abstract=")) {
						return Optional.of('\0' + unescaped(pair.substring("abstract=".length())));
					}
				}
			}
		}
		return Optional.empty();
	}

	private static String unescaped(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < escaped.length; i++) {
			int high = escaped[i] == '%' && i + 2 < escaped.length ? Character.digit(escaped[i + 1], 16) : -1;
			int low = high >= 0 ? Character.digit(escaped[i + 2], 16) : -1;
			if (low >= 0) {
				bytes.write(high << 4 | low);
				i += 2;
			} else {
				bytes.write(escaped[i]);
			}
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}
}
