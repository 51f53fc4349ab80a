package org.kado.analysis.axis;

import org.kado.model.report.EpisodeConvention;

/**
 * Joins instants of input to episodes of a person at work.
 *
 * <pre>
 *   instants     · ··  ·                ·         T = ├─────┤
 *   back-dated   ├─────┤                ├─┤       ends at the last input, lasts a tick at least
 *   hold-over    ├───────────┤          ├─────┤   ends one T later
 * </pre>
 *
 * An episode ends at its last input where the stretch ends before the convention would let it end; a lone instant then counts
 * up to the end of the stretch, a tick at most.
 */
final class Episodes {

	private final Instants instants;
	private final Stretches stretches;
	private final GhostInput ghost;
	private final InputGaps gaps;
	private final IdleThreshold threshold;
	private final boolean holdOver;
	private final Ranges man = new Ranges();

	private int stretch = Stretches.NONE;
	private long first;
	private long last;
	private int lastIndex;

	private Episodes(Instants instants, Stretches stretches, GhostInput ghost, IdleThreshold threshold, EpisodeConvention convention) {
		this.instants = instants;
		this.stretches = stretches;
		this.ghost = ghost;
		this.threshold = threshold;
		gaps = new InputGaps(instants);
		holdOver = convention == EpisodeConvention.HOLD_OVER;
	}

	/** The spans of the axis in which a person worked, by the back-dated or the hold-over convention. */
	static Ranges of(Instants instants, Stretches stretches, GhostInput ghost, IdleThreshold threshold, EpisodeConvention convention) {
		Episodes episodes = new Episodes(instants, stretches, ghost, threshold, convention);
		for (int i = 0; i < instants.size(); i++) {
			if (!ghost.isGhost(i)) {
				episodes.take(i);
			}
		}
		episodes.close();
		return episodes.man;
	}

	private void take(int i) {
		long millis = threshold.millisFor(instants.header(i));
		int firstStretch = instants.stretchOfFirst(i, stretches);
		int lastStretch = instants.stretchOfLast(i, stretches);
		if (firstStretch == Stretches.NONE || firstStretch != stretch || !goesOn(i, millis)) {
			begin(firstStretch, instants.first(i), i);
		}
		if (lastStretch != firstStretch || gaps.pausesWithin(i, millis)) {
			extend(instants.first(i), i);
			begin(lastStretch, instants.last(i), i);
		} else {
			extend(instants.last(i), i);
		}
	}

	/** Ghost rows between break an episode by the stretches; here rows that lie next to each other in the list are compared. */
	private boolean goesOn(int i, long thresholdMillis) {
		return !ghost.isGhost(i - 1) && gaps.goesOn(i, thresholdMillis);
	}

	private void begin(int newStretch, long millis, int i) {
		close();
		stretch = newStretch;
		if (stretch != Stretches.NONE) {
			first = Math.max(millis, stretches.start(stretch));
			last = first;
			lastIndex = i;
		}
	}

	private void extend(long millis, int i) {
		if (stretch != Stretches.NONE) {
			last = Math.max(last, millis);
			lastIndex = i;
		}
	}

	private void close() {
		if (stretch == Stretches.NONE) {
			return;
		}
		long tickMillis = instants.header(lastIndex).tickMillis();
		long end = Math.max(last, first + tickMillis);
		long heldEnd = last + threshold.millisFor(instants.header(lastIndex));
		if (holdOver && heldEnd <= stretches.end(stretch)) {
			end = heldEnd;
		}
		man.append(first, Math.min(end, stretches.end(stretch)));
		stretch = Stretches.NONE;
	}
}
