package org.kado.agent.recording;

import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.kado.analysis.rules.RuleScope;
import org.kado.analysis.rules.TickRules;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.report.StateTimeline;

/**
 * Makes the rows of the minute file from the ticks of one run (docs/formats/minutes.md). Keeps as many ticks as a slot's states depend
 * on: those of the slot and of one threshold before it. Belongs to the recording thread; allocates at the end of a slot only.
 *
 * <pre>
 *   ticks   ├──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┤
 *                          10:00       10:01 ▲
 *           ├── T ─────────┼── slot ────┤    the tick that crosses the end of the slot makes its row
 * </pre>
 */
public final class MinuteBook {

	private static final long NO_SLOT = Long.MIN_VALUE;
	private static final long NO_SEQUENCE = -1;

	private final FactsHeader header;
	private final TickRules rules;
	private final long slotMillis;
	private final ZoneRules zone;
	private final Function<InstallationFacts, StateTimeline> analysis;
	private final TickWindow window = new TickWindow();
	private final List<Event> events = new ArrayList<>();
	private final List<ClockAnchor> anchors = new ArrayList<>();
	private long slotStartMillis = NO_SLOT;

	/**
	 * An empty book.
	 *
	 * @param header     what the facts file says of itself: zone, tick, threshold, rules, sources
	 * @param slotMillis length of a slot; slots begin at multiples of it in the zone's wall time
	 * @param analysis   decides the states of the ticks kept
	 */
	public MinuteBook(FactsHeader header, long slotMillis, Function<InstallationFacts, StateTimeline> analysis) {
		this.header = header;
		this.rules = new TickRules(header.rules(), RuleScope.of(header));
		this.slotMillis = slotMillis;
		this.zone = header.zone().getRules();
		this.analysis = analysis;
	}

	/** Takes an event, which may end an episode or explain a hole. */
	void event(Event event) {
		events.add(event);
	}

	/** Takes an anchor. */
	void anchor(ClockAnchor anchor) {
		anchors.add(anchor);
	}

	/**
	 * Takes a tick.
	 *
	 * @param tick copied where it is kept
	 * @param rows takes the row of each slot that the tick completes; mostly none
	 */
	void tick(Tick tick, Consumer<MinuteRow> rows) {
		long tickStartMillis = tick.stampMillis() - tick.elapsedMillis();
		if (slotStartMillis == NO_SLOT) {
			slotStartMillis = slotOf(tickStartMillis);
		} else if (tick.stampMillis() < slotStartMillis) { // the clock was set back: what comes is told on its own
			makeRow(rows);
			forget();
			slotStartMillis = slotOf(tickStartMillis);
		}
		window.add(tick);
		if (tick.stampMillis() >= slotStartMillis + slotMillis) {
			completeSlots(tickStartMillis, tick.stampMillis(), rows);
		}
	}

	private void completeSlots(long tickStartMillis, long stampMillis, Consumer<MinuteRow> rows) {
		while (stampMillis >= slotStartMillis + slotMillis) {
			makeRow(rows);
			slotStartMillis = slotOf(Math.max(slotStartMillis + slotMillis, tickStartMillis)); // slots nobody saw are passed over
		}
		dropWhatNoSlotNeeds();
	}

	private long slotOf(long utcMillis) {
		long offsetMillis = zone.getOffset(Instant.ofEpochMilli(utcMillis)).getTotalSeconds() * 1_000L;
		return Math.floorDiv(utcMillis + offsetMillis, slotMillis) * slotMillis - offsetMillis;
	}

	private void makeRow(Consumer<MinuteRow> rows) {
		TimeRange slot = new TimeRange(slotStartMillis, slotStartMillis + slotMillis);
		long coveredMillis = 0;
		boolean man = false;
		boolean ruled = false;
		long sequence = NO_SEQUENCE;
		for (int i = 0; i < window.size(); i++) {
			Tick tick = window.get(i);
			long overlapMillis = overlapMillis(tick, slot);
			coveredMillis += overlapMillis;
			man |= tick.inputCount() > 0 && (slot.contains(tick.firstInputMillis()) || slot.contains(tick.lastInputMillis()));
			// a tick that ends a moment after the slot belongs to it
			if (overlapMillis * 2 > Math.min(tick.elapsedMillis(), slotMillis)) {
				ruled |= rules.anyHolds(tick);
				sequence = tick.sequence();
			}
		}
		if (man || sequence != NO_SEQUENCE) {
			rows.accept(new MinuteRow(slot.endMillis(), man, ruled && !man, sequence, Math.min(coveredMillis, slotMillis),
					header.thresholdMillis(), stateMillis(slot)));
		}
	}

	private static long overlapMillis(Tick tick, TimeRange slot) {
		long startMillis = Math.max(slot.startMillis(), tick.stampMillis() - tick.elapsedMillis());
		return Math.max(0, Math.min(slot.endMillis(), tick.stampMillis()) - startMillis);
	}

	private Map<State, Long> stateMillis(TimeRange slot) {
		StateTimeline timeline = analysis.apply(facts());
		Map<State, Long> millis = new EnumMap<>(State.class);
		timeline.recorded().forEach(state -> millis.put(state, 0L));
		long knownMillis = 0;
		for (StateInterval interval : timeline.intervals()) {
			long overlapMillis = interval.range().intersect(slot).millis();
			millis.merge(interval.state(), overlapMillis, Long::sum);
			knownMillis += overlapMillis;
		}
		millis.merge(State.NO_DATA, slot.millis() - knownMillis, Long::sum);
		return millis;
	}

	private InstallationFacts facts() {
		TickColumns.Builder ticks = new TickColumns.Builder();
		for (int i = 0; i < window.size(); i++) {
			ticks.add(window.get(i));
		}
		FactsSegment segment = new FactsSegment(header, ticks.build(), events, anchors);
		return new InstallationFacts(header.installation().toString(), header.equipment(), header.zone(),
				List.of(new SessionFacts(header.session(), List.of(segment))), List.of());
	}

	private void dropWhatNoSlotNeeds() {
		long neededFromMillis = slotStartMillis - header.thresholdMillis();
		window.dropUntil(neededFromMillis);
		events.removeIf(event -> event.stampMillis() < neededFromMillis);
		anchors.removeIf(anchor -> anchor.stampMillis() < neededFromMillis);
	}

	private void forget() {
		window.clear();
		events.clear();
		anchors.clear();
	}
}
