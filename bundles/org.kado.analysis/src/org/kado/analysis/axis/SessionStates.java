package org.kado.analysis.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.MachineRule;
import org.kado.model.report.EpisodeConvention;

/**
 * The states of one session on its recorded axis, from the first row's cover to the last row's end without gaps.
 *
 * @param axis       the session's rows
 * @param states     a state for every recorded millisecond
 * @param suspicious spans of ghost input
 * @param settled    some of the last rows at which nothing reaches across, the latest first; none of a machine's signal
 */
public record SessionStates(RecordedAxis axis, StateRuns states, Ranges suspicious, List<SettledRow> settled) {

	/** Copies the list in. */
	public SessionStates {
		settled = List.copyOf(settled);
	}

	/** Decides the states of a session by the machine rules in force. */
	public static SessionStates of(RecordedAxis axis, IdleThreshold threshold, EpisodeConvention convention) {
		return of(axis, threshold, convention, Optional.empty());
	}

	/**
	 * Decides the states of a session.
	 *
	 * @param rules machine rules given afterwards; empty: those in force when the rows were recorded
	 */
	public static SessionStates of(RecordedAxis axis, IdleThreshold threshold, EpisodeConvention convention,
			Optional<List<MachineRule>> rules) {
		return of(axis, threshold, convention, rules, OptionalInt.empty());
	}

	/**
	 * The same, looking also at one row more.
	 *
	 * @param asked a row that shall be among the settled ones, if it is settled
	 */
	public static SessionStates of(RecordedAxis axis, IdleThreshold threshold, EpisodeConvention convention,
			Optional<List<MachineRule>> rules, OptionalInt asked) {
		if (axis.size() == 0) {
			return new SessionStates(axis, new StateRuns(), new Ranges(), List.of());
		}
		Ranges asleep = SleepSpans.of(axis);
		Ranges brokenInput = BrokenInput.of(axis);
		Ranges known = axis.covered().minus(asleep).minus(brokenInput);
		long[] agentStarts = agentStarts(axis);
		Instants instants = Instants.of(axis);
		GhostInput ghost = GhostInput.of(instants, Stretches.of(known, agentStarts));
		Stretches stretches = Stretches.of(known.minus(ghost.spans()), agentStarts);
		Ranges man = convention == EpisodeConvention.SLOT ? SlotInput.of(axis, instants, stretches, ghost, threshold)
				: Episodes.of(instants, stretches, ghost, threshold, convention);
		StateRuns states = layers(axis, asleep, man, brokenInput, MachineRows.of(axis, rules)).states(axis.cover(0), axis.end(axis.size() - 1));
		SettledRows rows = new SettledRows(axis, man.plus(asleep).plus(ghost.spans()), instants, ghost, stretches, threshold);
		List<SettledRow> settled = new ArrayList<>(rows.latest());
		asked.stream().mapToObj(rows::find).flatMap(Optional::stream).filter(row -> !settled.contains(row)).forEach(settled::add);
		return new SessionStates(axis, states, ghost.spans(), settled);
	}

	/**
	 * When machine rules held, whether a person worked at the time or not: machine where a rule held, no data where that is not known,
	 * else idle.
	 *
	 * @param rules machine rules given afterwards; empty: those in force when the rows were recorded
	 */
	public static SessionStates machineSignal(RecordedAxis axis, Optional<List<MachineRule>> rules) {
		if (axis.size() == 0) {
			return new SessionStates(axis, new StateRuns(), new Ranges(), List.of());
		}
		MachineRows machine = MachineRows.of(axis, rules);
		Layers layers = new Layers().with(Layers.Layer.ASLEEP, SleepSpans.of(axis)).with(Layers.Layer.COVERED, axis.covered())
				.with(Layers.Layer.MACHINE, machine.running()).with(Layers.Layer.BROKEN, machine.unknown());
		return new SessionStates(axis, layers.states(axis.cover(0), axis.end(axis.size() - 1)), new Ranges(), List.of());
	}

	private static Layers layers(RecordedAxis axis, Ranges asleep, Ranges man, Ranges brokenInput, MachineRows machine) {
		LockSpans lock = LockSpans.of(axis);
		return new Layers().with(Layers.Layer.ASLEEP, asleep) //
				.with(Layers.Layer.COVERED, axis.covered()) //
				.with(Layers.Layer.MAN, man) //
				.with(Layers.Layer.MACHINE, machine.running()) //
				.with(Layers.Layer.LOCKED, lock.locked()) //
				.with(Layers.Layer.BROKEN, brokenInput.plus(machine.unknown()).plus(lock.unknown()));
	}

	private static long[] agentStarts(RecordedAxis axis) {
		LongStream.Builder starts = LongStream.builder();
		for (PlacedEvent event : axis.events()) {
			if (event.kind() == EventKind.AGENT_START) {
				starts.add(event.axisMillis());
			}
		}
		return starts.build().sorted().toArray();
	}
}
