package org.kado.sampling.host.bus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * A stream socket to a local address that also takes file descriptors (unix(7), SCM_RIGHTS), which Java's own channels can't. One thread
 * sends and receives; {@link #shutDown()} may be called by another and ends a receive that waits.
 */
final class BusSocket implements AutoCloseable {

	private static final int AF_UNIX = 1;
	private static final int SOCK_STREAM = 1;
	private static final int SOCK_CLOEXEC = 0x80000;
	private static final int SOL_SOCKET = 1;
	private static final int SO_RCVTIMEO = 20;
	private static final int SO_SNDTIMEO = 21;
	private static final int SCM_RIGHTS = 1;
	private static final int MSG_NOSIGNAL = 0x4000;
	private static final int MSG_CMSG_CLOEXEC = 0x40000000;
	private static final int SHUT_RDWR = 2;
	private static final int EINTR = 4;
	private static final int PATH_BYTES = 108;
	private static final int CHUNK_BYTES = 8_192;
	private static final int CONTROL_BYTES = 64;
	private static final int CONTROL_HEAD_BYTES = 16;

	static {
		Native.register(BusSocket.class, "c");
	}

	/** No descriptor has come. */
	static final int NONE = -1;

	private final int descriptor;
	private final Memory chunk = new Memory(CHUNK_BYTES);
	private final Memory control = new Memory(CONTROL_BYTES);
	private final Memory vector = new Memory(16);
	private final Memory head = new Memory(56);
	private int received = NONE;

	private BusSocket(int descriptor) {
		this.descriptor = descriptor;
	}

	/**
	 * Connects.
	 *
	 * @param path  path of the socket; one that begins with a zero byte is an abstract name
	 * @param limit how long a send or a receive may wait
	 */
	static BusSocket connect(String path, Duration limit) throws IOException {
		byte[] name = path.getBytes(StandardCharsets.UTF_8);
		if (name.length >= PATH_BYTES) {
			throw new IOException("the path is too long: " + path);
		}
		BusSocket socket = new BusSocket(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
		try (Memory address = new Memory(2 + PATH_BYTES)) {
			address.clear();
			address.setShort(0, (short) AF_UNIX);
			address.write(2, name, 0, name.length);
			socket.limit(limit);
			connect(socket.descriptor, address, 2 + name.length + (path.startsWith("\0") ? 0 : 1));
			return socket;
		} catch (LastErrorException e) {
			socket.close();
			throw failed("connect to " + path, e);
		}
	}

	/** How long a send or a receive may wait; zero: for ever. */
	void limit(Duration limit) {
		try (Memory interval = new Memory(16)) {
			interval.setLong(0, limit.toSeconds());
			interval.setLong(8, limit.toMillisPart() * 1_000L);
			setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, interval, 16);
			setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, interval, 16);
		}
	}

	/** Sends all of it. */
	void send(byte[] bytes) throws IOException {
		int sent = 0;
		while (sent < bytes.length) {
			int size = Math.min(CHUNK_BYTES, bytes.length - sent);
			chunk.write(0, bytes, sent, size);
			try {
				sent += (int) send(descriptor, chunk, size, MSG_NOSIGNAL);
			} catch (LastErrorException e) {
				if (e.getErrorCode() != EINTR) {
					throw failed("send", e);
				}
			}
		}
	}

	/**
	 * Receives what is there, and waits where there is nothing.
	 *
	 * @return number of bytes put into the target; -1 where the other side has closed
	 */
	int receive(byte[] target, int at, int most) throws IOException {
		int size = Math.min(CHUNK_BYTES, most);
		vector.setPointer(0, chunk);
		vector.setLong(8, size);
		head.clear();
		head.setPointer(16, vector);
		head.setLong(24, 1);
		head.setPointer(32, control);
		head.setLong(40, CONTROL_BYTES);
		long got = 0;
		while (true) {
			try {
				got = recvmsg(descriptor, head, MSG_CMSG_CLOEXEC);
				break;
			} catch (LastErrorException e) {
				if (e.getErrorCode() != EINTR) {
					throw failed("receive", e);
				}
			}
		}
		takeDescriptors(head.getLong(40));
		chunk.read(0, target, at, (int) got);
		return got == 0 ? -1 : (int) got;
	}

	private void takeDescriptors(long controlBytes) {
		boolean rights = controlBytes >= CONTROL_HEAD_BYTES + Integer.BYTES && control.getInt(8) == SOL_SOCKET && control.getInt(12) == SCM_RIGHTS;
		if (!rights) {
			return;
		}
		long end = Math.min(controlBytes, control.getLong(0));
		for (long at = CONTROL_HEAD_BYTES; at + Integer.BYTES <= end; at += Integer.BYTES) {
			if (received != NONE) {
				closeDescriptor(received); // nobody asked for it
			}
			received = control.getInt(at);
		}
	}

	/** The descriptor that came last, now the caller's to close; {@link #NONE} where none has come. */
	int takeDescriptor() {
		int taken = received;
		received = NONE;
		return taken;
	}

	/** Closes a descriptor that was taken. */
	static void closeDescriptor(int taken) {
		try {
			close(taken);
		} catch (LastErrorException e) {
			// it is closed in any case (close(2))
		}
	}

	/** Ends a receive that waits. */
	void shutDown() {
		try {
			shutdown(descriptor, SHUT_RDWR);
		} catch (LastErrorException e) {
			// the other side was faster
		}
	}

	@Override
	public void close() {
		if (received != NONE) {
			closeDescriptor(takeDescriptor());
		}
		closeDescriptor(descriptor);
	}

	/** User id of this process. */
	static int userId() {
		return geteuid();
	}

	private static IOException failed(String what, LastErrorException e) {
		return new IOException(what + ": " + e.getMessage(), e);
	}

	private static native int socket(int family, int type, int protocol) throws LastErrorException;

	private static native int connect(int descriptor, Pointer address, int bytes) throws LastErrorException;

	private static native int setsockopt(int descriptor, int level, int option, Pointer value, int bytes) throws LastErrorException;

	private static native long send(int descriptor, Pointer bytes, long count, int flags) throws LastErrorException;

	private static native long recvmsg(int descriptor, Pointer message, int flags) throws LastErrorException;

	private static native int shutdown(int descriptor, int how) throws LastErrorException;

	private static native int close(int descriptor) throws LastErrorException;

	private static native int geteuid();
}
