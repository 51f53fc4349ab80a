package org.kado.sampling;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;

/**
 * Tells what happens to the desktop session and to the PC's power at the moment it happens: locks, switches, sleep, the end. Works
 * on a thread of its own, on which the listener is called; so a listener that takes its time delays nobody but the system, which
 * waits for a while before it sleeps or ends.
 */
public interface SessionWatch extends AutoCloseable {

	/**
	 * Begins to tell; to be called once. A source that can't be reached just now is told as broken by the listener, before or after
	 * this returns, and tried again.
	 *
	 * @return what is told at all on this PC
	 */
	Scope start(Listener listener);

	/** Ends. Nothing is told after it returned, unless the listener is held up in a call. May be called again. */
	@Override
	void close();

	/** A watch of a system that tells nothing. */
	static SessionWatch none(String reason) {
		return new SessionWatch() {

			@Override
			public Scope start(Listener listener) {
				return new Scope(Set.of(), reason);
			}

			@Override
			public void close() {
				// holds nothing
			}
		};
	}

	/**
	 * What a watch tells.
	 *
	 * @param sources of {@link Source#LOCK} and {@link Source#SHUTDOWN} those that it tells
	 * @param reason  why it does not tell the others, in a few English words; empty where it tells both
	 */
	record Scope(Set<Source> sources, String reason) {

		/** Copies the set in. */
		public Scope {
			sources = Set.copyOf(sources);
			Objects.requireNonNull(reason, "reason");
		}
	}

	/** Takes what a watch tells. Called by the watch's thread. */
	interface Listener {

		/**
		 * Something happened just now. Returns when its row is on the disk, or after a limit of the listener's: as soon as it does the
		 * PC may sleep.
		 *
		 * @param kind    what happened
		 * @param details as docs/formats/facts.md lists them; mostly none
		 */
		void happened(EventKind kind, Map<String, String> details);

		/**
		 * This process ends as soon as this returns: when the recording has ended in order, or after a limit of the listener's.
		 *
		 * @param kind {@link EventKind#SHUTDOWN} or {@link EventKind#LOGOFF}; empty where the session goes on and only this process
		 *             is to end
		 */
		void ends(Optional<EventKind> kind);

		/** Somebody may have set the clock or the zone; the clocks themselves tell whether. */
		void clockMayHaveChanged();

		/** The source tells nothing for now. */
		void broken(Source source, String reason);

		/** The source tells again. */
		void restored(Source source);
	}
}
