package org.kado.archive.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.archive.file.ClockPart;

/**
 * Finds the stretch in which a visit was: by both clocks where the PC recorded in that boot, else by the wall clock between two stretches
 * that it ran on over.
 */
final class Placement {

	private final List<Stretch> stretches;
	private final ClockSettings others;

	Placement(List<Stretch> stretches, ClockSettings others) {
		this.stretches = stretches;
		this.others = others;
	}

	/** Number of the stretch; empty where none fits, or more than one. */
	Optional<Integer> find(Visit visit) {
		ClockPart.Mark clocks = new ClockPart.Mark(visit.beacon().utcMillis(), visit.beacon().monotonicMillis());
		List<Integer> sameClock = new ArrayList<>();
		for (int i = 0; i < stretches.size(); i++) {
			if (stretches.get(i).isOfSameClock(clocks)) {
				sameClock.add(i);
			}
		}
		if (sameClock.size() > 1) {
			sameClock.removeIf(i -> !stretches.get(i).covers(clocks.stampMillis()));
			return sameClock.size() == 1 ? Optional.of(sameClock.get(0)) : Optional.empty();
		}
		return sameClock.isEmpty() ? betweenBoots(clocks.stampMillis()) : Optional.of(sameClock.get(0));
	}

	private Optional<Integer> betweenBoots(long stampMillis) {
		List<Integer> fitting = new ArrayList<>();
		for (int i = 0; i < stretches.size(); i++) {
			Stretch stretch = stretches.get(i);
			boolean isLast = i == stretches.size() - 1;
			boolean beforeNext = isLast || stretches.get(i + 1).run() == stretch.run() && stretches.get(i + 1).frameMillis() == stretch.frameMillis()
					&& stampMillis <= stretches.get(i + 1).firstMillis();
			if (stretch.lastMillis() <= stampMillis && beforeNext && !others.between(stretch.lastMillis(), stampMillis)) {
				fitting.add(i);
			}
		}
		boolean recorded = stretches.stream().anyMatch(stretch -> stretch.firstMillis() < stampMillis && stampMillis < stretch.lastMillis());
		return fitting.size() == 1 && !recorded ? Optional.of(fitting.get(0)) : Optional.empty();
	}
}
