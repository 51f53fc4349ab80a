package org.kado.model.facts;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a facts file says of itself before its first row.
 *
 * @param formatVersion     version of docs/formats/facts.md, from 1
 * @param installation      the recording installation; stays when the equipment is renamed
 * @param fingerprint       hash of the hardware's identity, hexadecimal; empty where it could not be read
 * @param equipment         name of the equipment, as configured
 * @param zone              zone of the PC when the file began
 * @param session           the desktop session that recorded, e.g. "1"
 * @param agentVersion      version of the recorder
 * @param tickMillis        planned distance of ticks
 * @param pollMillis        planned distance of looks at the last-input time
 * @param thresholdMillis   idle threshold T in force
 * @param memoryTotalBytes  physical memory, or -1 where not measured
 * @param processors        logical processors, or -1 where not measured
 * @param sources           sources that are recorded at all
 * @param rules             machine rules in force; any of them makes the state
 * @param conditions        conditions that only the recorder decides, in the order in which ticks tell them
 * @param watched           names of the processes that are looked for; a name that is missing here was not watched, which does not mean
 *                          that it did not run
 * @param user              name of the user whose session is recorded; empty where it is not recorded
 * @param computer          name of the computer; empty where it is not recorded
 */
public record FactsHeader(int formatVersion, UUID installation, String fingerprint, String equipment, ZoneId zone, String session,
		String agentVersion, int tickMillis, int pollMillis, int thresholdMillis, long memoryTotalBytes, int processors,
		Set<Source> sources, List<MachineRule> rules, List<RecordedCondition> conditions, List<String> watched, String user, String computer) {

	/** Copies the collections in; refuses null and times that are not positive. */
	public FactsHeader {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(fingerprint, "fingerprint");
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(session, "session");
		Objects.requireNonNull(agentVersion, "agentVersion");
		if (tickMillis <= 0 || pollMillis <= 0 || thresholdMillis <= 0) {
			throw new IllegalArgumentException("tick, poll and threshold must be positive");
		}
		sources = Set.copyOf(sources);
		rules = List.copyOf(rules);
		conditions = List.copyOf(conditions);
		watched = List.copyOf(watched);
		Objects.requireNonNull(user, "user");
		Objects.requireNonNull(computer, "computer");
	}

	/** A header of a recording that watches no processes and tells neither user nor computer. */
	public FactsHeader(int formatVersion, UUID installation, String fingerprint, String equipment, ZoneId zone, String session,
			String agentVersion, int tickMillis, int pollMillis, int thresholdMillis, long memoryTotalBytes, int processors,
			Set<Source> sources, List<MachineRule> rules, List<RecordedCondition> conditions) {
		this(formatVersion, installation, fingerprint, equipment, zone, session, agentVersion, tickMillis, pollMillis, thresholdMillis,
				memoryTotalBytes, processors, sources, rules, conditions, List.of(), "", "");
	}

	/** The same, with rules that ask only for facts about processes. */
	public FactsHeader(int formatVersion, UUID installation, String fingerprint, String equipment, ZoneId zone, String session,
			String agentVersion, int tickMillis, int pollMillis, int thresholdMillis, long memoryTotalBytes, int processors,
			Set<Source> sources, List<MachineRule> rules) {
		this(formatVersion, installation, fingerprint, equipment, zone, session, agentVersion, tickMillis, pollMillis, thresholdMillis,
				memoryTotalBytes, processors, sources, rules, List.of());
	}

	/** The same from a moment on at which other sources are recorded and other processes watched. */
	public FactsHeader watching(Set<Source> newSources, List<String> newWatched) {
		return new FactsHeader(formatVersion, installation, fingerprint, equipment, zone, session, agentVersion, tickMillis, pollMillis,
				thresholdMillis, memoryTotalBytes, processors, newSources, rules, conditions, newWatched, user, computer);
	}

	/** Whether the source is recorded at all. */
	public boolean records(Source source) {
		return sources.contains(source);
	}
}
