package org.kado.sampling.host.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads lines {@code key=value}; what isn't such a line is passed over. */
final class InventoryText {

	private InventoryText() {
	}

	/** The values in the order of the text. */
	static Map<String, String> parse(String text) {
		Map<String, String> values = new LinkedHashMap<>();
		text.lines().forEach(line -> {
			int equals = line.indexOf('=');
			if (equals > 0) {
				values.put(line.substring(0, equals), line.substring(equals + 1));
			}
		});
		return Collections.unmodifiableMap(values);
	}
}
