package org.kado.sampling.input.x11;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An X server that knows only what the probe asks, and misbehaves as told. One connection at a time. */
final class FakeXServer implements AutoCloseable {

	static final int DISPLAY = 5;
	static final int ROOT = 0x0123_4567;

	/** How it behaves. */
	enum Manner {
		/** Answers properly. */
		GOOD,
		/** Sends other events before each reply, and every byte by itself. */
		CHATTY,
		/** Reads and never answers once the connection is set up. */
		SILENT,
		/** Never answers at all. */
		DEAF,
		/** Answers everything with an error. */
		ERRORS,
		/** Hangs up at the first question after the connection is set up. */
		HANGS_UP,
		/** Hangs up in the middle of the setup. */
		DROPS,
		/** Refuses the connection with a text. */
		REFUSES,
		/** Has no such extensions. */
		BARE,
		/** Is the one inside a Wayland desktop. */
		WAYLAND
	}

	private final ServerSocketChannel listener;
	private final Manner manner;
	private volatile long idleMillis;
	private volatile String key = "";
	/** Values of properties by window and name; a window that has none does not exist, apart from the root. */
	private final Map<Integer, Map<String, Property>> properties = new ConcurrentHashMap<>();
	private final List<String> atoms = new CopyOnWriteArrayList<>();

	/** A property: type, bits of a unit, bytes. */
	record Property(String type, int format, byte[] value) {

		static Property window(int number) {
			return new Property("WINDOW", 32, message(4).putInt(0, number).array());
		}

		static Property utf8(String text) {
			return new Property("UTF8_STRING", 8, text.getBytes(StandardCharsets.UTF_8));
		}
	}

	void property(int window, String name, Property value) {
		properties.computeIfAbsent(window, w -> new ConcurrentHashMap<>()).put(name, value);
	}

	void destroy(int window) {
		properties.remove(window);
	}

	FakeXServer(Path folder, Manner manner) throws IOException {
		this.manner = manner;
		listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		listener.bind(UnixDomainSocketAddress.of(folder.resolve("X" + DISPLAY)));
		Thread thread = new Thread(this::serve, "fake X server");
		thread.setDaemon(true);
		thread.start();
	}

	void idleMillis(long newIdleMillis) {
		idleMillis = newIdleMillis;
	}

	/** The key that the client showed. */
	String key() {
		return key;
	}

	@Override
	public void close() throws IOException {
		listener.close();
	}

	private void serve() {
		while (listener.isOpen()) {
			try (SocketChannel client = listener.accept()) {
				setUp(client);
				while (manner != Manner.HANGS_UP) {
					answer(client);
				}
			} catch (IOException e) {
				// The client went away, or the test is over.
				continue;
			}
		}
	}

	private void setUp(SocketChannel client) throws IOException {
		ByteBuffer head = read(client, 12);
		int method = head.getShort(6);
		int length = head.getShort(8);
		byte[] rest = read(client, (method + 3) / 4 * 4 + (length + 3) / 4 * 4).array();
		key = new String(rest, (method + 3) / 4 * 4, length, StandardCharsets.US_ASCII);
		if (manner == Manner.DEAF) {
			read(client, Integer.MAX_VALUE >> 8);
		}
		ByteBuffer answer = manner == Manner.REFUSES ? refusal() : welcome();
		if (manner == Manner.DROPS) {
			answer.limit(20);
		}
		write(client, answer);
		if (manner == Manner.DROPS) {
			throw new IOException("dropped on purpose");
		}
	}

	private static ByteBuffer refusal() {
		byte[] text = "No protocol specified\n".getBytes(StandardCharsets.US_ASCII);
		ByteBuffer answer = message(8 + 24);
		answer.put(0, (byte) 0).put(1, (byte) text.length).putShort(6, (short) 6).put(8, text);
		return answer;
	}

	private static ByteBuffer welcome() {
		byte[] vendor = "Fake".getBytes(StandardCharsets.US_ASCII);
		int formats = 2;
		ByteBuffer answer = message(8 + 32 + vendor.length + 8 * formats + 40);
		answer.put(0, (byte) 1).putShort(2, (short) 11).putShort(6, (short) ((answer.capacity() - 8) / 4));
		answer.putShort(8 + 16, (short) vendor.length).put(8 + 20, (byte) 1).put(8 + 21, (byte) formats);
		answer.put(8 + 32, vendor).putInt(8 + 32 + vendor.length + 8 * formats, ROOT);
		return answer;
	}

	private void answer(SocketChannel client) throws IOException {
		ByteBuffer head = read(client, 4);
		byte[] rest = read(client, (head.getShort(2) - 1) * 4).array();
		if (manner == Manner.SILENT) {
			return;
		}
		if (manner == Manner.ERRORS) {
			write(client, message(32).put(1, (byte) 3));
			return;
		}
		if (manner == Manner.CHATTY) {
			write(client, message(32).put(0, (byte) 34));
			write(client, message(32 + 8).put(0, (byte) 35).putInt(4, 2));
		}
		switch (head.get(0)) {
			case 98 -> write(client, extension(new String(rest, 4, ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN).getShort(0), StandardCharsets.US_ASCII)));
			case 16 -> write(client, message(32).put(0, (byte) 1).putInt(8, atom(rest)));
			case 20 -> write(client, property(ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN)));
			case 70 -> write(client, idle(rest));
			case 71 -> write(client, devices());
			default -> throw new IOException("asked for " + Arrays.toString(head.array()));
		}
	}

	private int atom(byte[] request) {
		int length = ByteBuffer.wrap(request).order(ByteOrder.LITTLE_ENDIAN).getShort(0);
		return atom(new String(request, 4, length, StandardCharsets.US_ASCII));
	}

	private int atom(String name) {
		if (name.equals("WM_NAME")) {
			return X11Protocol.WM_NAME;
		}
		atoms.add(name);
		return 300 + atoms.indexOf(name);
	}

	private ByteBuffer property(ByteBuffer request) {
		Map<String, Property> ofWindow = properties.get(request.getInt(0));
		if (ofWindow == null && request.getInt(0) != ROOT) {
			return message(32).put(1, (byte) 3);
		}
		int number = request.getInt(4);
		String name = number == X11Protocol.WM_NAME ? "WM_NAME" : atoms.get(number - 300);
		Property property = ofWindow == null ? null : ofWindow.get(name);
		if (property == null) {
			return message(32).put(0, (byte) 1);
		}
		int bytes = Math.min(property.value().length, request.getInt(16) * 4);
		int words = (bytes + 3) / 4;
		ByteBuffer reply = message(32 + words * 4).put(0, (byte) 1).put(1, (byte) property.format()).putInt(4, words);
		reply.putInt(8, atom(property.type())).putInt(16, bytes / (property.format() / 8));
		return reply.put(32, property.value(), 0, bytes);
	}

	private ByteBuffer extension(String name) {
		int code = switch (name) {
			case "MIT-SCREEN-SAVER" -> 70;
			case "XInputExtension" -> 71;
			default -> 0;
		};
		boolean present = code != 0 && manner != Manner.BARE;
		return message(32).put(0, (byte) 1).put(8, (byte) (present ? 1 : 0)).put(9, (byte) code);
	}

	private ByteBuffer idle(byte[] request) throws IOException {
		if (ByteBuffer.wrap(request).order(ByteOrder.LITTLE_ENDIAN).getInt() != ROOT) {
			throw new IOException("asked about another window");
		}
		return message(32).put(0, (byte) 1).putInt(16, (int) idleMillis);
	}

	private ByteBuffer devices() {
		byte[] text = (manner == Manner.WAYLAND ? "\23Virtual core pointer\22xwayland-pointer:13" : "\23Virtual core pointer").getBytes(StandardCharsets.US_ASCII);
		int words = (text.length + 3) / 4;
		return message(32 + words * 4).put(0, (byte) 1).putInt(4, words).put(32, text);
	}

	private static ByteBuffer message(int bytes) {
		return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static ByteBuffer read(SocketChannel client, int bytes) throws IOException {
		ByteBuffer buffer = message(bytes);
		while (buffer.hasRemaining()) {
			if (client.read(buffer) < 0) {
				throw new IOException("client gone");
			}
		}
		return buffer;
	}

	private void write(SocketChannel client, ByteBuffer answer) throws IOException {
		answer.position(0);
		int end = answer.limit();
		int step = manner == Manner.CHATTY ? 1 : end;
		while (answer.position() < end) {
			answer.limit(Math.min(end, answer.position() + step));
			client.write(answer);
		}
	}
}
