package org.kado.sampling.input.x11;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * An alarm on the idle time that the X server counts itself (X Synchronization Extension, system counter IDLETIME): an event when it
 * sinks, that is with the first input after a pause. It has a connection of its own, whose thread sleeps until then.
 */
public final class X11ActivityAlarm implements ActivityAlarm {

	/** Pauses longer than this end with an alarm, in milliseconds. */
	public static final int PAUSE_MILLIS = 1_000;

	private static final String COUNTER = "IDLETIME";
	private static final long STACK_BYTES = 1 << 16;

	private final X11Connection connection;
	private final int alarmEvent;
	private final Runnable activity;
	private volatile boolean listens = true;

	private X11ActivityAlarm(X11Connection connection, int alarmEvent, Runnable activity) {
		this.connection = connection;
		this.alarmEvent = alarmEvent;
		this.activity = activity;
	}

	/**
	 * Sets the alarm.
	 *
	 * @param environment tells the file of keys: XAUTHORITY, or HOME
	 * @param activity    told by a thread of the alarm
	 * @throws UnsuitableDisplayException where the display answers and can never tell
	 * @throws IOException                where it can't be reached now
	 */
	public static X11ActivityAlarm open(DisplayName display, Map<String, String> environment, Runnable activity) throws IOException {
		return open(display, X11IdleTime.key(display, environment), X11IdleTime.SOCKETS, X11IdleTime.LIMIT, activity);
	}

	@SuppressWarnings("resource") // the alarm owns the connection
	static X11ActivityAlarm open(DisplayName display, byte[] key, Path sockets, Duration limit, Runnable activity) throws IOException {
		X11Connection connection = X11Connection.open(display.address(sockets), key, limit);
		try {
			X11ActivityAlarm alarm = new X11ActivityAlarm(connection, set(connection), activity);
			Thread thread = new Thread(null, alarm::listen, "kado input alarm", STACK_BYTES);
			thread.setDaemon(true);
			thread.start();
			return alarm;
		} catch (IOException e) {
			connection.close();
			throw e;
		}
	}

	/** Sets it. @return the code of its event */
	private static int set(X11Connection connection) throws IOException {
		ByteBuffer extension = connection.ask(X11Protocol.queryExtension("SYNC"));
		int code = X11Protocol.extensionCode(extension);
		if (code < 0) {
			throw new UnsuitableDisplayException("the display lacks SYNC");
		}
		int alarmEvent = X11Protocol.firstEvent(extension) + X11Protocol.ALARM_NOTIFY;
		connection.ask(X11Protocol.initializeSync(code));
		ByteBuffer list = connection.ask(X11Protocol.listSystemCounters(code));
		int counter = X11Protocol.systemCounter(list, connection.rest(), COUNTER);
		if (counter == 0) {
			throw new UnsuitableDisplayException("the display counts no idle time");
		}
		connection.send(X11Protocol.createAlarm(code, connection.resourceBase(), counter, PAUSE_MILLIS));
		connection.ask(X11Protocol.getInputFocus());
		return alarmEvent;
	}

	private void listen() {
		try {
			while (listens) {
				if ((connection.awaitEvent().get(0) & 0x7f) == alarmEvent) {
					activity.run();
				}
			}
		} catch (IOException e) {
			// lost or closed: whoever relies on it asks whether it listens
			connection.close();
		} finally {
			listens = false;
			activity.run(); // who waits for an alarm must not wait for ever
		}
	}

	@Override
	public boolean listens() {
		return listens;
	}

	@Override
	public void close() {
		listens = false;
		connection.close();
	}
}
