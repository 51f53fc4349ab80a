package org.kado.store.csv;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.Source;
import org.kado.store.LogStore.Setup;

/** Setups that differ in what a test is about. */
record Setups(Path folder, String equipment, String fingerprint, String session, ZoneId zone, int tickMillis, int thresholdMillis, int slotMillis,
		List<MachineRule> rules, List<RecordedCondition> conditions, Locale language) {

	static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	static final Set<Source> SOURCES = EnumSet.of(Source.INPUT, Source.CPU, Source.MEMORY, Source.NETWORK, Source.PROCESS, Source.SLEEP);

	static Setups in(Path folder) {
		return new Setups(folder, "設備A", "f1", "1", TOKYO, 5000, 60_000, 60_000, List.of(new MachineRule("NC run", "ncrun.exe", 3.5)),
				List.of(), Locale.JAPANESE);
	}

	Setups equipment(String name) {
		return new Setups(folder, name, fingerprint, session, zone, tickMillis, thresholdMillis, slotMillis, rules, conditions, language);
	}

	Setups fingerprint(String hash) {
		return new Setups(folder, equipment, hash, session, zone, tickMillis, thresholdMillis, slotMillis, rules, conditions, language);
	}

	Setups session(String name) {
		return new Setups(folder, equipment, fingerprint, name, zone, tickMillis, thresholdMillis, slotMillis, rules, conditions, language);
	}

	Setups zone(ZoneId id) {
		return new Setups(folder, equipment, fingerprint, session, id, tickMillis, thresholdMillis, slotMillis, rules, conditions, language);
	}

	Setups threshold(int millis) {
		return new Setups(folder, equipment, fingerprint, session, zone, tickMillis, millis, slotMillis, rules, conditions, language);
	}

	Setups slot(int millis) {
		return new Setups(folder, equipment, fingerprint, session, zone, tickMillis, thresholdMillis, millis, rules, conditions, language);
	}

	Setups language(Locale locale) {
		return new Setups(folder, equipment, fingerprint, session, zone, tickMillis, thresholdMillis, slotMillis, rules, conditions, locale);
	}

	Setups rules(MachineRule... other) {
		return new Setups(folder, equipment, fingerprint, session, zone, tickMillis, thresholdMillis, slotMillis, List.of(other), conditions, language);
	}

	Setups conditions(RecordedCondition... other) {
		return new Setups(folder, equipment, fingerprint, session, zone, tickMillis, thresholdMillis, slotMillis, rules, List.of(other), language);
	}

	Setup build() {
		return new Setup(folder, equipment, fingerprint, session, zone, "0.1.0", tickMillis, 1000, thresholdMillis, slotMillis, 8L << 30, 4, SOURCES,
				rules, conditions, language);
	}
}
