package org.kado.agent.configuration;

import java.util.Arrays;
import java.util.List;

/** The keys of an entry of <code>machine_rules</code>. Names are never changed once shipped. */
enum RuleKey {
	NAME("name"),
	ANY("any"),
	ALL("all");

	private final String id;

	RuleKey(String id) {
		this.id = id;
	}

	String id() {
		return id;
	}

	static List<String> ids() {
		return Arrays.stream(values()).map(RuleKey::id).toList();
	}
}
