package org.kado.sampling.host.windows;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.kado.model.facts.Source;
import org.kado.sampling.SessionWatch;

/**
 * Locks, switches, sleep and the end of the session by the messages to a hidden window. Without a window Windows would end the agent
 * without a word: since Windows 7 a program that uses user32.dll gets no console events for the end of a session.
 */
public final class WindowsSessionWatch implements SessionWatch {

	private static final Scope ALL = new Scope(EnumSet.of(Source.LOCK, Source.SHUTDOWN), "");

	/** The service behind session notifications may start after the agent. */
	private static final int RETRY_MILLIS = 10_000;
	private static final int START_LIMIT_SECONDS = 10;
	private static final long CLOSE_LIMIT_MILLIS = 1_000;
	/** Of WM_QUERYENDSESSION and WM_POWERBROADCAST: TRUE, we don't mind. */
	private static final long AGREED = 1;

	private final SessionWindow.Factory windows;
	private final SessionMessages messages = new SessionMessages();
	private final CompletableFuture<SessionWindow> window = new CompletableFuture<>();
	private final Thread thread = new Thread(this::runWindow, "kado session");
	private Listener listener;
	private boolean registered;

	/** Makes no window yet. */
	public WindowsSessionWatch() {
		this(HiddenWindow::new);
	}

	WindowsSessionWatch(SessionWindow.Factory windows) {
		this.windows = Objects.requireNonNull(windows, "windows");
	}

	@Override
	@SuppressWarnings("resource") // its own thread closes the window
	public Scope start(Listener toTell) {
		listener = toTell;
		thread.setDaemon(true);
		thread.start();
		try {
			window.get(START_LIMIT_SECONDS, TimeUnit.SECONDS);
			return ALL;
		} catch (TimeoutException e) {
			return ALL; // a PC that is busy with its start
		} catch (ExecutionException e) {
			return new Scope(Set.of(), "no window for session messages: " + e.getCause().getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return new Scope(Set.of(), "interrupted");
		}
	}

	@Override
	@SuppressWarnings("resource") // its own thread closes the window
	public void close() {
		if (window.isDone() && !window.isCompletedExceptionally()) {
			window.join().quit();
		}
		try {
			thread.join(CLOSE_LIMIT_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void runWindow() {
		try (SessionWindow opened = windows.open(this::take)) {
			if (!opened.register()) {
				listener.broken(Source.LOCK, "WTSRegisterSessionNotification failed");
				opened.timer(RETRY_MILLIS);
			} else {
				registered = true;
			}
			window.complete(opened);
			opened.runMessages();
		} catch (IllegalStateException | LinkageError e) {
			window.completeExceptionally(e);
		}
	}

	/** Answers a message. Windows waits for the answer before it sleeps or ends the process. */
	private long take(int message, long wParam, long lParam) {
		switch (message) {
			case SessionMessages.WM_WTSSESSION_CHANGE, SessionMessages.WM_POWERBROADCAST ->
				messages.find(message, wParam).ifPresent(kind -> listener.happened(kind, Map.of()));
			case SessionMessages.WM_ENDSESSION -> {
				if (wParam != 0) {
					listener.ends(SessionMessages.end(lParam));
				}
			}
			case SessionMessages.WM_CLOSE -> listener.ends(Optional.empty()); // taskkill, an installer
			case SessionMessages.WM_TIMECHANGE -> listener.clockMayHaveChanged();
			case SessionMessages.WM_TIMER -> registerAgain();
			default -> {
				// WM_QUERYENDSESSION: nobody is kept from ending the session
			}
		}
		return message == SessionMessages.WM_QUERYENDSESSION || message == SessionMessages.WM_POWERBROADCAST ? AGREED : 0;
	}

	@SuppressWarnings("resource") // its own thread closes the window
	private void registerAgain() {
		if (!registered && window.isDone() && window.join().register()) {
			registered = true;
			window.join().timer(0);
			listener.restored(Source.LOCK);
		}
	}
}
