package org.kado.model.usage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.kado.model.TimeRange;

/**
 * Man and machine side by side (連合作業分析).
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param spans        sorted, touching, neighbours differ
 */
public record TeamWork(String installation, String equipment, List<TeamSpan> spans) {

	/** Copies the list in. */
	public TeamWork {
		spans = List.copyOf(spans);
	}

	/** Time in each class; all are there. */
	public Map<TeamClass, Long> millis() {
		EnumMap<TeamClass, Long> millis = new EnumMap<>(TeamClass.class);
		for (TeamClass kind : TeamClass.values()) {
			millis.put(kind, 0L);
		}
		spans.forEach(span -> millis.merge(span.kind(), span.range().millis(), Long::sum));
		return Collections.unmodifiableMap(millis);
	}

	/** The same spans within a range. */
	public TeamWork within(TimeRange range) {
		return new TeamWork(installation, equipment, spans.stream().filter(span -> span.range().overlaps(range))
				.map(span -> new TeamSpan(span.range().intersect(range), span.kind())).toList());
	}
}
