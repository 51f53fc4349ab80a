package org.kado.agent.today;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.kado.model.State;

/** Rows of minute files as agents write them. */
final class MinuteText {

	static final String JAPANESE = "\uFEFF日付,時刻,実作業有無,マシンタイム,UTCオフセット,連番,記録秒,設置ID,しきい値秒,人秒,機械秒,待機秒,ロック秒,スリープ秒,電源断秒,時刻不確か秒,データなし秒\r\n";
	static final String ENGLISH = "\uFEFFdate,time,man_hours,machine_time,utc_offset,sequence,covered_s,installation,threshold_s,"
			+ "man_s,machine_s,idle_s,locked_s,asleep_s,off_s,clock_suspect_s,no_data_s\r\n";

	private final StringBuilder rows = new StringBuilder();
	private final ZoneOffset offset;

	MinuteText(ZoneOffset offset) {
		this.offset = offset;
	}

	/** Whole minutes of one state from that wall time on. */
	MinuteText add(String start, int minutes, State state) {
		double[] seconds = new double[State.values().length];
		seconds[state.ordinal()] = 60;
		LocalDateTime end = LocalDateTime.parse(start);
		for (int i = 0; i < minutes; i++) {
			end = end.plusMinutes(1);
			row(end, seconds);
		}
		return this;
	}

	MinuteText row(LocalDateTime end, double... seconds) {
		rows.append(end.toLocalDate()).append(',').append(DateTimeFormatter.ofPattern("HH:mm").format(end)).append(",1,0,").append(offset.getId())
				.append(",7,60,3f2a91cc,60,")
				.append(Arrays.stream(seconds).mapToObj(s -> s < 0 ? "" : Double.toString(s).replaceFirst("\\.0$", "")).collect(Collectors.joining(",")))
				.append("\r\n");
		return this;
	}

	String text() {
		return rows.toString();
	}
}
