package org.kado.agent.configuration;

import java.util.Arrays;
import java.util.List;

/** The keys of an entry of <code>watched_processes</code>. Names are never changed once shipped. */
enum ProcessKey {
	NAME("name"),
	CPU_THRESHOLD_PERCENT("cpu_threshold_percent"),
	RULE_NAME("rule_name");

	private final String id;

	ProcessKey(String id) {
		this.id = id;
	}

	String id() {
		return id;
	}

	static List<String> ids() {
		return Arrays.stream(values()).map(ProcessKey::id).toList();
	}
}
