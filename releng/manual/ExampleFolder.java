import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Writes a folder of facts as docs/formats/facts.md says, for pictures: working days of so many equipment, always the same for the same
 * arguments. Uses none of Kado's code.
 *
 * <pre>
 * java releng/manual/ExampleFolder.java FOLDER EQUIPMENT DAYS
 * </pre>
 */
final class ExampleFolder {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
	private static final int TICK_MILLIS = 60_000;
	private static final int MINUTE = 60_000;
	private static final String[] KINDS = {"プレス", "検査機", "旋盤", "組立", "Lathe", "Mill", "洗浄機", "測定室"};

	private final Path folder;
	private final int number;
	private final String name;
	private final String id;
	private final Random random;
	private long seq = 1;
	private StringBuilder rows;
	private long nowMillis;

	private ExampleFolder(Path folder, int number) {
		this.folder = folder;
		this.number = number;
		name = KINDS[number % KINDS.length] + " " + (number / KINDS.length + 1);
		id = "%08x-0000-4000-8000-%012x".formatted(0x1a000000 + number * 7919, number);
		random = new Random(number);
	}

	/** Arguments: folder, number of equipment, number of days. */
	public static void main(String[] arguments) throws IOException {
		int equipment = Integer.parseInt(arguments[1]);
		for (int i = 0; i < equipment; i++) {
			new ExampleFolder(Path.of(arguments[0]).resolve("pc-%03d".formatted(i + 1)).resolve("facts"), i).write(Integer.parseInt(arguments[2]));
		}
	}

	private void write(int days) throws IOException {
		Files.createDirectories(folder);
		for (int i = 0; i < days; i++) {
			LocalDate day = FIRST.plusDays(i);
			boolean weekend = day.getDayOfWeek().getValue() > 5;
			if (!weekend || number % 5 == 0) {
				rows = new StringBuilder("\uFEFFkado-facts,1\n").append(header());
				nowMillis = day.atStartOfDay(TOKYO).toInstant().toEpochMilli() + (450 + random.nextInt(60)) * MINUTE;
				day();
				String file = DateTimeFormatter.BASIC_ISO_DATE.format(day) + "_" + name + "_" + id.substring(0, 8) + "_s1.csv";
				Files.writeString(folder.resolve(file), rows.toString().replace("\n", "\r\n"));
			}
		}
	}

	/** A shift: somebody sets the machine up, it runs, there are pauses; the better the equipment is used the shorter they are. */
	private void day() {
		event("boot", ",boot_ms=" + (nowMillis - 30_000));
		event("agent_start", ",version=0.1.0");
		int used = 4 + number * 7 % 13;
		long evening = nowMillis + 13 * 60 * MINUTE;
		for (int spell = 0; spell < 7 && nowMillis < evening; spell++) {
			ticks(15 + random.nextInt(5 * used), true, 12);
			ticks(10 + random.nextInt(9 * used), false, 78);
			ticks(10 + random.nextInt(90 - 5 * used), false, 2);
			if (number % 3 == 1 && spell == 3) {
				event("lock", "");
				ticks(40, false, 2);
				event("unlock", "");
			}
		}
		event("shutdown", "");
		event("agent_stop", ",reason=shutdown");
	}

	private void ticks(int minutes, boolean hand, int load) {
		for (int i = 0; i < minutes; i++) {
			nowMillis += TICK_MILLIS;
			double cpu = Math.max(0.5, load + random.nextGaussian() * load / 8);
			String input = hand ? "30,59500,700,800,4000" : "0,,,,";
			rows.append("t,%d,%d,%d,%s,,,,,%.2f,9000000\n".formatted(seq, nowMillis, TICK_MILLIS, input, Math.min(100, cpu)));
			rows.append("p,%d,press,1,%d,220000\n".formatted(seq++, load > 50 ? 54_000 : 900));
		}
	}

	private void event(String kind, String details) {
		rows.append("e,%d,%d,%d,%s%s\n".formatted(seq++, nowMillis, nowMillis - 1_700_000_000_000L, kind, details));
	}

	private String header() {
		return """
				installation,%s
				fingerprint,%064x
				equipment,%s
				zone,Asia/Tokyo
				session,1
				agent,0.1.0
				tick_ms,60000
				poll_ms,1000
				threshold_ms,60000
				memory_total_bytes,17179869184
				processors,8
				source,input
				source,cpu
				source,memory
				source,process
				source,lock
				source,sleep
				source,shutdown
				rule,press,process,press,50.0
				end
				""".formatted(id, number + 1, name).lines().map(line -> "h," + line + "\n").reduce("", String::concat);
	}
}
