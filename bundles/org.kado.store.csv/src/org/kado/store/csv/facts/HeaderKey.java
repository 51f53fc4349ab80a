package org.kado.store.csv.facts;

import java.util.Optional;

/** Keys of header rows, as docs/formats/facts.md lists them. A block begins with the first and ends with the last. */
enum HeaderKey {
	INSTALLATION("installation"),
	FINGERPRINT("fingerprint"),
	EQUIPMENT("equipment"),
	ZONE("zone"),
	SESSION("session"),
	AGENT("agent"),
	TICK("tick_ms"),
	POLL("poll_ms"),
	THRESHOLD("threshold_ms"),
	MEMORY("memory_total_bytes"),
	PROCESSORS("processors"),
	BOOT("boot_ms"),
	SOURCE("source"),
	CONDITION("condition"),
	RULE("rule"),
	WATCHED("watched"),
	USER("user"),
	COMPUTER("computer"),
	COLUMNS("columns"),
	END("end");

	private final String id;

	HeaderKey(String id) {
		this.id = id;
	}

	/** The name in files; never changed. */
	String id() {
		return id;
	}

	/** The key of that name; empty where this version does not know it. */
	static Optional<HeaderKey> find(String id) {
		for (HeaderKey key : values()) {
			if (key.id.equals(id)) {
				return Optional.of(key);
			}
		}
		return Optional.empty();
	}
}
