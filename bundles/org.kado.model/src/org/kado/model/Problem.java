package org.kado.model;

import java.util.Objects;

/**
 * Something in the input that a person should know of. A problem never stops a run and never becomes a figure.
 *
 * @param file   the file as the user knows it (relative to the opened folder where there is one)
 * @param line   1-based line, or 0 where the whole file is meant
 * @param kind   what is wrong; the edges translate it
 * @param detail what was found, untranslated (a value, a system's message); may be empty
 */
public record Problem(String file, long line, Kind kind, String detail) {

	/** What can be wrong. */
	public enum Kind {
		/** No reader knows the file's header and first row. */
		NOT_RECOGNISED(Severity.INFO),
		/** Not a text at all: a picture, a program, what a spreadsheet keeps in its own format. The detail is its size and its first bytes. */
		NOT_TEXT(Severity.INFO),
		/** The system refused to open or read the file. */
		UNREADABLE(Severity.ERROR),
		/** The last line has no end: it is held back, the next copy of the file will complete it. */
		GROWING_LINE(Severity.INFO),
		/** A line was cut (power cut, kill) and rows follow it. */
		TORN_LINE(Severity.WARNING),
		/** A line that cannot be read: wrong number of fields, NUL bytes, broken characters. */
		DAMAGED_LINE(Severity.WARNING),
		/** A field that is not what its column says. */
		BAD_VALUE(Severity.WARNING),
		/** A row of a kind that this version does not know; it was passed over. */
		UNKNOWN_ROW(Severity.INFO),
		/** The format is newer than this program. */
		NEWER_FORMAT(Severity.ERROR),
		/** Times without a zone were read in the zone that the detail names. */
		ZONE_ASSUMED(Severity.INFO),
		/** Times without a zone, and nothing tells which one; the file is not counted before somebody says it. The detail is an example. */
		ZONE_ASKED(Severity.ERROR),
		/** Dates that can be read with the day or the month first; the file is not counted before somebody says it. The detail is an example. */
		DATE_ORDER_ASKED(Severity.ERROR),
		/** The text's encoding is not certain; names may be wrong, figures are not. The detail is the one that was taken. */
		ENCODING_DOUBTED(Severity.INFO),
		/** A figure of another tool that is measured otherwise than Kado's of that name. The detail says which and how. */
		MEASURED_OTHERWISE(Severity.INFO),
		/** Time goes back in a file: its clock was set, or summer time ended. The detail shows both times; the hour counts as clock suspect. */
		TIME_WENT_BACK(Severity.WARNING),
		/** Figures without a time, which can't be placed. The detail is how many. */
		NO_TIME(Severity.WARNING),
		/** A database was copied while it was open: its newest rows may stand in a journal that can't be read alone. The detail names it. */
		DATABASE_OPEN(Severity.WARNING),
		/** Rows that another file holds as well; counted once. */
		DUPLICATE_ROWS(Severity.INFO),
		/** Files that disagree about the same time; the more complete one was taken. */
		CONFLICTING_ROWS(Severity.WARNING),
		/** One computer's identity on two computers, or one name on two computers. */
		IDENTITY_DOUBTED(Severity.WARNING),
		/** What was read could not be kept in the index: the next opening will take as long again. */
		INDEX_NOT_WRITTEN(Severity.INFO),
		/** A visit with a stick proves that the PC's clock was wrong: the rows that the detail names were moved to their true time. */
		CLOCK_REPAIRED(Severity.WARNING),
		/** Visits with a stick contradict each other or what was recorded; none of them was used to repair times. */
		CLOCK_DOUBTED(Severity.WARNING),
		/** The bytes of a copy are not those that the stick's manifest names. */
		COPY_DAMAGED(Severity.WARNING),
		/** The equipment had other names: rows under all of them count as one installation. The detail lists the names by time. */
		RENAMED(Severity.INFO);

		private final Severity severity;

		Kind(Severity severity) {
			this.severity = severity;
		}

		/** How much it matters. */
		public Severity severity() {
			return severity;
		}
	}

	/** How much a problem matters to the figures. */
	public enum Severity {
		/** Good to know; no figure is affected. */
		INFO,
		/** Some rows are missing or doubted. */
		WARNING,
		/** A whole file is missing from the figures. */
		ERROR
	}

	/** Refuses null. */
	public Problem {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(detail, "detail");
	}
}
