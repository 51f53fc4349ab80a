package org.kado.agent.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.kado.agent.text.Phrase;

/** Looks at everything that must be right for an equipment PC to record, and says what to do where it is not. */
public final class Doctor {

	private static final List<Check> CHECKS = List.of(new JavaCheck(), new AutoStartCheck(), new FolderCheck(), new DiskCheck(), new RecordingCheck(),
			new InputCheck(), new ClockCheck(), new FactsCheck());

	/** What was found, in a fixed order. */
	public List<Finding> look(Patient patient) {
		List<Finding> findings = new ArrayList<>();
		for (Check check : CHECKS) {
			try {
				findings.addAll(check.look(patient));
			} catch (IOException | RuntimeException e) {
				findings.add(Finding.error(check.id(), "", Phrase.of("doctor.failed", e.toString()), "doctor.failed.remedy"));
			}
		}
		return findings;
	}

	/** The configuration's own finding; without one that can be used nothing else can be looked at. */
	public static Finding configuration(String where, boolean usable) {
		return usable ? Finding.ok("configuration", where, Phrase.of("doctor.configuration.ok"))
				: Finding.error("configuration", where, Phrase.of("doctor.configuration.wrong"), "doctor.configuration.remedy");
	}
}
