package org.kado.model.health;

import java.util.Objects;
import java.util.Optional;

import org.kado.model.Problem;
import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;

/**
 * Something about collected logs that a person should do something about.
 *
 * @param check        id of the check that found it; never changed
 * @param severity     how much it matters to the figures
 * @param installation id of the installation; empty where the whole folder is meant
 * @param equipment    name of the equipment; empty where the whole folder is meant
 * @param count        how often, how many; 1 where there is nothing to count
 * @param millis       for how long, by how much; 0 where that means nothing
 * @param detail       what was found, untranslated; may be empty
 * @param when         first to last occurrence; empty where it has no time
 */
public record HealthFinding(String check, Problem.Severity severity, String installation, String equipment, long count, long millis, String detail,
		Optional<TimeRange> when) {

	/** Refuses null. */
	public HealthFinding {
		Objects.requireNonNull(check, "check");
		Objects.requireNonNull(severity, "severity");
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(detail, "detail");
		Objects.requireNonNull(when, "when");
	}

	/** A finding of an installation. */
	public static HealthFinding of(String check, Problem.Severity severity, InstallationFacts facts, long count) {
		return new HealthFinding(check, severity, facts.id(), facts.equipment(), count, 0, "", Optional.empty());
	}

	/** A finding of the whole folder. */
	public static HealthFinding ofFolder(String check, Problem.Severity severity, long count, String detail) {
		return new HealthFinding(check, severity, "", "", count, 0, detail, Optional.empty());
	}

	/** The same with a length of time. */
	public HealthFinding lasting(long newMillis) {
		return new HealthFinding(check, severity, installation, equipment, count, newMillis, detail, when);
	}

	/** The same with what was found. */
	public HealthFinding with(String newDetail) {
		return new HealthFinding(check, severity, installation, equipment, count, millis, newDetail, when);
	}

	/** The same with its time. */
	public HealthFinding at(TimeRange range) {
		return new HealthFinding(check, severity, installation, equipment, count, millis, detail, Optional.of(range));
	}
}
