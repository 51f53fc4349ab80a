import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the beginning of a minute file as docs/formats/minutes.md says, for a picture.
 *
 * <pre>
 * java releng/manual/ExampleMinutes.java en|ja FILE
 * </pre>
 */
final class ExampleMinutes {

	private static final String JAPANESE = "日付,時刻,実作業有無,マシンタイム,UTCオフセット,連番,記録秒";
	private static final String ENGLISH = "date,time,man_hours,machine_time,utc_offset,sequence,covered_s";

	private ExampleMinutes() {
	}

	/** Arguments: language of the header, file. */
	public static void main(String[] arguments) throws IOException {
		StringBuilder rows = new StringBuilder("\uFEFF").append(arguments[0].equals("ja") ? JAPANESE : ENGLISH).append("\r\n");
		for (int minute = 1; minute <= 24; minute++) {
			boolean somebody = minute <= 8 || minute > 20;
			boolean machine = !somebody && minute <= 17;
			rows.append(String.format(Locale.ROOT, "2026-04-01,%02d:%02d,%d,%d,+09:00,%d,60\r\n", 8 + minute / 60, minute % 60, somebody ? 1 : 0,
					machine ? 1 : 0, 12 * minute));
		}
		Files.writeString(Path.of(arguments[1]), rows);
	}
}
