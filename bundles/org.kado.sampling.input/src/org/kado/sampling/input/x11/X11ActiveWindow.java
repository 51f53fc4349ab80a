package org.kado.sampling.input.x11;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.kado.sampling.WindowTitle;

/**
 * The title of the active window, as window managers keep it (Extended Window Manager Hints: _NET_ACTIVE_WINDOW of the root window,
 * _NET_WM_NAME of the window; ICCCM: WM_NAME). Two or three questions a look; allocates nothing in the steady state.
 * <p>
 * A Wayland desktop's X server knows only the windows of old programs and is refused.
 */
public final class X11ActiveWindow implements DisplayConnection {

	private static final int MAX_TITLE_BYTES = 4_096;

	private final X11Connection connection;
	private final int utf8String;
	private final ByteBuffer activeRequest;
	private final ByteBuffer nameRequest;
	private final ByteBuffer oldNameRequest;
	private final ByteBuffer value = X11Protocol.buffer(MAX_TITLE_BYTES);
	private final CharBuffer characters = CharBuffer.allocate(WindowTitle.MAX_CHARS);
	private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
			.onUnmappableCharacter(CodingErrorAction.REPLACE);

	private X11ActiveWindow(X11Connection connection) throws IOException {
		this.connection = connection;
		utf8String = atom(connection, "UTF8_STRING");
		activeRequest = X11Protocol.getProperty(connection.rootWindow(), atom(connection, "_NET_ACTIVE_WINDOW"), 1);
		nameRequest = X11Protocol.getProperty(0, atom(connection, "_NET_WM_NAME"), MAX_TITLE_BYTES / 4);
		oldNameRequest = X11Protocol.getProperty(0, X11Protocol.WM_NAME, MAX_TITLE_BYTES / 4);
	}

	/**
	 * Connects to a display.
	 *
	 * @param environment tells the file of keys: XAUTHORITY, or HOME
	 * @throws UnsuitableDisplayException where it answers and can never tell
	 * @throws IOException                where it can't be reached now
	 */
	public static X11ActiveWindow open(DisplayName display, Map<String, String> environment) throws IOException {
		return open(display, X11IdleTime.key(display, environment), X11IdleTime.SOCKETS, X11IdleTime.LIMIT);
	}

	@SuppressWarnings("resource") // the new object owns the connection
	static X11ActiveWindow open(DisplayName display, byte[] key, Path sockets, Duration limit) throws IOException {
		X11Connection connection = X11Connection.open(display.address(sockets), key, limit);
		try {
			if (X11IdleTime.belongsToWayland(connection)) {
				throw new UnsuitableDisplayException("the display belongs to a Wayland desktop and does not see all windows");
			}
			return new X11ActiveWindow(connection);
		} catch (IOException e) {
			connection.close();
			throw e;
		}
	}

	/**
	 * Reads the title; empties it where no window is active, or the active one has none.
	 *
	 * @return false where no window manager tells the active window
	 */
	boolean read(WindowTitle title) throws IOException {
		title.clear();
		ByteBuffer reply = connection.ask(activeRequest);
		boolean told = X11Protocol.format(reply) == Integer.SIZE;
		connection.rest(value);
		if (!told || value.remaining() < Integer.BYTES) {
			return false;
		}
		int window = value.getInt(0);
		if (window != 0 && !readName(nameRequest, window, title)) {
			readName(oldNameRequest, window, title);
		}
		return true;
	}

	@Override
	public void close() {
		connection.close();
	}

	private boolean readName(ByteBuffer request, int window, WindowTitle title) throws IOException {
		request.putInt(X11Protocol.WINDOW_AT, window);
		ByteBuffer reply = connection.ask(request);
		boolean bytes = X11Protocol.format(reply) == Byte.SIZE;
		boolean isUtf8 = X11Protocol.type(reply) == utf8String;
		int length = X11Protocol.valueLength(reply);
		connection.rest(value);
		if (!bytes || length > value.remaining()) {
			return false;
		}
		value.limit(length);
		if (isUtf8) {
			addUtf8(title);
		} else {
			while (value.hasRemaining()) { // Latin-1, or of an old kind of which only that part can be read
				title.add((char) (value.get() & 0xff));
			}
		}
		return true;
	}

	private void addUtf8(WindowTitle title) {
		characters.clear();
		utf8.reset().decode(value, characters, true);
		characters.flip();
		while (characters.hasRemaining()) {
			title.add(characters.get());
		}
	}

	private static int atom(X11Connection connection, String name) throws IOException {
		return X11Protocol.atom(connection.ask(X11Protocol.internAtom(name)));
	}
}
