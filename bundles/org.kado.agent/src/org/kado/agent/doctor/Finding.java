package org.kado.agent.doctor;

import java.util.Objects;
import java.util.Optional;

import org.kado.agent.text.Phrase;

/**
 * What a check found.
 *
 * @param level  how bad it is
 * @param check  stable name of the check
 * @param where  file, folder or place it is about; may be empty
 * @param what   what was found
 * @param remedy what to do; empty where there is nothing to do
 */
public record Finding(Level level, String check, String where, Phrase what, Optional<Phrase> remedy) {

	/** How bad it is, in this order. */
	public enum Level {
		/** As it should be. */
		OK("ok"),
		/** Recording goes on, and somebody should look. */
		WARNING("warning"),
		/** Time is not recorded as it should be. */
		ERROR("error");

		private final String id;

		Level(String id) {
			this.id = id;
		}

		/** Stable name. */
		public String id() {
			return id;
		}
	}

	/** Refuses null. */
	public Finding {
		Objects.requireNonNull(level, "level");
		Objects.requireNonNull(check, "check");
		Objects.requireNonNull(where, "where");
		Objects.requireNonNull(what, "what");
		Objects.requireNonNull(remedy, "remedy");
	}

	static Finding ok(String check, String where, Phrase what) {
		return new Finding(Level.OK, check, where, what, Optional.empty());
	}

	static Finding warning(String check, String where, Phrase what, String remedy, String... arguments) {
		return new Finding(Level.WARNING, check, where, what, Optional.of(Phrase.of(remedy, arguments)));
	}

	static Finding error(String check, String where, Phrase what, String remedy, String... arguments) {
		return new Finding(Level.ERROR, check, where, what, Optional.of(Phrase.of(remedy, arguments)));
	}
}
