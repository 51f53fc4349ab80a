package org.kado.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.Source;

/** Where an agent records. */
public interface LogStore {

	/**
	 * Opens the folder for recording, takes its lock for the session, repairs what the last run left, and resolves the installation.
	 *
	 * @throws AlreadyRecordingException where another agent records this session into the folder
	 * @throws IOException               where the folder can't be created or written
	 */
	Recording open(Setup setup) throws IOException;

	/**
	 * What goes into the headers of files.
	 *
	 * @param folder           the log folder
	 * @param equipment        name of the equipment
	 * @param fingerprint      hash of the hardware's identity, hexadecimal; empty where it could not be read
	 * @param session          the desktop session
	 * @param zone             zone of the PC
	 * @param agentVersion     version of the recorder
	 * @param tickMillis       planned distance of ticks
	 * @param pollMillis       planned distance of looks at the last-input time
	 * @param thresholdMillis  idle threshold T
	 * @param slotMillis       slot of the minute file (60,000; shorter in tests)
	 * @param memoryTotalBytes physical memory, or -1
	 * @param processors       logical processors, or -1
	 * @param sources          sources recorded at all
	 * @param rules            machine rules in force
	 * @param conditions       conditions that only the recorder decides
	 * @param headerLanguage   language of the minute file's header (ja or en)
	 * @param watched          names of the processes that are looked for
	 * @param user             name of the user, to be recorded; empty: not recorded
	 * @param computer         name of the computer, to be recorded; empty: not recorded
	 */
	record Setup(Path folder, String equipment, String fingerprint, String session, ZoneId zone, String agentVersion, int tickMillis,
			int pollMillis, int thresholdMillis, int slotMillis, long memoryTotalBytes, int processors, Set<Source> sources,
			List<MachineRule> rules, List<RecordedCondition> conditions, Locale headerLanguage, List<String> watched, String user, String computer) {

		/** Copies the collections in. */
		public Setup {
			sources = Set.copyOf(sources);
			rules = List.copyOf(rules);
			conditions = List.copyOf(conditions);
			watched = List.copyOf(watched);
		}

		/** The same for another desktop session. */
		public Setup inSession(String other) {
			return new Setup(folder, equipment, fingerprint, other, zone, agentVersion, tickMillis, pollMillis, thresholdMillis, slotMillis,
					memoryTotalBytes, processors, sources, rules, conditions, headerLanguage, watched, user, computer);
		}

		/** A setup that watches no processes and tells neither user nor computer. */
		public Setup(Path folder, String equipment, String fingerprint, String session, ZoneId zone, String agentVersion, int tickMillis,
				int pollMillis, int thresholdMillis, int slotMillis, long memoryTotalBytes, int processors, Set<Source> sources,
				List<MachineRule> rules, List<RecordedCondition> conditions, Locale headerLanguage) {
			this(folder, equipment, fingerprint, session, zone, agentVersion, tickMillis, pollMillis, thresholdMillis, slotMillis,
					memoryTotalBytes, processors, sources, rules, conditions, headerLanguage, List.of(), "", "");
		}
	}
}
