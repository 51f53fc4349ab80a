package org.kado.views;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.analysis.kpi.Kpis;
import org.kado.analysis.sum.SumScope;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.kpi.KpiReport;
import org.kado.model.kpi.Label;
import org.kado.model.report.StateTimeline;

/**
 * Figures with formulas (docs/kpi.md) of an opened folder, one installation after the other in the order of the folder. Safe for use by
 * several threads.
 *
 * @param view   the states
 * @param zone   zone of days; empty: each installation's own
 * @param window the time that counts; empty: all
 * @param labels what persons said of time
 */
public record KpiView(UtilisationView view, Optional<ZoneId> zone, Optional<TimeRange> window, List<Label> labels) {

	/** Copies the list in. */
	public KpiView {
		labels = List.copyOf(labels);
	}

	/** The figures of every installation with records. @param fixedMillis a fixed time a day, for the utilisation of it */
	public List<KpiReport> reports(OptionalLong fixedMillis) {
		Kpis kpis = new Kpis(fixedMillis);
		return view.timelines().stream().filter(timeline -> !timeline.period().isEmpty())
				.map(timeline -> kpis.of(timeline, signal(timeline), labels, new SumScope(zone.orElse(timeline.zone()), view.calendar(), window))).toList();
	}

	private Optional<StateTimeline> signal(StateTimeline timeline) {
		return timeline.recorded().contains(State.MACHINE) ? view.findMachineSignal(timeline.installation()) : Optional.empty();
	}
}
