package org.kado.views;

import java.util.Locale;

/** Words that stand over columns, in captions and in legends. */
public enum Term {
	/** 設備. */
	EQUIPMENT,
	/** Id of the installation. */
	INSTALLATION,
	/** Shift of the work calendar. */
	SHIFT,
	/** Time planned for work. */
	PLANNED,
	/** Start of a bucket. */
	DATE,
	/** First to last record. */
	PERIOD,
	/** Share of time with data. */
	COVERAGE,
	/** 稼働率. */
	UTILISATION,
	/** Lowest and highest that the unknown time allows. */
	RANGE,
	/** Time whose input looks made by a machine. */
	SUSPICIOUS,
	/** How input becomes episodes. */
	CONVENTION,
	/** What utilisation is divided by. */
	BASIS,
	/** Time zone. */
	ZONE,
	/** Idle threshold T. */
	THRESHOLD;

	String key() {
		return "term." + name().toLowerCase(Locale.ROOT);
	}
}
