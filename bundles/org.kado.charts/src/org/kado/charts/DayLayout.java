package org.kado.charts;

/** How a day chart arranges equipment and days, chosen so that every bar can be read and named. */
enum DayLayout {
	/** One chart; within a day the equipment side by side, each bar with its name below. */
	SIDE_BY_SIDE,
	/** A small chart per equipment, one below the other over the same days. */
	PANELS,
	/** A bar per equipment over the whole period. */
	TOTALS;

	/** A bar narrower than this has no room for its name, pixels. */
	private static final int LEAST_NAMED_BAR = 40;
	/** More small charts than this are not compared any more but searched. */
	private static final int MOST_PANELS = 24;
	/** A day narrower than this is not a bar any more, pixels. */
	private static final int LEAST_DAY = 2;

	/**
	 * The layout for a chart.
	 *
	 * @param equipment number of equipment, at least 1
	 * @param days      number of days, at least 1
	 * @param width     pixels for all days
	 */
	static DayLayout choose(int equipment, int days, int width) {
		int slot = width / days;
		if (slot < LEAST_DAY) {
			return TOTALS;
		}
		if (equipment == 1 || Cluster.of(slot, equipment).bar() >= LEAST_NAMED_BAR) {
			return SIDE_BY_SIDE;
		}
		return equipment <= MOST_PANELS ? PANELS : TOTALS;
	}
}
