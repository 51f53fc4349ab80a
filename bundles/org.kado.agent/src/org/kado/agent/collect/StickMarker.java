package org.kado.agent.collect;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the engineer's PC wrote on the stick when it was prepared (docs/formats/collect.md).
 *
 * @param id        random
 * @param utcMillis wall clock of that PC, since the epoch
 * @param pc        its name; empty where it was not told
 */
public record StickMarker(String id, long utcMillis, String pc) {

	static final String FIRST_LINE = "kado-collect,1";

	/** Refuses null. */
	public StickMarker {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(pc, "pc");
	}

	/** Reads a marker; empty where it tells no time: made by hand, or cut. */
	static Optional<StickMarker> read(byte[] bytes) {
		Map<String, String> values = new HashMap<>();
		String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
		if (!text.startsWith(FIRST_LINE)) {
			return Optional.empty();
		}
		text.lines().skip(1).forEach(line -> CsvRow.fields(line)
				.ifPresent(fields -> values.putIfAbsent(fields.get(0), fields.size() > 1 ? fields.get(1) : "")));
		boolean whole = values.containsKey("end") && values.getOrDefault("id", "").matches("[0-9a-f]{1,64}")
				&& values.getOrDefault("utc_ms", "").matches("\\d{1,15}");
		return whole ? Optional.of(new StickMarker(values.get("id"), Long.parseLong(values.get("utc_ms")), values.getOrDefault("pc", "")))
				: Optional.empty();
	}
}
