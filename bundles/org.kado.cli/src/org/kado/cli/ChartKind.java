package org.kado.cli;

import org.kado.model.report.Bucket;

/** What {@code kado chart} can draw. */
enum ChartKind {
	/** Bars by day. */
	DAYS("days"),
	/** Bars by week. */
	WEEKS("weeks"),
	/** Bars by month. */
	MONTHS("months"),
	/** States over time. */
	TIMELINE("timeline"),
	/** Equipment by utilisation. */
	RANKING("ranking"),
	/** Hour by day of the week. */
	HEATMAP("heatmap"),
	/** Bars by shift. */
	SHIFTS("shifts"),
	/** Utilisation over time with a target. */
	TREND("trend"),
	/** Man and machine side by side. */
	MAN_MACHINE("man-machine"),
	/** Lengths of stops and where their time went. */
	STOPS("stops"),
	/** Days before and after a change. */
	BEFORE_AFTER("before-after"),
	/** How many at once. */
	CONCURRENCY("concurrency"),
	/** CPU and memory. */
	RESOURCES("resources"),
	/** Watched processes. */
	PROCESSES("processes");

	private final String id;

	ChartKind(String id) {
		this.id = id;
	}

	/** The name on command lines; never changed. */
	String id() {
		return id;
	}

	/** Whether all its equipment shares one axis of time, so that one zone is needed. */
	boolean needsOneZone() {
		return this != DAYS && this != RANKING && this != PROCESSES;
	}

	/** Whether it has a meaning only where a work calendar says when work is planned. */
	boolean needsCalendar() {
		return this == SHIFTS;
	}

	/** What a bar of it spans. */
	Bucket bucket() {
		return switch (this) {
		case WEEKS -> Bucket.WEEK;
		case MONTHS -> Bucket.MONTH;
		case SHIFTS -> Bucket.SHIFT;
		default -> Bucket.DAY;
		};
	}
}
