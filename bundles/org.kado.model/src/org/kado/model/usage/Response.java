package org.kado.model.usage;

import java.util.Optional;

import org.kado.model.TimeRange;

/**
 * What followed an end of machine time.
 *
 * @param waiting from the end of the machine's run to what ended the wait
 * @param kind    what ended it
 * @param shift   shift of the work calendar in which the run ended; empty without a calendar
 */
public record Response(TimeRange waiting, Kind kind, Optional<String> shift) {

	/** What can follow. */
	public enum Kind {
		/** A person came: the wait is the response time. */
		ANSWERED("answered"),
		/** A person was there already: no wait. */
		ATTENDED("attended"),
		/** The machine ran again before anybody came. */
		RESTARTED("restarted"),
		/** Nobody came before the PC slept, was off, or nothing is known any more: the wait was at least so long. */
		CUT("cut");

		private final String id;

		Kind(String id) {
			this.id = id;
		}

		/** The name in files; never changed. */
		public String id() {
			return id;
		}
	}
}
