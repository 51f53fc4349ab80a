package org.kado.model.facts;

import java.util.List;
import java.util.Objects;

/** What a machine rule asks for: a condition on facts, or several of them joined. Immutable. */
public sealed interface RuleCondition {

	/**
	 * Holds where at least one of the conditions does.
	 *
	 * @param conditions at least one
	 */
	record Any(List<RuleCondition> conditions) implements RuleCondition {

		/** Copies the list in; refuses an empty one. */
		public Any {
			conditions = required(conditions);
		}
	}

	/**
	 * Holds where each of the conditions does.
	 *
	 * @param conditions at least one
	 */
	record All(List<RuleCondition> conditions) implements RuleCondition {

		/** Copies the list in; refuses an empty one. */
		public All {
			conditions = required(conditions);
		}
	}

	/**
	 * A process uses at least so much CPU over a tick.
	 *
	 * @param process          name of the process, all its pids summed; letter case does not matter
	 * @param percentOfOneCore least CPU use, percent of one core; 0 means that being there is enough
	 */
	record ProcessCpu(String process, double percentOfOneCore) implements RuleCondition {

		/** Refuses null and a threshold that is negative or no number. */
		public ProcessCpu {
			Objects.requireNonNull(process, "process");
			if (!(percentOfOneCore >= 0)) {
				throw new IllegalArgumentException("CPU threshold must be 0 or more, but is " + percentOfOneCore);
			}
		}
	}

	/**
	 * A process reads and writes at least so much over a tick.
	 *
	 * @param process        name of the process, all its pids summed; letter case does not matter
	 * @param bytesPerSecond least rate of bytes read and written together, positive
	 */
	record ProcessIo(String process, long bytesPerSecond) implements RuleCondition {

		/** Refuses null and a rate that is not positive. */
		public ProcessIo {
			Objects.requireNonNull(process, "process");
			if (bytesPerSecond <= 0) {
				throw new IllegalArgumentException("I/O rate must be positive, but is " + bytesPerSecond);
			}
		}
	}

	/**
	 * A condition that was decided when it was recorded; its truth value is a fact.
	 *
	 * @param id of a {@link RecordedCondition}
	 */
	record Recorded(String id) implements RuleCondition {

		/** Refuses null. */
		public Recorded {
			Objects.requireNonNull(id, "id");
		}
	}

	/** A condition of a later version, or one that was damaged: it can't be decided again, the recorded result of its rule counts. */
	record Unreadable() implements RuleCondition {
	}

	private static List<RuleCondition> required(List<RuleCondition> conditions) {
		if (conditions.isEmpty()) {
			throw new IllegalArgumentException("a group needs a condition");
		}
		return List.copyOf(conditions);
	}
}
