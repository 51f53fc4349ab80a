package org.kado.sampling.host.bus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A connection to a D-Bus. Signals that come while a call waits for its answer are kept. One thread uses it; {@link #shutDown()} may be
 * called by another.
 */
public final class BusConnection implements AutoCloseable {

	private static final String BUS = "org.freedesktop.DBus";
	private static final String BUS_PATH = "/org/freedesktop/DBus";
	private static final int LONGEST_LINE_BYTES = 1_024;

	private final BusSocket socket;
	private final Duration limit;
	private final ArrayDeque<BusMessage> signals = new ArrayDeque<>();
	private int serial;

	private BusConnection(BusSocket socket, Duration limit) {
		this.socket = socket;
		this.limit = limit;
	}

	/**
	 * Connects and introduces itself.
	 *
	 * @param addresses as in DBUS_SYSTEM_BUS_ADDRESS
	 * @param limit     how long an answer may take
	 */
	public static BusConnection open(String addresses, Duration limit) throws IOException {
		String path = BusAddress.findSocket(addresses).orElseThrow(() -> new IOException("no local bus: " + addresses));
		BusConnection connection = new BusConnection(BusSocket.connect(path, limit), limit);
		try {
			connection.introduce();
			return connection;
		} catch (IOException e) {
			connection.close();
			throw e;
		}
	}

	/** SASL's EXTERNAL: the socket itself tells who we are. */
	private void introduce() throws IOException {
		String user = Integer.toUnsignedString(BusSocket.userId());
		socket.send(new byte[] {0});
		say("AUTH EXTERNAL " + HexFormat.of().formatHex(user.getBytes(StandardCharsets.US_ASCII)));
		expect("OK ");
		say("NEGOTIATE_UNIX_FD");
		expect("AGREE_UNIX_FD");
		say("BEGIN");
		call(new BusCall(BUS, BUS_PATH, BUS, "Hello", List.of()));
	}

	private void say(String line) throws IOException {
		socket.send((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	private void expect(String beginning) throws IOException {
		byte[] line = new byte[LONGEST_LINE_BYTES];
		int length = 0;
		do {
			fill(line, length, 1); // whatever follows the line is no line any more
			length++;
		} while (line[length - 1] != '\n' && length < line.length);
		String text = new String(line, 0, length, StandardCharsets.US_ASCII).strip();
		if (!text.startsWith(beginning.strip())) {
			throw new IOException("the bus refuses: " + text);
		}
	}

	/**
	 * Calls a method and waits for its answer.
	 *
	 * @throws BusErrorException where the service answers with an error
	 * @throws IOException       where the bus is lost
	 */
	public BusMessage call(BusCall call) throws IOException {
		int number = ++serial;
		socket.limit(limit);
		socket.send(BusEncoder.call(number, call));
		while (true) {
			BusMessage message = receive();
			if (message.replySerial() == number && message.type() == BusMessage.RETURN) {
				return message;
			}
			if (message.replySerial() == number && message.type() == BusMessage.ERROR) {
				throw new BusErrorException(call.member() + ": " + (message.text(0).isEmpty() ? message.member() : message.text(0)));
			}
			if (message.type() == BusMessage.SIGNAL) {
				signals.add(message);
			}
		}
	}

	/** Calls a method that answers with a file descriptor, which is the caller's to close. */
	public BusDescriptor callForDescriptor(BusCall call) throws IOException {
		call(call);
		int descriptor = socket.takeDescriptor();
		if (descriptor == BusSocket.NONE) {
			throw new BusErrorException(call.member() + ": no descriptor came");
		}
		return new BusDescriptor(descriptor);
	}

	/** Asks for signals (D-Bus specification, Match Rules). */
	public void addMatch(String rule) throws IOException {
		call(new BusCall(BUS, BUS_PATH, BUS, "AddMatch", List.of(rule)));
	}

	/** Waits for the next signal, however long that takes. */
	public BusMessage nextSignal() throws IOException {
		while (signals.isEmpty()) {
			socket.limit(Duration.ZERO);
			BusMessage message = receive();
			if (message.type() == BusMessage.SIGNAL) {
				signals.add(message);
			}
		}
		return signals.removeFirst();
	}

	/** Ends whatever waits; everything fails from now on. */
	public void shutDown() {
		socket.shutDown();
	}

	@Override
	public void close() {
		socket.close();
	}

	private BusMessage receive() throws IOException {
		byte[] prelude = new byte[BusDecoder.PRELUDE_BYTES];
		fill(prelude, 0, prelude.length);
		byte[] message = Arrays.copyOf(prelude, BusDecoder.length(prelude));
		fill(message, prelude.length, message.length - prelude.length);
		return BusDecoder.decode(message);
	}

	private void fill(byte[] target, int from, int count) throws IOException {
		int at = from;
		while (at < from + count) {
			int got = socket.receive(target, at, from + count - at);
			if (got < 0) {
				throw new EOFException("the bus closed the connection");
			}
			at += got;
		}
	}

	/** A service answered with an error; the connection goes on. */
	public static final class BusErrorException extends IOException {

		private static final long serialVersionUID = 1;

		BusErrorException(String message) {
			super(message);
		}
	}
}
