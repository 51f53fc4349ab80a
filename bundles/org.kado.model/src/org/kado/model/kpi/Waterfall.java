package org.kado.model.kpi;

import java.util.List;

/**
 * How one definition of time leads to the others, step by step: each step's remainder is that of the step before plus its own time.
 *
 * @param observed from 24 hours over observed and powered time to use
 * @param planned  from 24 hours over planned time to use within the plan, and from there to all use; empty without a work calendar
 */
public record Waterfall(List<WaterfallStep> observed, List<WaterfallStep> planned) {

	/** Copies the lists in. */
	public Waterfall {
		observed = List.copyOf(observed);
		planned = List.copyOf(planned);
	}
}
