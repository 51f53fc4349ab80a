package org.kado.analysis.usage;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.analysis.sum.BucketSums;
import org.kado.analysis.sum.SumScope;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.HeatCell;
import org.kado.model.usage.HeatMap;

/** Sums use by hour and day of the week, one equipment after the other. Not safe for use by several threads. */
public final class HeatMaps {

	private static final int CELLS = DayOfWeek.values().length * HeatMap.HOURS;

	private final Basis basis;
	private final List<BucketSums> total = new ArrayList<>();
	private final Set<State> recorded = EnumSet.noneOf(State.class);

	/** Sums on that basis. */
	public HeatMaps(Basis basis) {
		this.basis = basis;
	}

	/** The map of one equipment; it is added to the total. */
	public HeatMap add(StateTimeline timeline, SumScope scope) {
		List<BucketSums> cells = cells(timeline, scope);
		for (int i = 0; i < CELLS; i++) {
			if (total.size() < CELLS) {
				total.add(cells.get(i));
			} else {
				total.set(i, BucketSums.total(List.of(total.get(i), cells.get(i))));
			}
		}
		recorded.addAll(timeline.recorded());
		return map(Optional.of(timeline.installation()), timeline.equipment(), cells, timeline.recorded());
	}

	/** The sum of all that were added; without any all cells are empty. */
	public HeatMap total() {
		List<BucketSums> cells = total.isEmpty() ? Collections.nCopies(CELLS, BucketSums.total(List.of())) : total;
		return map(Optional.empty(), "", cells, recorded);
	}

	private static List<BucketSums> cells(StateTimeline timeline, SumScope scope) {
		List<TimeRange> hours = scope.buckets(Bucket.HOUR, timeline.period());
		List<BucketSums> sums = BucketSums.of(timeline, hours, scope);
		List<List<BucketSums>> byCell = new ArrayList<>();
		for (int i = 0; i < CELLS; i++) {
			byCell.add(new ArrayList<>());
		}
		for (int i = 0; i < hours.size(); i++) {
			ZonedDateTime start = hours.get(i).start().atZone(scope.zone());
			byCell.get(start.getDayOfWeek().ordinal() * HeatMap.HOURS + start.getHour()).add(sums.get(i));
		}
		return byCell.stream().map(BucketSums::total).toList();
	}

	private HeatMap map(Optional<String> installation, String equipment, List<BucketSums> sums, Set<State> states) {
		List<HeatCell> cells = new ArrayList<>(CELLS);
		for (int i = 0; i < CELLS; i++) {
			cells.add(new HeatCell(DayOfWeek.values()[i / HeatMap.HOURS], i % HeatMap.HOURS, sums.get(i).figures(states, basis)));
		}
		return new HeatMap(installation, equipment, cells);
	}
}
