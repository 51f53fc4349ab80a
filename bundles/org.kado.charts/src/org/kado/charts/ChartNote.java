package org.kado.charts;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.views.Term;

/**
 * What a chart rests on, printed below its title.
 *
 * @param period   the data shown; empty: none
 * @param zone     whose calendar is meant
 * @param basis    what utilisation was divided by; empty where the chart shows none
 * @param coverage part of the time of which something is known, 0…1; empty: not told
 */
public record ChartNote(Optional<TimeRange> period, ZoneId zone, Optional<Basis> basis, OptionalDouble coverage) {

	/** Refuses null. */
	public ChartNote {
		Objects.requireNonNull(period, "period");
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(basis, "basis");
		Objects.requireNonNull(coverage, "coverage");
	}

	/** The parts of a subtitle; the formula last. */
	List<String> subtitle(ChartTexts texts, String formula) {
		List<String> parts = new ArrayList<>();
		basis.ifPresent(known -> parts.add(texts.text("subtitle.named", texts.term(Term.BASIS), texts.basis(known))));
		period.ifPresent(range -> parts.add(texts.period(range, zone)));
		parts.add(zone.getId());
		coverage.ifPresent(ratio -> parts.add(texts.term(Term.COVERAGE) + " " + texts.percent(ratio)));
		parts.add(formula);
		return parts;
	}
}
