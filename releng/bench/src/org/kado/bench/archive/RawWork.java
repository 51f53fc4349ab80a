package org.kado.bench.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kado.analysis.HourLoads;
import org.kado.archive.file.FileContent;
import org.kado.archive.file.RowCollector;
import org.kado.archive.index.FileStamp;
import org.kado.archive.index.LogIndex;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;

/** Raw rows straight into an index and asked from there: the CSV of so many rows would take longer to write than all else to measure. */
final class RawWork {

	/** The system counts CPU in hundredths of a second: one round alone would be told too coarsely. */
	private static final int WARM_ROUNDS = 4;

	private RawWork() {
	}

	/** Arguments: make or ask, index, equipment, days. */
	public static void main(String[] arguments) throws IOException {
		Path index = Path.of(arguments[1]);
		int equipment = Integer.parseInt(arguments[2]);
		int days = Integer.parseInt(arguments[3]);
		try (LogIndex open = LogIndex.open(index)) {
			if (arguments[0].equals("make")) {
				make(open, equipment, days);
			} else {
				ask(open, equipment, days);
			}
		}
	}

	private static FileStamp stamp(int equipment, int day) {
		return new FileStamp(equipment + "/" + day, 1, 1, "");
	}

	private static void make(LogIndex index, int equipment, int days) throws IOException {
		for (int e = 0; e < equipment; e++) {
			LogGenerator.EquipmentTicks ticks = new LogGenerator.EquipmentTicks(e, new LogGenerator.Plan(equipment, 0, days, 17_280, false, false));
			FactsHeader header = new FactsHeader(1, new UUID(7, e), "", "press" + e, LogGenerator.ZONE, "1", "bench", 5000, 1000, 60_000, 1, 1,
					Set.of(Source.INPUT, Source.CPU), List.of(), List.of(), List.of(), "", "");
			Tick tick = new Tick();
			long sequence = 1;
			for (int day = 0; day < days; day++) {
				RowCollector rows = new RowCollector(e + "/" + day);
				rows.format("bench");
				rows.facts(header);
				for (int i = 0; i < 17_280; i++) {
					ticks.next(tick, sequence++);
					rows.tick(tick);
				}
				index.keep(stamp(e, day), rows.content());
			}
		}
		index.commit();
	}

	private static void ask(LogIndex index, int equipment, int days) {
		List<InstallationFacts> installations = new ArrayList<>();
		for (int e = 0; e < equipment; e++) {
			int number = e;
			List<FileContent> files = java.util.stream.IntStream.range(0, days).mapToObj(day -> index.find(stamp(number, day)).orElseThrow()).toList();
			SessionFacts session = new SessionFacts("1", files.stream().flatMap(file -> file.segments().stream()).map(segment -> segment.segment()).toList());
			installations.add(new InstallationFacts("e" + e, "press" + e, LogGenerator.ZONE, List.of(session), List.of()));
		}
		double start = Cpu.millis();
		long ticks = ticks(installations);
		Cpu.tell("first_ms", start);
		double least = Double.MAX_VALUE;
		for (int block = 0; block < 3; block++) {
			double again = Cpu.millis();
			for (int round = 0; round < WARM_ROUNDS; round++) {
				ticks = ticks(installations);
			}
			least = Math.min(least, (Cpu.millis() - again) / WARM_ROUNDS);
		}
		System.out.println("warm_ms\t" + least);
		System.out.println("ticks\t" + ticks);
	}

	private static long ticks(List<InstallationFacts> installations) {
		long ticks = 0;
		for (InstallationFacts facts : installations) {
			HourLoads loads = HourLoads.of(facts);
			for (int i = 0; i < loads.hours(); i++) {
				ticks += loads.ticks(i);
			}
		}
		return ticks;
	}
}
