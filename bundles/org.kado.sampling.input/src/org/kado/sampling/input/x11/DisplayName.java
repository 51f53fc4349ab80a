package org.kado.sampling.input.x11;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of an X display: {@code [host]:number[.screen]} (X(7)).
 *
 * @param host   empty for this computer by its socket file
 * @param number number of the display
 */
public record DisplayName(String host, int number) {

	private static final int FIRST_PORT = 6_000;
	private static final Pattern NAME = Pattern.compile("(?:unix/?|(?:tcp/)?([^:/]*)):(\\d{1,5})(?:\\.\\d+)?");

	/** Refuses null. */
	public DisplayName {
		Objects.requireNonNull(host, "host");
	}

	/** Reads the name; empty where it is none. */
	public static Optional<DisplayName> find(String text) {
		Matcher matcher = NAME.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String host = matcher.group(1) == null ? "" : matcher.group(1);
		return Optional.of(new DisplayName(host, Integer.parseInt(matcher.group(2))));
	}

	/** Whether the server is reached by a socket file. */
	boolean local() {
		return host.isEmpty();
	}

	/** Where the server listens. */
	SocketAddress address(Path socketFolder) {
		return local() ? UnixDomainSocketAddress.of(socketFolder.resolve("X" + number)) : new InetSocketAddress(host, FIRST_PORT + number);
	}
}
