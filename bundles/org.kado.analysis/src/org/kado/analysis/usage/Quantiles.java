package org.kado.analysis.usage;

import java.util.List;
import java.util.OptionalLong;

/** Values that a share of all does not exceed. */
final class Quantiles {

	private Quantiles() {
	}

	/** The smallest of the values that at least so many percent do not exceed (nearest rank); empty where there are no values. */
	static OptionalLong of(List<Long> values, int percent) {
		if (values.isEmpty()) {
			return OptionalLong.empty();
		}
		int rank = (int) Math.ceil(values.size() * percent / 100.0);
		return OptionalLong.of(values.stream().sorted().toList().get(Math.max(1, rank) - 1));
	}
}
