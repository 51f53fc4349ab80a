package org.kado.agent.doctor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.kado.agent.glance.FactsGlance.EventLine;
import org.kado.agent.text.Phrase;

/** Whether the clock can be right: the year, the zone, and whether it jumped. */
final class ClockCheck implements Check {

	/** Kado is not older; a PC whose battery is empty begins in 1980 or 2000. */
	private static final int FIRST_YEAR = 2026;
	private static final int LAST_YEAR = 2090;
	private static final long TOLERANCE_MILLIS = 60_000;
	private static final double MILLIS_PER_SECOND = 1_000;

	@Override
	public String id() {
		return "clock";
	}

	@Override
	public List<Finding> look(Patient patient) {
		List<Finding> findings = new ArrayList<>();
		Instant now = patient.now();
		String time = patient.time(now.toEpochMilli());
		int year = now.atZone(patient.zone()).getYear();
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			findings.add(Finding.error(id(), "", Phrase.of("doctor.clock.year", time), "doctor.clock.set"));
		}
		long lastRowMillis = patient.facts().lastRowMillis().orElse(Long.MIN_VALUE);
		if (lastRowMillis > now.toEpochMilli() + TOLERANCE_MILLIS) {
			findings.add(Finding.error(id(), "", Phrase.of("doctor.clock.future", time, patient.time(lastRowMillis)), "doctor.clock.set"));
		}
		ZoneId system = patient.environment().zone();
		if (!system.getRules().getOffset(now).equals(patient.zone().getRules().getOffset(now))) {
			findings.add(Finding.warning(id(), "", Phrase.of("doctor.clock.zone", patient.zone().getId(), system.getId()), "doctor.clock.zone.remedy"));
		}
		patient.facts().events().stream().filter(event -> event.kind().equals("clock_change")).reduce((first, last) -> last)
				.ifPresent(change -> findings.add(changed(patient, change)));
		return findings.isEmpty() ? List.of(Finding.ok(id(), "", Phrase.of("doctor.clock.ok", time, patient.zone().getId()))) : findings;
	}

	private Finding changed(Patient patient, EventLine change) {
		String seconds = change.find("shift_ms").filter(text -> text.matches("-?\\d{1,17}")).map(text -> "%+.0f".formatted(Long.parseLong(text) / MILLIS_PER_SECOND))
				.orElse("?");
		return Finding.warning(id(), "", Phrase.of("doctor.clock.changed", patient.time(change.utcMillis()), seconds), "doctor.clock.changed.remedy");
	}
}
