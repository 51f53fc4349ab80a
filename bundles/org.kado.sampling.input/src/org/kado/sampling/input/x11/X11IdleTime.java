package org.kado.sampling.input.x11;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The idle time that the MIT-SCREEN-SAVER extension tells (X11 screen saver extension, ScreenSaverQueryInfo): 32 bits,
 * set back by every key, button and move of any device.
 * <p>
 * A Wayland desktop runs an X server as well, for old programs, but that sees only the input to those: it is refused, because
 * it would tell of idleness while people work.
 */
public final class X11IdleTime implements IdleTime {

	static final Path SOCKETS = Path.of("/tmp/.X11-unix");
	private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");
	/** Longest time that one exchange with a display may take. */
	static final Duration LIMIT = Duration.ofMillis(500);
	private static final String WAYLAND_DEVICE = "xwayland-";

	private final X11Connection connection;
	private final ByteBuffer request;
	private boolean asked;

	private X11IdleTime(X11Connection connection, ByteBuffer request) {
		this.connection = connection;
		this.request = request;
	}

	/**
	 * Connects to a display.
	 *
	 * @param environment tells the file of keys: XAUTHORITY, or HOME
	 * @throws UnsuitableDisplayException where it answers and can never tell
	 * @throws IOException                where it can't be reached now
	 */
	public static X11IdleTime open(DisplayName display, Map<String, String> environment) throws IOException {
		return open(display, key(display, environment), SOCKETS, LIMIT);
	}

	/** The key to the display; empty for none. */
	static byte[] key(DisplayName display, Map<String, String> environment) {
		return XAuthority.key(environment, display.number(), hostName());
	}

	@SuppressWarnings("resource") // the idle time owns the connection
	static X11IdleTime open(DisplayName display, byte[] key, Path sockets, Duration limit) throws IOException {
		X11Connection connection = X11Connection.open(display.address(sockets), key, limit);
		try {
			return new X11IdleTime(connection, X11Protocol.queryScreenSaver(screenSaverCode(connection), connection.rootWindow()));
		} catch (IOException e) {
			connection.close();
			throw e;
		}
	}

	@Override
	public void ask() throws IOException {
		if (!asked) {
			connection.send(request);
			asked = true;
		}
	}

	@Override
	public long idleMillis() throws IOException {
		ask();
		asked = false;
		return X11Protocol.idleMillis(connection.reply());
	}

	@Override
	public void close() {
		connection.close();
	}

	private static int screenSaverCode(X11Connection connection) throws IOException {
		int code = X11Protocol.extensionCode(connection.ask(X11Protocol.queryExtension("MIT-SCREEN-SAVER")));
		if (code < 0) {
			throw new UnsuitableDisplayException("the display lacks MIT-SCREEN-SAVER and tells no last-input time");
		}
		if (belongsToWayland(connection)) {
			throw new UnsuitableDisplayException("the display belongs to a Wayland desktop and does not see all input");
		}
		return code;
	}

	/** Told by the names of its devices; the extension XWAYLAND is younger than many desktops. */
	static boolean belongsToWayland(X11Connection connection) throws IOException {
		int code = X11Protocol.extensionCode(connection.ask(X11Protocol.queryExtension("XInputExtension")));
		if (code < 0) {
			return false;
		}
		connection.ask(X11Protocol.listInputDevices(code));
		return StandardCharsets.ISO_8859_1.decode(connection.rest().rewind()).toString().contains(WAYLAND_DEVICE);
	}

	private static String hostName() {
		try {
			return Files.readString(HOST_NAME).strip();
		} catch (IOException e) {
			return "";
		}
	}
}
