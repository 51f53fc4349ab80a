package org.kado.sampling.host.linux;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.sampling.SessionWatch;
import org.kado.sampling.host.bus.BusMessage;

/**
 * Locks, switches, sleep and shutdown as logind tells them on the system's D-Bus. Sleep and shutdown wait for the listener by an
 * inhibitor lock of the kind "delay" (5 s unless configured otherwise), which needs no rights. A bus that is lost is tried again.
 */
public final class LogindWatch implements SessionWatch {

	private static final String USUAL_ADDRESS = "unix:path=/run/dbus/system_bus_socket";
	private static final long RETRY_MILLIS = 10_000;
	private static final long CLOSE_LIMIT_MILLIS = 1_000;
	private static final Map<String, String> AS_FOUND = Map.of("found", "start");

	private final String addresses;
	private final String sessionId;
	private final long retryMillis;
	private final Thread thread = new Thread(this::run, "kado session");
	private Set<Source> told = Set.of();
	private Listener listener;
	private Optional<LogindLink> link = Optional.empty();
	private boolean closed;

	/** Watches the session that the environment names. Nothing is connected yet. */
	public LogindWatch(Map<String, String> environment) {
		this(environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", USUAL_ADDRESS), environment.getOrDefault("XDG_SESSION_ID", ""), RETRY_MILLIS);
	}

	LogindWatch(String addresses, String sessionId, long retryMillis) {
		this.addresses = Objects.requireNonNull(addresses, "addresses");
		this.sessionId = Objects.requireNonNull(sessionId, "sessionId");
		this.retryMillis = retryMillis;
	}

	@Override
	public Scope start(Listener toTell) {
		listener = toTell;
		try {
			connect();
		} catch (IOException | LinkageError e) {
			return new Scope(Set.of(), "no logind: " + e.getMessage());
		}
		boolean session = !current().map(LogindLink::sessionPath).orElse("").isEmpty();
		told = session ? EnumSet.of(Source.LOCK, Source.SHUTDOWN) : EnumSet.of(Source.SHUTDOWN);
		thread.setDaemon(true);
		thread.start();
		return new Scope(told, session ? "" : "not in a session of logind");
	}

	@Override
	public void close() {
		synchronized (this) {
			closed = true;
			notifyAll();
			link.ifPresent(LogindLink::shutDown);
		}
		try {
			thread.join(CLOSE_LIMIT_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@SuppressWarnings("resource") // closed where it is lost
	private void connect() throws IOException {
		LogindLink opened = LogindLink.open(addresses, sessionId);
		if (told.contains(Source.LOCK) && opened.sessionPath().isEmpty()) {
			opened.close();
			throw new IOException("logind does not know the session yet"); // it has only just begun itself
		}
		synchronized (this) {
			link = Optional.of(opened);
			if (closed) {
				opened.shutDown();
			}
		}
	}

	private synchronized Optional<LogindLink> current() {
		return link;
	}

	@SuppressWarnings("resource") // closed where it is lost
	private void run() {
		while (!isClosed()) {
			try {
				watch(current().orElseThrow());
			} catch (IOException e) {
				drop();
				if (!isClosed()) {
					told.forEach(source -> listener.broken(source, String.valueOf(e.getMessage())));
					reconnect();
				}
			}
		}
		drop();
	}

	private void watch(LogindLink logind) throws IOException {
		LogindSignals signals = begin(logind);
		while (true) {
			BusMessage signal = logind.nextSignal();
			for (EventKind kind : signals.read(signal)) {
				listener.happened(kind, Map.of());
			}
			if (signal.member().startsWith("PrepareFor")) {
				if (signal.isTrue(0)) {
					logind.release();
				} else {
					logind.inhibit();
				}
			}
		}
	}

	/** Tells what the session is like: it may have been locked or unlocked while nobody looked. */
	private LogindSignals begin(LogindLink logind) throws IOException {
		if (logind.sessionPath().isEmpty()) {
			return new LogindSignals("", false, true);
		}
		boolean locked = logind.isTrue(LogindSignals.LOCKED);
		boolean active = logind.isTrue(LogindSignals.ACTIVE);
		listener.happened(locked ? EventKind.LOCK : EventKind.UNLOCK, AS_FOUND);
		listener.happened(active ? EventKind.SESSION_BACK : EventKind.SESSION_AWAY, AS_FOUND);
		return new LogindSignals(logind.sessionPath(), locked, active);
	}

	private void reconnect() {
		while (!isClosed()) {
			try {
				pause();
				connect();
				told.forEach(listener::restored);
				return;
			} catch (IOException e) {
				// the next try comes
			} catch (InterruptedException e) {
				giveUp(); // nobody interrupts it but the end of the process
			}
		}
	}

	private synchronized void giveUp() {
		closed = true;
	}

	private synchronized void pause() throws InterruptedException {
		if (!closed) {
			wait(retryMillis);
		}
	}

	private synchronized boolean isClosed() {
		return closed;
	}

	private synchronized void drop() {
		link.ifPresent(LogindLink::close);
		link = Optional.empty();
	}
}
