package org.kado.sampling.input.x11;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A connection to an X server that never blocks for longer than its limit. Speaks the protocol itself: Xlib would end the
 * whole process when the server goes away, and asks for libraries that not every PC has. Asking allocates nothing. Used by
 * one thread.
 */
final class X11Connection implements AutoCloseable {

	private static final int LARGEST_REST_BYTES = 1 << 20;
	/** Longer than most answers take: to look more often costs more than it gains. */
	private static final long PAUSE_NANOS = 150_000;

	private final SocketChannel channel;
	private final long limitNanos;
	private final ByteBuffer message = X11Protocol.buffer(X11Protocol.MESSAGE_BYTES);
	private int rootWindow;
	private int resourceBase;

	private X11Connection(SocketChannel channel, Duration limit) {
		this.channel = channel;
		limitNanos = limit.toNanos();
	}

	/**
	 * Connects and introduces itself.
	 *
	 * @param key   key to the display; empty for none
	 * @param limit longest time that one exchange may take
	 */
	@SuppressWarnings("resource") // the connection owns the channel
	static X11Connection open(SocketAddress address, byte[] key, Duration limit) throws IOException {
		SocketChannel channel = address instanceof UnixDomainSocketAddress ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
		X11Connection connection = new X11Connection(channel, limit);
		try {
			connection.connect(address);
			connection.setUp(key);
			return connection;
		} catch (IOException e) {
			connection.close();
			throw e;
		}
	}

	/** Number of the root window of the first screen. */
	int rootWindow() {
		return rootWindow;
	}

	/** First number that this connection may give to a thing. */
	int resourceBase() {
		return resourceBase;
	}

	/**
	 * Waits for the next event, for as long as it takes; {@link #close} from another thread ends it. Nothing can be asked any more.
	 *
	 * @return the event, valid until the next call
	 * @throws IOException where the connection is lost or closed
	 */
	ByteBuffer awaitEvent() throws IOException {
		channel.configureBlocking(true);
		while (true) {
			receive(message, System.nanoTime() + limitNanos);
			int kind = message.get(0) & 0x7f;
			if (kind == X11Protocol.ERROR) {
				throw new XErrorException(message.get(1) & 0xff);
			}
			if (kind != X11Protocol.REPLY && kind != X11Protocol.GENERIC_EVENT) {
				return message;
			}
			if (X11Protocol.restBytes(message) > 0) {
				receiveRest(X11Protocol.restBytes(message), System.nanoTime() + limitNanos);
			}
		}
	}

	/**
	 * Sends a request and waits for its reply; events that come before are passed over.
	 *
	 * @param request from its position to its limit; rewound afterwards
	 * @return the fixed part of the reply, valid until the next call
	 */
	ByteBuffer ask(ByteBuffer request) throws IOException {
		send(request);
		return reply();
	}

	/**
	 * Sends a request without waiting for its reply.
	 *
	 * @param request from its position to its limit; rewound afterwards
	 */
	void send(ByteBuffer request) throws IOException {
		send(request, System.nanoTime() + limitNanos);
	}

	/**
	 * Waits for the reply to what was sent; events that come before are passed over.
	 *
	 * @return the fixed part of the reply, valid until the next call
	 */
	ByteBuffer reply() throws IOException {
		long deadline = System.nanoTime() + limitNanos;
		while (true) {
			receive(message, deadline);
			int kind = message.get(0) & 0x7f;
			if (kind == X11Protocol.REPLY) {
				return message;
			}
			if (kind == X11Protocol.ERROR) {
				throw new XErrorException(message.get(1) & 0xff);
			}
			if (kind == X11Protocol.GENERIC_EVENT) {
				receiveRest(X11Protocol.restBytes(message), deadline);
			}
		}
	}

	/** Receives what follows the reply that {@link #ask} returned. */
	ByteBuffer rest() throws IOException {
		return receiveRest(X11Protocol.restBytes(message), System.nanoTime() + limitNanos);
	}

	/**
	 * Receives what follows the reply that {@link #ask} returned, without allocating.
	 *
	 * @param into from 0 to its limit afterwards
	 * @throws IOException also where it is too small, which leaves the connection useless
	 */
	void rest(ByteBuffer into) throws IOException {
		long bytes = X11Protocol.restBytes(message);
		if (bytes > into.capacity()) {
			throw new IOException("an answer of " + bytes + " bytes");
		}
		fill(into.clear().limit((int) bytes), System.nanoTime() + limitNanos);
		into.rewind();
	}

	@Override
	public void close() {
		try {
			channel.close();
		} catch (IOException e) {
			// There is nothing left to lose.
			return;
		}
	}

	private void connect(SocketAddress address) throws IOException {
		long deadline = System.nanoTime() + limitNanos;
		channel.configureBlocking(false);
		try {
			channel.connect(address);
		} catch (UnresolvedAddressException e) {
			throw new IOException("unknown host", e);
		}
		while (!channel.finishConnect()) {
			pause(deadline);
		}
	}

	private void setUp(byte[] key) throws IOException {
		long deadline = System.nanoTime() + limitNanos;
		send(X11Protocol.setup(key), deadline);
		ByteBuffer head = X11Protocol.buffer(X11Protocol.SETUP_HEAD_BYTES);
		receive(head, deadline);
		ByteBuffer rest = receiveRest(X11Protocol.setupRestBytes(head), deadline);
		if (head.get(0) != X11Protocol.SETUP_SUCCESS) {
			throw new IOException("the display refuses: " + X11Protocol.refusal(head, rest));
		}
		rootWindow = X11Protocol.rootWindow(rest);
		resourceBase = X11Protocol.resourceBase(rest);
	}

	private ByteBuffer receiveRest(long bytes, long deadline) throws IOException {
		if (bytes > LARGEST_REST_BYTES) {
			throw new IOException("an answer of " + bytes + " bytes");
		}
		ByteBuffer rest = X11Protocol.buffer((int) bytes);
		receive(rest, deadline);
		return rest;
	}

	private void send(ByteBuffer request, long deadline) throws IOException {
		while (request.hasRemaining()) {
			if (channel.write(request) == 0) {
				pause(deadline);
			}
		}
		request.rewind();
	}

	private void receive(ByteBuffer target, long deadline) throws IOException {
		fill(target.clear(), deadline);
	}

	private void fill(ByteBuffer target, long deadline) throws IOException {
		while (target.hasRemaining()) {
			int got = channel.read(target);
			if (got < 0) {
				throw new EOFException("the display closed the connection");
			}
			if (got == 0) {
				pause(deadline);
			}
		}
	}

	private static void pause(long deadline) throws IOException {
		if (System.nanoTime() - deadline > 0) {
			throw new SocketTimeoutException("the display does not answer");
		}
		LockSupport.parkNanos(PAUSE_NANOS);
	}
}
