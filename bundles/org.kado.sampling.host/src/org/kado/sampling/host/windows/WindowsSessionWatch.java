package org.kado.sampling.host.windows;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.kado.model.facts.Source;
import org.kado.sampling.SessionWatch;

import com.sun.jna.Pointer;

/**
 * Locks, switches, sleep and the end of the session by the messages to a hidden window. Without a window Windows would end the agent
 * without a word: since Windows 7 a program that uses user32.dll gets no console events for the end of a session.
 */
public final class WindowsSessionWatch implements SessionWatch {

	/** Name of the window and its class. */
	static final String WINDOW_NAME = "KadoAgentSession";

	/** The service behind session notifications may start after the agent. */
	private static final int RETRY_MILLIS = 10_000;
	private static final long RETRY_TIMER = 1;
	/** WM_APP: a message of our own. */
	private static final int WM_QUIT_LOOP = 0x8000;
	private static final int START_LIMIT_SECONDS = 10;
	private static final long CLOSE_LIMIT_MILLIS = 1_000;

	private static final Scope ALL = new Scope(EnumSet.of(Source.LOCK, Source.SHUTDOWN), "");

	private final SessionMessages messages = new SessionMessages();
	private final CompletableFuture<Long> window = new CompletableFuture<>();
	private final Thread thread = new Thread(this::runWindow, "kado session");
	private Listener listener;
	private boolean notified;

	@Override
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
	public void close() {
		if (window.isDone() && !window.isCompletedExceptionally()) {
			User32.PostMessageW(window.join(), WM_QUIT_LOOP, 0, 0);
		}
		try {
			thread.join(CLOSE_LIMIT_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void runWindow() {
		try (HiddenWindow hidden = new HiddenWindow(WINDOW_NAME, this::take)) {
			window.complete(hidden.handle());
			register(hidden.handle());
			hidden.runMessages();
			WtsApi32.WTSUnRegisterSessionNotification(hidden.handle());
		} catch (IllegalStateException | LinkageError e) {
			window.completeExceptionally(e);
		}
	}

	private void register(long handle) {
		if (WtsApi32.WTSRegisterSessionNotification(handle, WtsApi32.NOTIFY_FOR_THIS_SESSION) == 0) {
			listener.broken(Source.LOCK, "WTSRegisterSessionNotification failed");
			User32.SetTimer(handle, RETRY_TIMER, RETRY_MILLIS, Pointer.NULL);
		} else {
			notified = true;
		}
	}

	private void registerAgain(long handle) {
		if (!notified && WtsApi32.WTSRegisterSessionNotification(handle, WtsApi32.NOTIFY_FOR_THIS_SESSION) != 0) {
			notified = true;
			User32.KillTimer(handle, RETRY_TIMER);
			listener.restored(Source.LOCK);
		}
	}

	/** Answers a message; called by Windows, so nothing may be thrown. */
	long take(long handle, int message, long wParam, long lParam) {
		switch (message) {
			case SessionMessages.WM_WTSSESSION_CHANGE, SessionMessages.WM_POWERBROADCAST -> {
				messages.find(message, wParam).ifPresent(kind -> listener.happened(kind, Map.of()));
				return 1;
			}
			case SessionMessages.WM_QUERYENDSESSION -> {
				return 1; // nobody is kept from ending the session
			}
			case SessionMessages.WM_ENDSESSION -> {
				if (wParam != 0) {
					listener.ends(SessionMessages.end(lParam)); // Windows ends the process as soon as this is answered
				}
				return 0;
			}
			case SessionMessages.WM_TIMECHANGE -> listener.clockMayHaveChanged();
			case User32.WM_TIMER -> registerAgain(handle);
			case User32.WM_CLOSE -> { // taskkill, an installer
				listener.ends(Optional.empty());
				return 0;
			}
			case WM_QUIT_LOOP -> {
				User32.PostQuitMessage(0);
				return 0;
			}
			default -> {
				// Windows' own business
			}
		}
		return User32.DefWindowProcW(handle, message, wParam, lParam);
	}

}
