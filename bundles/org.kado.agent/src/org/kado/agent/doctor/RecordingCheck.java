package org.kado.agent.doctor;

import java.util.List;
import java.util.stream.Collectors;

import org.kado.agent.control.RunningAgent;
import org.kado.agent.text.Phrase;

/** Whether an agent records, and whether rows really come. */
final class RecordingCheck implements Check {

	private static final int MISSED_TICKS = 3;
	private static final long DEFAULT_TICK_MILLIS = 5_000;

	@Override
	public String id() {
		return "recording";
	}

	@Override
	public List<Finding> look(Patient patient) {
		String where = patient.folder().toString();
		if (patient.agents().isEmpty()) {
			return List.of(Finding.error(id(), where, lastRow(patient), patient.environment().windows() ? "doctor.recording.none.windows" : "doctor.recording.none.linux"));
		}
		String agents = patient.agents().stream().map(RecordingCheck::name).collect(Collectors.joining(", "));
		long tickMillis = patient.facts().tickMillis().orElse(DEFAULT_TICK_MILLIS);
		long limitMillis = tickMillis * MISSED_TICKS + patient.configuration().forceMillis();
		long ageMillis = patient.facts().lastRowMillis().isEmpty() ? Long.MAX_VALUE
				: patient.now().toEpochMilli() - patient.facts().lastRowMillis().getAsLong();
		if (ageMillis > limitMillis) {
			return List.of(Finding.error(id(), where, Phrase.of("doctor.recording.stuck", agents), "doctor.recording.stuck.remedy"));
		}
		return List.of(Finding.ok(id(), where, Phrase.of("doctor.recording.ok", agents, Long.toString(Math.max(0, ageMillis) / 1_000))));
	}

	private static String name(RunningAgent agent) {
		return agent.pid() + " (" + agent.session() + ")";
	}

	private static Phrase lastRow(Patient patient) {
		return patient.facts().lastRowMillis().isEmpty() ? Phrase.of("doctor.recording.never")
				: Phrase.of("doctor.recording.none", patient.time(patient.facts().lastRowMillis().getAsLong()));
	}
}
