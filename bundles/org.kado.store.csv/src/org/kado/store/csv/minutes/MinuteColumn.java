package org.kado.store.csv.minutes;

import java.util.Locale;
import java.util.Optional;

import org.kado.model.State;

/** Columns of minute files in the order they are written, as docs/formats/minutes.md lists them. */
enum MinuteColumn {
	DATE("日付", "date"),
	TIME("時刻", "time"),
	MAN("実作業有無", "man_hours"),
	MACHINE("マシンタイム", "machine_time"),
	OFFSET("UTCオフセット", "utc_offset"),
	SEQUENCE("連番", "sequence"),
	COVERED("記録秒", "covered_s"),
	INSTALLATION("設置ID", "installation"),
	THRESHOLD("しきい値秒", "threshold_s"),
	MAN_SECONDS("人秒", "man_s", State.MAN),
	MACHINE_SECONDS("機械秒", "machine_s", State.MACHINE),
	IDLE_SECONDS("待機秒", "idle_s", State.IDLE),
	LOCKED_SECONDS("ロック秒", "locked_s", State.LOCKED),
	ASLEEP_SECONDS("スリープ秒", "asleep_s", State.ASLEEP),
	OFF_SECONDS("電源断秒", "off_s", State.OFF),
	CLOCK_SUSPECT_SECONDS("時刻不確か秒", "clock_suspect_s", State.CLOCK_SUSPECT),
	NO_DATA_SECONDS("データなし秒", "no_data_s", State.NO_DATA);

	private final String japanese;
	private final String english;
	private final Optional<State> state;

	MinuteColumn(String japanese, String english) {
		this.japanese = japanese;
		this.english = english;
		this.state = Optional.empty();
	}

	MinuteColumn(String japanese, String english, State state) {
		this.japanese = japanese;
		this.english = english;
		this.state = Optional.of(state);
	}

	/** The state whose time the column holds; empty for other columns. */
	Optional<State> state() {
		return state;
	}

	/** The English name, which problems carry. */
	String id() {
		return english;
	}

	/** Name in the header: Japanese for Japanese, else English. */
	String name(Locale language) {
		return language.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese : english;
	}

	/** The column of that name in either language; empty where it is not ours. */
	static Optional<MinuteColumn> find(String name) {
		for (MinuteColumn column : values()) {
			if (column.japanese.equals(name) || column.english.equals(name)) {
				return Optional.of(column);
			}
		}
		return Optional.empty();
	}
}
