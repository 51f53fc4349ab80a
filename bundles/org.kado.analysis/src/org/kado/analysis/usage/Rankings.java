package org.kado.analysis.usage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.kado.analysis.sum.BucketSums;
import org.kado.analysis.sum.SumScope;
import org.kado.model.NaturalOrder;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.RankedEquipment;

/** Orders equipment by use. */
public final class Rankings {

	private static final Comparator<RankedEquipment> MOST_FIRST = Comparator
			.comparingDouble((RankedEquipment e) -> -e.figures().utilisation().orElse(Double.NEGATIVE_INFINITY))
			.thenComparing(RankedEquipment::equipment, NaturalOrder.BY_NAME).thenComparing(RankedEquipment::installation);

	private Rankings() {
	}

	/** The use of one equipment over all of its days, without a rank. */
	public static RankedEquipment unranked(StateTimeline timeline, Basis basis, SumScope scope) {
		BucketSums sums = BucketSums.total(BucketSums.of(timeline, scope.buckets(Bucket.EQUIPMENT, timeline.period()), scope));
		return new RankedEquipment(OptionalInt.empty(), timeline.installation(), timeline.equipment(), sums.figures(timeline.recorded(), basis));
	}

	/** The equipment that is used most first; what has no utilisation comes last and has no rank. */
	public static List<RankedEquipment> rank(List<RankedEquipment> equipment) {
		List<RankedEquipment> ranked = new ArrayList<>();
		OptionalDouble before = OptionalDouble.empty();
		int rank = 0;
		for (RankedEquipment one : equipment.stream().sorted(MOST_FIRST).toList()) {
			OptionalDouble utilisation = one.figures().utilisation();
			rank = utilisation.equals(before) ? rank : ranked.size() + 1;
			before = utilisation;
			ranked.add(new RankedEquipment(utilisation.isPresent() ? OptionalInt.of(rank) : OptionalInt.empty(), one.installation(), one.equipment(),
					one.figures()));
		}
		return ranked;
	}
}
