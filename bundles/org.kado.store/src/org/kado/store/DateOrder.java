package org.kado.store;

/** Which of two numbers in a date such as 01/04/2026 is the day. */
public enum DateOrder {
	/** 01/04/2026 is the first of April. */
	DAY_FIRST,
	/** 01/04/2026 is the fourth of January. */
	MONTH_FIRST
}
