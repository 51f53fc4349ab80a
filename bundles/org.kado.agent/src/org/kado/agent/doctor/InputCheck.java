package org.kado.agent.doctor;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

import org.kado.agent.text.Phrase;
import org.kado.sampling.LastInputProbe;

/** Whether the source of human input really advances: it is looked at for a moment, and the record is asked. */
final class InputCheck implements Check {

	private static final int LOOKS = 6;
	private static final long PAUSE_MILLIS = 500;
	private static final long LONG_AGO_MILLIS = Duration.ofHours(24).toMillis();

	@Override
	public String id() {
		return "input";
	}

	@Override
	@SuppressWarnings("resource") // whoever opened the probe closes it
	public List<Finding> look(Patient patient) {
		if (patient.access().inputProbe().isEmpty()) {
			return List.of(Finding.error(id(), "", Phrase.of("doctor.input.none", patient.access().noInput()), "doctor.input.none.remedy"));
		}
		LastInputProbe probe = patient.access().inputProbe().get();
		long found = firstInstant(probe, patient);
		if (found == LastInputProbe.BROKEN) {
			return List.of(Finding.error(id(), "", Phrase.of("doctor.input.broken", probe.reason()), "doctor.input.broken.remedy"));
		}
		if (!patient.agents().isEmpty() && !patient.facts().files().isEmpty() && !patient.facts().inputRecorded()) {
			return List.of(Finding.error(id(), patient.folder().toString(), Phrase.of("doctor.input.notRecorded"), "doctor.input.notRecorded.remedy"));
		}
		return List.of(found != LastInputProbe.NONE ? Finding.ok(id(), "", Phrase.of("doctor.input.advances")) : recorded(patient));
	}

	/** What the record tells where nobody touches the PC just now. */
	private Finding recorded(Patient patient) {
		OptionalLong last = patient.facts().lastInputMillis();
		if (last.isPresent() && patient.now().toEpochMilli() - last.getAsLong() < LONG_AGO_MILLIS) {
			return Finding.ok(id(), "", Phrase.of("doctor.input.last", patient.time(last.getAsLong())));
		}
		Phrase what = last.isPresent() ? Phrase.of("doctor.input.last", patient.time(last.getAsLong())) : Phrase.of("doctor.input.never");
		return Finding.warning(id(), "", what, "doctor.input.touch");
	}

	private static long firstInstant(LastInputProbe probe, Patient patient) {
		long found = probe.poll(patient.access().clock().monotonicMillis()); // the baseline
		for (int look = 0; look < LOOKS && found == LastInputProbe.NONE; look++) {
			try {
				patient.pause().waitMillis(PAUSE_MILLIS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return found;
			}
			found = probe.poll(patient.access().clock().monotonicMillis());
		}
		return found;
	}
}
