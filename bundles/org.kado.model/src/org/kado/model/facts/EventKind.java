package org.kado.model.facts;

/** What an event row tells. Details are named in docs/formats/facts.md. */
public enum EventKind {
	/** The recorder started; details: version. An episode of input never spans it. */
	AGENT_START("agent_start"),
	/** The recorder ended in order; details: reason. */
	AGENT_STOP("agent_stop"),
	/** First start after a boot; details: boot_ms (UTC of the boot). */
	BOOT("boot"),
	/** The PC shuts down. */
	SHUTDOWN("shutdown"),
	/** Wall clock and monotonic clock moved apart by more than 2 s; details: shift_ms (positive: set forward). */
	CLOCK_CHANGE("clock_change"),
	/** The zone of the PC changed; details: zone. */
	ZONE_CHANGE("zone_change"),
	/** Found after the fact: the PC slept; the row stands at the wake-up; details: asleep_ms. */
	SLEEP_GAP("sleep_gap"),
	/** The PC is about to sleep. */
	SUSPEND("suspend"),
	/** The PC woke up. */
	RESUME("resume"),
	/** The session was locked. */
	LOCK("lock"),
	/** The session was unlocked. */
	UNLOCK("unlock"),
	/** A user logged on. */
	LOGON("logon"),
	/** A user logged off. */
	LOGOFF("logoff"),
	/** The session was switched away from, or its remote user disconnected. */
	SESSION_AWAY("session_away"),
	/** The session is in front of a person again. */
	SESSION_BACK("session_back"),
	/** The file ended in a cut line when recording went on; details: bytes (length of the cut part). */
	TORN_TAIL("torn_tail"),
	/** Ticks were missed although the PC was awake; details: missed_ms. */
	STALL("stall"),
	/** A source stopped giving values; details: source, reason. */
	SOURCE_BROKEN("source_broken"),
	/** A broken source gives values again; details: source. */
	SOURCE_RESTORED("source_restored"),
	/** The hardware differs from what was stored: a new installation begins; details: previous (UUID). */
	NEW_INSTALLATION("new_installation"),
	/** Rows could not be written for a time; details: lost_rows, reason, failed_ms (for how long). */
	WRITE_FAILED("write_failed"),
	/** The agent used more of the CPU than its budget; details: cpu_pct, budget_pct (of one core), slowed (factor; 1: there is nothing to slow). */
	OVER_BUDGET("over_budget"),
	/** The agent keeps to its budget again and has slowed less or nothing; details: cpu_pct, budget_pct, slowed. */
	WITHIN_BUDGET("within_budget"),
	/** The file was deleted, or its drive taken away, while it was written; a new one was begun; details: file. */
	FILE_GONE("file_gone"),
	/** Free disk space fell below the reserve: rows that no state is made of are left out; details: free_mb, reserve_mb, left_out (their kinds). */
	DISK_LOW("disk_low"),
	/** There is room again, and all rows are written; details: free_mb, reserve_mb. */
	DISK_ENOUGH("disk_enough"),
	/** Facts were deleted, as keep_facts_months says; details: file. */
	FACTS_DELETED("facts_deleted"),
	/** A kind that this version does not know; details hold it under "kind". */
	UNKNOWN("unknown");

	private final String id;

	EventKind(String id) {
		this.id = id;
	}

	/** The name in files; never changed. */
	public String id() {
		return id;
	}

	/** The kind of that name, {@link #UNKNOWN} where this version does not know it. */
	public static EventKind of(String id) {
		for (EventKind kind : values()) {
			if (kind.id.equals(id)) {
				return kind;
			}
		}
		return UNKNOWN;
	}
}
