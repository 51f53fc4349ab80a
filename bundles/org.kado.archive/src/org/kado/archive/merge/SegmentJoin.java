package org.kado.archive.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import org.kado.archive.file.FileSegment;
import org.kado.archive.file.RowsStamp;
import org.kado.model.Problem;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;

/**
 * Two segments of one session that may hold the same rows, laid side by side by the numbers of their rows.
 *
 * <pre>
 *   winner  ■■■■■■■■ ■■■■■■■■■■■        the one with more rows
 *   loser      ■■■■■■■                  same number, same content: duplicate; other content: conflict, the winner's row stays
 *                   └ added             a number that the winner lacks (its line was damaged, say)
 * </pre>
 */
final class SegmentJoin {

	private final FileSegment winner;
	private final FileSegment loser;
	private final SegmentRows winnerRows;
	private final SegmentRows loserRows;
	private final BitSet added = new BitSet();
	private final List<String> conflicts = new ArrayList<>();
	private int duplicates;

	SegmentJoin(FileSegment winner, FileSegment loser) {
		this.winner = winner;
		this.loser = loser;
		winnerRows = new SegmentRows(winner.segment());
		loserRows = new SegmentRows(loser.segment());
		int w = 0;
		for (int l = 0; l < loserRows.size(); l++) {
			while (w < winnerRows.size() && winnerRows.sequence(w) < loserRows.sequence(l)) {
				w++;
			}
			if (w == winnerRows.size() || winnerRows.sequence(w) != loserRows.sequence(l)) {
				added.set(l);
			} else if (winnerRows.holds(w, loserRows, l)) {
				duplicates++;
			} else {
				conflicts.add(loserRows.sequence(l) + " " + Instant.ofEpochMilli(loserRows.stampMillis(l)));
			}
		}
	}

	/** Whether any row is in both. */
	boolean sharesRows() {
		return duplicates > 0 || !conflicts.isEmpty();
	}

	/** Tells what was there twice and what disagreed. */
	void report(Consumer<Problem> problems) {
		new Overlap(loser.label(), winner.label(), duplicates, conflicts).report(problems);
	}

	/** Both in one, each row once. */
	FileSegment joined() {
		if (added.isEmpty()) {
			return winner;
		}
		TickColumns.Builder ticks = new TickColumns.Builder();
		List<Event> events = new ArrayList<>();
		Tick holder = new Tick();
		int w = 0;
		for (int l = added.nextSetBit(0); l >= 0; l = added.nextSetBit(l + 1)) {
			while (w < winnerRows.size() && winnerRows.sequence(w) < loserRows.sequence(l)) {
				winnerRows.copy(w++, holder, ticks, events);
			}
			loserRows.copy(l, holder, ticks, events);
		}
		while (w < winnerRows.size()) {
			winnerRows.copy(w++, holder, ticks, events);
		}
		FactsSegment.Rows rows = new FactsSegment.Rows(ticks.build(), events, anchors());
		return FileSegment.of(winner.label(), new FactsSegment(winner.header(), () -> rows, stamp())).orElseThrow();
	}

	/** The same two make the same one. */
	private OptionalLong stamp() {
		OptionalLong more = winner.segment().stamp();
		OptionalLong fewer = loser.segment().stamp();
		return more.isPresent() && fewer.isPresent() ? OptionalLong.of(new RowsStamp().and(more.getAsLong()).and(fewer.getAsLong()).value()) : OptionalLong.empty();
	}

	private List<ClockAnchor> anchors() {
		Set<ClockAnchor> both = new LinkedHashSet<>(winner.segment().anchors());
		both.addAll(loser.segment().anchors());
		return both.stream().sorted(Comparator.comparingLong(ClockAnchor::stampMillis)).toList();
	}
}
