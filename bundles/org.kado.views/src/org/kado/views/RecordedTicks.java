package org.kado.views;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.TickColumns;

/** The ticks of an installation by their numbers, each to be taken once. Not safe for use by several threads. */
final class RecordedTicks {

	private static final char CLONE = '@';

	private final String fingerprint;
	private final List<Stretch> stretches = new ArrayList<>();
	/** Where the tick before was found: ticks are told in the order of their rows, mostly. */
	private int current;
	private int next;

	RecordedTicks(InstallationFacts facts) {
		// two computers of one id are told apart by their hardware (see the merge): a clone's id ends in its fingerprint
		fingerprint = facts.id().substring(facts.id().indexOf(CLONE) + 1);
		boolean cloned = facts.id().indexOf(CLONE) >= 0;
		for (SessionFacts session : facts.sessions()) {
			for (FactsSegment segment : session.segments()) {
				TickColumns ticks = segment.ticks();
				if (ticks.size() > 0) {
					stretches.add(new Stretch(segment, cloned, ticks.sequence(0), ticks.sequence(ticks.size() - 1), new BitSet()));
				}
			}
		}
	}

	/** Rows of one segment. */
	private record Stretch(FactsSegment segment, boolean cloned, long first, long last, BitSet taken) {

		boolean isOf(FactsHeader header, String fingerprint) {
			FactsHeader own = segment.header();
			return own.installation().equals(header.installation()) && own.session().equals(header.session())
					&& (cloned ? header.fingerprint().startsWith(fingerprint) : own.fingerprint().isEmpty() || header.fingerprint().isEmpty() || own.fingerprint().equals(header.fingerprint()));
		}
	}

	/** When the tick of that number ended, by the clock as it was put right; empty where the folder has no such tick, or it was taken already. */
	OptionalLong takeStampMillis(FactsHeader header, long sequence) {
		for (int i = 0; i < stretches.size(); i++) {
			int candidate = (current + i) % stretches.size();
			Stretch stretch = stretches.get(candidate);
			if (stretch.first() <= sequence && sequence <= stretch.last() && stretch.isOf(header, fingerprint)) {
				TickColumns ticks = stretch.segment().ticks();
				int row = i == 0 && next < ticks.size() && ticks.sequence(next) == sequence ? next : row(ticks, sequence);
				if (row >= 0 && !stretch.taken().get(row)) {
					stretch.taken().set(row);
					current = candidate;
					next = row + 1;
					return OptionalLong.of(ticks.stampMillis(row));
				}
			}
		}
		return OptionalLong.empty();
	}

	/** The row of a number, or less than 0. */
	private static int row(TickColumns ticks, long sequence) {
		int low = 0;
		int high = ticks.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			long found = ticks.sequence(middle);
			if (found == sequence) {
				return middle;
			}
			if (found < sequence) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return -1;
	}
}
