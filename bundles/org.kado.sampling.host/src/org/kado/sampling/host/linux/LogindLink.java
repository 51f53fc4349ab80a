package org.kado.sampling.host.linux;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.kado.sampling.host.bus.BusCall;
import org.kado.sampling.host.bus.BusConnection;
import org.kado.sampling.host.bus.BusDescriptor;
import org.kado.sampling.host.bus.BusMessage;

/** One connection to logind, with the lock that lets sleep and shutdown wait for us. One thread uses it, but for {@link #shutDown()}. */
final class LogindLink implements AutoCloseable {

	private static final Logger LOG = System.getLogger(LogindLink.class.getName());

	private static final String SERVICE = "org.freedesktop.login1";
	private static final String MANAGER_PATH = "/org/freedesktop/login1";
	private static final String MANAGER = SERVICE + ".Manager";
	private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
	private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);

	private final BusConnection bus;
	private final String sessionPath;
	private Optional<BusDescriptor> inhibitor = Optional.empty();

	private LogindLink(BusConnection bus, String sessionPath) {
		this.bus = bus;
		this.sessionPath = sessionPath;
	}

	/**
	 * Connects, and asks for the signals.
	 *
	 * @param addresses addresses of the system's bus
	 * @param sessionId logind's id of the session; empty: the one that this process belongs to
	 * @throws IOException where there is no bus, or no logind on it
	 */
	@SuppressWarnings("resource") // the link owns the connection
	static LogindLink open(String addresses, String sessionId) throws IOException {
		BusConnection bus = BusConnection.open(addresses, ANSWER_LIMIT);
		try {
			bus.call(new BusCall(SERVICE, MANAGER_PATH, PROPERTIES, "Get", List.of(MANAGER, "PreparingForShutdown")));
			String path = findSession(bus, sessionId).orElse("");
			bus.addMatch("type='signal',sender='" + SERVICE + "',interface='" + MANAGER + "',path='" + MANAGER_PATH + "'");
			if (!path.isEmpty()) {
				bus.addMatch("type='signal',sender='" + SERVICE + "',path='" + path + "'");
			}
			LogindLink link = new LogindLink(bus, path);
			link.inhibit();
			return link;
		} catch (IOException e) {
			bus.close();
			throw e;
		}
	}

	private static Optional<String> findSession(BusConnection bus, String sessionId) throws IOException {
		try {
			String asked = sessionId.isEmpty() ? "auto" : sessionId;
			String path = bus.call(new BusCall(SERVICE, MANAGER_PATH, MANAGER, "GetSession", List.of(asked))).text(0);
			property(bus, path, LogindSignals.ACTIVE);
			return Optional.of(path);
		} catch (BusConnection.BusErrorException e) {
			return Optional.empty(); // started outside of a session of logind's
		}
	}

	/** Object of the session; empty where it is none of logind's. */
	String sessionPath() {
		return sessionPath;
	}

	/** Whether the property of the session is there and true. */
	boolean isTrue(String property) throws IOException {
		try {
			return property(bus, sessionPath, property);
		} catch (BusConnection.BusErrorException e) {
			return false; // an older logind
		}
	}

	private static boolean property(BusConnection bus, String path, String name) throws IOException {
		return bus.call(new BusCall(SERVICE, path, PROPERTIES, "Get", List.of(LogindSignals.SESSION_INTERFACE, name))).isTrue(0);
	}

	/** Lets sleep and shutdown wait, for some seconds at most, until {@link #release()}. */
	@SuppressWarnings("resource") // closed by release()
	void inhibit() throws IOException {
		if (inhibitor.isEmpty()) {
			try {
				inhibitor = Optional.of(bus.callForDescriptor(new BusCall(SERVICE, MANAGER_PATH, MANAGER, "Inhibit",
						List.of("sleep:shutdown", "Kado", "Writes down when this PC sleeps or shuts down", "delay"))));
			} catch (BusConnection.BusErrorException e) {
				LOG.log(Level.WARNING, "Sleep and shutdown do not wait for the last row: " + e.getMessage());
			}
		}
	}

	/** Lets sleep and shutdown go on. */
	void release() {
		inhibitor.ifPresent(BusDescriptor::close);
		inhibitor = Optional.empty();
	}

	/** Waits for the next signal, however long that takes. */
	BusMessage nextSignal() throws IOException {
		return bus.nextSignal();
	}

	/** Ends whatever waits. */
	void shutDown() {
		bus.shutDown();
	}

	@Override
	public void close() {
		release();
		bus.close();
	}
}
