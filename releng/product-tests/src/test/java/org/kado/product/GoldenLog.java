package org.kado.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts files written by hand after docs/formats/facts.md, with none of Kado's code: the author says what happens, minute by minute, and knows
 * what the figures must be.
 * <p>
 * Ticks of 5 s, idle threshold 60 s. A person gives two inputs a tick, the first at its start.
 */
final class GoldenLog {

	private static final int TICK_MILLIS = 5000;

	/** Age of the second input of a tick at its end; every other tick has it earlier, since no hand is as even as a clock. */
	private static final int[] SECOND_AGE_MILLIS = {2500, 1900};

	private static final int MINUTE_MILLIS = 60_000;

	/** How long a PC takes from boot to the agent's start. */
	private static final int START_MILLIS = 30_000;

	private final String installation;
	private final String equipment;
	private final ZoneId zone;
	private final List<String> sources;
	private final GoldenFigures figures;
	private final Map<LocalDate, StringBuilder> days = new TreeMap<>();
	/** The axis that a change of the clock doesn't touch; wall clock = axis + shift. */
	private long axisMillis;
	private long shiftMillis;
	private long bootMillis;
	private long asleepMillis;
	private long sequence;
	/** On the axis; -1 where the agent saw none since it started. */
	private long lastInputMillis = -1;
	private boolean shutDown;

	/**
	 * An empty log.
	 *
	 * @param installation UUID
	 * @param sources      of facts.md; the rest is never recorded
	 */
	GoldenLog(String installation, String equipment, ZoneId zone, List<String> sources) {
		this.installation = installation;
		this.equipment = equipment;
		this.zone = zone;
		this.sources = sources;
		this.figures = new GoldenFigures(zone);
	}

	/** The PC is switched on and the agent starts at that local time, 30 s after the boot. */
	GoldenLog boot(String localTime) {
		long startMillis = LocalDateTime.parse(localTime).atZone(zone).toInstant().toEpochMilli();
		if (shutDown) {
			figures.add(GoldenState.OFF, wall(), startMillis - START_MILLIS);
		}
		axisMillis = startMillis;
		shiftMillis = 0;
		bootMillis = startMillis - START_MILLIS;
		asleepMillis = 0;
		lastInputMillis = -1;
		shutDown = false;
		anchor();
		event("boot", "boot_ms=" + bootMillis);
		event("agent_start", "version=0.1.0");
		return this;
	}

	/** A person works. */
	GoldenLog man(int minutes) {
		long from = wall();
		rows(minutes, true, 30, 18);
		long last = lastInputMillis + shiftMillis;
		figures.add(GoldenState.MAN, from, last);
		figures.add(GoldenState.IDLE, last, wall());
		return this;
	}

	/** A person works with pauses: twelve minutes and three, again and again. */
	GoldenLog work(int minutes) {
		for (int left = minutes; left > 0; left -= 15) {
			man(Math.min(12, left));
			if (left > 12) {
				idle(Math.min(3, left - 12));
			}
		}
		return this;
	}

	/** The watched process is busy, nobody there. */
	GoldenLog machine(int minutes) {
		return plain(GoldenState.MACHINE, minutes, 80, 74);
	}

	/** Nothing happens. */
	GoldenLog idle(int minutes) {
		return plain(GoldenState.IDLE, minutes, 1, 3);
	}

	/** The session is locked. */
	GoldenLog locked(int minutes) {
		event("lock");
		plain(GoldenState.LOCKED, minutes, 1, 2);
		event("unlock");
		return this;
	}

	/** The PC sleeps. */
	GoldenLog asleep(int minutes) {
		event("suspend");
		figures.add(GoldenState.ASLEEP, wall(), wall() + millis(minutes));
		axisMillis += millis(minutes);
		asleepMillis += millis(minutes);
		event("resume");
		return this;
	}

	/** The PC is shut down; it stays off until {@link #boot}. */
	GoldenLog shutDown() {
		event("shutdown");
		event("agent_stop", "reason=shutdown");
		shutDown = true;
		return this;
	}

	/** After at least so many idle minutes the clock is set back by them; as many idle ones follow, which claim the same time. */
	GoldenLog clockSetBack(int minutes) {
		figures.add(GoldenState.IDLE, wall(), wall() - millis(minutes));
		figures.add(GoldenState.CLOCK_SUSPECT, wall() - millis(minutes), wall());
		shiftMillis -= millis(minutes);
		event("clock_change", "shift_ms=" + -millis(minutes));
		anchor();
		rows(minutes, false, 1, 3);
		return this;
	}

	private GoldenLog plain(GoldenState state, int minutes, int processPercent, int cpuPercent) {
		long from = wall();
		rows(minutes, false, processPercent, cpuPercent);
		figures.add(state, from, wall());
		return this;
	}

	/** What the figures must be. */
	GoldenFigures figures() {
		return figures;
	}

	/** The identity of the installation. */
	String installation() {
		return installation;
	}

	/** Writes a file for each day. */
	void write(Path logFolder) throws IOException {
		Path folder = Files.createDirectories(logFolder.resolve("facts"));
		for (Map.Entry<LocalDate, StringBuilder> day : days.entrySet()) {
			String name = DateTimeFormatter.BASIC_ISO_DATE.format(day.getKey()) + "_" + equipment + "_" + installation.substring(0, 8) + "_s1.csv";
			Files.writeString(folder.resolve(name), "\uFEFFkado-facts,1\r\n" + header() + day.getValue());
		}
	}

	private String header() {
		StringBuilder rows = new StringBuilder();
		rows.append("installation,%s\nfingerprint,%064x\nequipment,%s\nzone,%s\n".formatted(installation, Integer.valueOf(equipment.hashCode() & 0xFFFFFF), equipment, zone));
		rows.append("session,1\nagent,0.1.0\ntick_ms,5000\npoll_ms,1000\nthreshold_ms,60000\nmemory_total_bytes,17179869184\nprocessors,8\n");
		sources.forEach(source -> rows.append("source,").append(source).append('\n'));
		if (sources.contains("process")) {
			rows.append("rule,press,process,press,50.0\n");
		}
		rows.append("""
				columns,t,seq,utc_ms,elapsed_ms,inputs,first_ms,last_ms,min_gap_ms,max_gap_ms,keys,clicks,moves,wheel,cpu_pct,mem_avail_kib
				columns,p,seq,name,pids,cpu_ms,rss_kib
				columns,n,seq,name,rx_bytes,tx_bytes
				columns,e,seq,utc_ms,mono_ms,kind
				columns,a,utc_ms,mono_ms,awake_ms
				columns,i,key,value
				end
				""");
		return rows.toString().lines().map(row -> "h," + row + "\r\n").reduce("", String::concat);
	}

	private void rows(int minutes, boolean input, int processPercent, int cpuPercent) {
		for (int i = 0; i < minutes * MINUTE_MILLIS / TICK_MILLIS; i++) {
			axisMillis += TICK_MILLIS;
			// a load that breathes a little, so that its line in a chart is one
			String cpu = sources.contains("cpu") ? "%.2f".formatted(Double.valueOf(cpuPercent * (1 + 0.2 * Math.sin(sequence / 17.0)))) : "";
			row("t,%d,%d,%d,%s,,,,,%s,8388608".formatted(Long.valueOf(++sequence), Long.valueOf(wall()), Integer.valueOf(TICK_MILLIS), input(input, i), cpu));
			if (sources.contains("process")) {
				row("p,%d,press,1,%d,204800".formatted(Long.valueOf(sequence), Integer.valueOf(processPercent * TICK_MILLIS / 100)));
			}
			row("n,%d,eth0,%d,%d".formatted(Long.valueOf(sequence), Integer.valueOf(1000 + cpuPercent * 40), Integer.valueOf(500 + cpuPercent * 9)));
		}
	}

	/** The columns inputs to max_gap_ms of the tick that ends now. */
	private String input(boolean input, int number) {
		if (!sources.contains("input")) {
			return ",,,,";
		}
		if (!input) {
			return "0,,,,";
		}
		int age = SECOND_AGE_MILLIS[number % 2];
		long within = TICK_MILLIS - age;
		long before = lastInputMillis < 0 ? within : axisMillis - TICK_MILLIS - lastInputMillis;
		lastInputMillis = axisMillis - age;
		return "2," + TICK_MILLIS + "," + age + "," + Math.min(within, before) + "," + Math.max(within, before);
	}

	private void event(String kind, String... details) {
		row("e,%d,%d,%d,%s%s".formatted(Long.valueOf(++sequence), Long.valueOf(wall()), Long.valueOf(axisMillis - bootMillis), kind,
				details.length == 0 ? "" : "," + String.join(",", details)));
	}

	private void anchor() {
		row("a,%d,%d,%d".formatted(Long.valueOf(wall()), Long.valueOf(axisMillis - bootMillis), Long.valueOf(axisMillis - bootMillis - asleepMillis)));
	}

	private void row(String row) {
		LocalDate day = Instant.ofEpochMilli(wall()).atZone(zone).toLocalDate();
		days.computeIfAbsent(day, d -> new StringBuilder()).append(row).append("\r\n");
	}

	private long wall() {
		return axisMillis + shiftMillis;
	}

	private static long millis(int minutes) {
		return (long) minutes * MINUTE_MILLIS;
	}
}
