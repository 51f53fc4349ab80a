package org.kado.model.facts;

import java.util.Optional;

/**
 * A source of facts. The header of a facts file lists those that are recorded at all: what is listed and yet missing from
 * a row was broken there; what is not listed can't occur, and its report column is empty.
 */
public enum Source {
	/** Instants of human input. */
	INPUT("input"),
	/** Counts of keys, clicks, moves and wheel turns, from the opt-in hook. */
	INPUT_COUNTS("input_counts"),
	/** Total CPU load. */
	CPU("cpu"),
	/** Memory available. */
	MEMORY("memory"),
	/** Bytes of each network interface. */
	NETWORK("network"),
	/** Watched processes. */
	PROCESS("process"),
	/** Sleep, told by suspend and resume rows or by two clocks that disagree. */
	SLEEP("sleep"),
	/** Lock, unlock, session switches and remote connections. */
	LOCK("lock"),
	/** Shutdown rows. */
	SHUTDOWN("shutdown"),
	/** Conditions on the title of the active window; opt-in. */
	WINDOW("window"),
	/** Conditions on folders that fill with files. */
	FOLDER("folder"),
	/** All processes, summed by name. */
	ALL_PROCESSES("all_processes"),
	/** Load of each processor. */
	PER_CPU("per_cpu"),
	/** Bytes of each disk. */
	DISK("disk");

	private final String id;

	Source(String id) {
		this.id = id;
	}

	/** The name in files; never changed. */
	public String id() {
		return id;
	}

	/** The source of that name; empty where this version does not know it. */
	public static Optional<Source> find(String id) {
		for (Source source : values()) {
			if (source.id.equals(id)) {
				return Optional.of(source);
			}
		}
		return Optional.empty();
	}
}
