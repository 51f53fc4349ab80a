package org.kado.views;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kado.archive.LogFolder;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;

/** Facts of one installation for tests: ticks of 5 s with a CPU load. */
final class FactsBuilder {

	static final UUID ID = UUID.fromString("11111111-1111-4111-8111-111111111111");
	static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private final TickColumns.Builder ticks = new TickColumns.Builder();
	private final Tick tick = new Tick();

	/** A tick that ends so many seconds after the epoch. */
	FactsBuilder tick(long stampSeconds, double cpuPercent) {
		tick.begin(ticks.size(), stampSeconds * 1000, 5000).noInput();
		tick.cpu(cpuPercent);
		ticks.add(tick);
		return this;
	}

	/** Ticks every 5 s, the first and the last end at these seconds, with loads that rise by 1 from 0 to 99 and begin again. */
	FactsBuilder ticks(long firstSeconds, long lastSeconds) {
		for (long stamp = firstSeconds; stamp <= lastSeconds; stamp += 5) {
			tick(stamp, stamp / 5 % 100);
		}
		return this;
	}

	/** The folder that holds nothing else. */
	LogFolder folder() {
		FactsHeader header = new FactsHeader(1, ID, "", "press", TOKYO, "1", "0", 5000, 1000, 60_000, -1, -1,
				Set.of(Source.INPUT, Source.CPU), List.of());
		FactsSegment segment = new FactsSegment(header, ticks.build(), List.of(), List.of());
		List<SessionFacts> sessions = new ArrayList<>(List.of(new SessionFacts("1", List.of(segment))));
		return new LogFolder(Path.of("logs"), List.of(new InstallationFacts(ID.toString(), "press", TOKYO, sessions, List.of())), List.of(), 1, 1);
	}
}
