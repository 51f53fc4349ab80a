package org.kado.agent.today;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.kado.model.State;

/** Where the columns of a minute file stand (docs/formats/minutes.md); reads its rows into sums. */
final class MinuteColumns {

	/** Names in the order of {@link State}. */
	static final List<String> JAPANESE_STATES = List.of("人秒", "機械秒", "待機秒", "ロック秒", "スリープ秒", "電源断秒", "時刻不確か秒", "データなし秒");

	private final int date;
	private final int time;
	private final int offset;
	private final int[] states;

	private MinuteColumns(List<String> names) {
		this.date = find(names, "日付", "date");
		this.time = find(names, "時刻", "time");
		this.offset = find(names, "UTCオフセット", "utc_offset");
		this.states = Arrays.stream(State.values()).mapToInt(state -> find(names, JAPANESE_STATES.get(state.ordinal()), state.id() + "_s")).toArray();
	}

	private static int find(List<String> names, String japanese, String english) {
		int index = names.indexOf(japanese);
		return index >= 0 ? index : names.indexOf(english);
	}

	/** The columns of a file that begins with that line; empty where it is none of ours. */
	static Optional<MinuteColumns> of(String header) {
		MinuteColumns columns = new MinuteColumns(Arrays.asList(header.replace("\uFEFF", "").strip().split(",", -1)));
		boolean ours = columns.date >= 0 && columns.time >= 0 && columns.offset >= 0 && Arrays.stream(columns.states).anyMatch(i -> i >= 0);
		return ours ? Optional.of(columns) : Optional.empty();
	}

	/** Adds a row; a line that is none is passed over. */
	void read(String line, HourSums sums) {
		String[] fields = line.split(",", -1);
		try {
			double[] seconds = new double[states.length];
			double length = 0;
			for (int i = 0; i < states.length; i++) {
				seconds[i] = states[i] < 0 || fields[states[i]].isBlank() ? -1 : Double.parseDouble(fields[states[i]].strip());
				length += Math.max(0, seconds[i]);
			}
			LocalDateTime end = LocalDate.parse(fields[date].strip()).atTime(LocalTime.parse(fields[time].strip()));
			sums.add(end.minusSeconds(Math.round(length)), ZoneOffset.of(fields[offset].strip()), seconds);
		} catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
			// damaged, or a header in mid-file: readers of logs report it
		}
	}
}
