package org.kado.bench.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.store.LogStore;
import org.kado.store.Recording;
import org.kado.store.csv.CsvLogStore;

/**
 * Logs as the agent writes them, by the agent's own store: a folder for each equipment, a facts file for each day of ticks of 5 s, the same to the
 * byte but for the installation's id whenever it is asked for the same.
 */
final class LogGenerator {

	static final int TICK_MILLIS = 5000;
	static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
	static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
	static final List<String> PROCESSES = List.of("cad.exe", "press.exe", "viewer.exe", "plc-link.exe");
	static final List<String> INTERFACES = List.of("Ethernet", "Wi-Fi");
	private static final int DAY_MILLIS = 86_400_000;
	private static final int WORK_FROM_MILLIS = 8 * 3_600_000;
	private static final int WORK_TO_MILLIS = 18 * 3_600_000;

	/**
	 * What is generated.
	 *
	 * @param equipment   number of equipment
	 * @param firstDay    the first day, counted from {@link #FIRST_DAY}
	 * @param days        number of days of each
	 * @param ticksOfADay a whole day has 17,280
	 * @param full        with the rows of 4 processes, 2 interfaces and a machine rule; otherwise the host's rows only
	 * @param closed      whether days that are over are compressed, as the agent does
	 */
	record Plan(int equipment, int firstDay, int days, int ticksOfADay, boolean full, boolean closed) {

		static Plan whole(int equipment, int days) {
			return new Plan(equipment, 0, days, DAY_MILLIS / TICK_MILLIS, true, false);
		}

		long ticks() {
			return (long) equipment * days * ticksOfADay;
		}
	}

	private final LogStore store = new CsvLogStore();
	private final Plan plan;

	LogGenerator(Plan plan) {
		this.plan = plan;
	}

	/** Writes below the folder. */
	void write(Path folder) throws IOException {
		for (int equipment = 0; equipment < plan.equipment; equipment++) {
			String name = String.format(Locale.ROOT, "press%03d", equipment);
			try (Recording recording = store.open(setup(folder.resolve(name), name))) {
				record(recording, new EquipmentTicks(equipment, plan));
				if (plan.closed) {
					close(recording);
				}
			}
		}
	}

	/** Packs the days that are over; only what is safe on the disk is touched. */
	private static void close(Recording recording) throws IOException {
		recording.force();
		while (recording.upkeep(0).more()) {
			// the next one
		}
	}

	private static void record(Recording recording, EquipmentTicks ticks) throws IOException {
		recording.append(new ClockAnchor(ticks.startMillis(), 1_000_000, 1_000_000));
		Tick tick = new Tick();
		while (ticks.next(tick, recording.nextSequence())) {
			recording.append(tick);
		}
	}

	private LogStore.Setup setup(Path folder, String name) {
		return new LogStore.Setup(folder, name, "0123456789abcdef", "1", ZONE, "bench", TICK_MILLIS, 1000, 60_000, 60_000, 8L << 30, 4,
				Set.of(Source.INPUT, Source.CPU, Source.MEMORY, Source.PROCESS, Source.NETWORK), plan.full ? List.of(rule()) : List.of(), List.of(),
				Locale.JAPAN, plan.full ? PROCESSES : List.of(), "", "");
	}

	static MachineRule rule() {
		return new MachineRule("pressing", new RuleCondition.ProcessCpu("press.exe", 20));
	}

	/** The ticks of one equipment: a person by day, a program that works by itself at times, noise. */
	static final class EquipmentTicks {

		private final SplittableRandom random;
		private final Plan plan;
		private final long startMillis;
		private int day;
		private int tickOfDay;
		private int cpuThousandths = 10_000;
		private long memoryKib = 3_000_000;
		private int busyTicks;
		private int inputTicks;

		EquipmentTicks(int equipment, Plan plan) {
			random = new SplittableRandom(1_000_003L * equipment + plan.firstDay);
			this.plan = plan;
			startMillis = FIRST_DAY.plusDays(plan.firstDay).atStartOfDay(ZONE).toInstant().toEpochMilli();
		}

		long startMillis() {
			return startMillis;
		}

		/** Fills the holder with the next tick; false behind the last one. */
		boolean next(Tick tick, long sequence) {
			if (day == plan.days) {
				return false;
			}
			int ofDayMillis = (tickOfDay + 1) * TICK_MILLIS - 1;
			tick.begin(sequence, startMillis + (long) day * DAY_MILLIS + ofDayMillis - random.nextInt(3), TICK_MILLIS);
			input(tick, ofDayMillis);
			load(tick);
			if (plan.full) {
				details(tick);
			}
			if (++tickOfDay == plan.ticksOfADay) {
				tickOfDay = 0;
				day++;
			}
			return true;
		}

		private void input(Tick tick, int ofDayMillis) {
			boolean working = ofDayMillis > WORK_FROM_MILLIS && ofDayMillis < WORK_TO_MILLIS || plan.ticksOfADay < 1000;
			if (inputTicks == 0 && working && random.nextInt(60) == 0) {
				inputTicks = 1 + random.nextInt(80);
			}
			if (inputTicks > 0 && random.nextInt(4) > 0) {
				long last = tick.stampMillis() - random.nextInt(900);
				long first = last - random.nextInt(3500);
				tick.input(1 + random.nextInt(5), first, last, 1000, 1000 + random.nextInt(4000));
			} else {
				tick.noInput();
			}
			inputTicks = Math.max(0, inputTicks - 1);
		}

		private void load(Tick tick) {
			cpuThousandths = Math.max(0, Math.min(100_000, cpuThousandths + random.nextInt(6001) - 3000));
			memoryKib = Math.max(500_000, Math.min(7_000_000, memoryKib + random.nextInt(8001) - 4000));
			tick.cpu(cpuThousandths / 100 / 10.0);
			tick.memoryAvailable(memoryKib << 10);
			if (busyTicks == 0 && random.nextInt(300) == 0) {
				busyTicks = 20 + random.nextInt(400);
			}
			busyTicks = Math.max(0, busyTicks - 1);
		}

		private void details(Tick tick) {
			for (int i = 0; i < PROCESSES.size(); i++) {
				boolean busy = i == 1 && busyTicks > 0;
				tick.process(PROCESSES.get(i), 1, busy ? 1500 + random.nextInt(3000) : random.nextInt(60), (200_000L + random.nextInt(5000)) << 10, random.nextInt(4) == 0 ? random.nextInt(100_000) : 0);
			}
			for (String name : INTERFACES) {
				tick.networkInterface(name, random.nextInt(200_000), random.nextInt(20_000));
			}
			tick.rules(1, Truths.with(Truths.NONE_KNOWN, 0, busyTicks > 0 ? Truth.YES : Truth.NO));
		}
	}
}
