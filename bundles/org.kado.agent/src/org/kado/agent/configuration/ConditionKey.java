package org.kado.agent.configuration;

import java.util.Arrays;
import java.util.List;

/** The keys of a condition of a machine rule. Names are never changed once shipped. */
enum ConditionKey {
	PROCESS("process"),
	CPU_PERCENT("cpu_percent"),
	IO_BYTES_PER_SECOND("io_bytes_per_second"),
	WINDOW_TITLE("window_title"),
	FOLDER("folder"),
	UNTIL_FILES("until_files"),
	AT_MOST_MINUTES("at_most_minutes"),
	ANY("any"),
	ALL("all");

	/** Those that say what is looked at; a condition has exactly one of them. */
	static final List<ConditionKey> KINDS = List.of(PROCESS, WINDOW_TITLE, FOLDER, ANY, ALL);

	private final String id;

	ConditionKey(String id) {
		this.id = id;
	}

	String id() {
		return id;
	}

	/** Those that may stand beside it. */
	List<ConditionKey> details() {
		return switch (this) {
			case PROCESS -> List.of(CPU_PERCENT, IO_BYTES_PER_SECOND);
			case FOLDER -> List.of(UNTIL_FILES, AT_MOST_MINUTES);
			default -> List.of();
		};
	}

	static List<String> ids() {
		return Arrays.stream(values()).map(ConditionKey::id).toList();
	}
}
