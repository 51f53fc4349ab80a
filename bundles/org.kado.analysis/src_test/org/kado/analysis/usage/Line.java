package org.kado.analysis.usage;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;

/** Timelines drawn as text, a character a minute: M man, m machine, . idle, l locked, z asleep, o off, x clock suspect, ? no data. */
final class Line {

	static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	/** Wednesday, midnight. */
	static final ZonedDateTime START = ZonedDateTime.of(2026, 4, 1, 0, 0, 0, 0, TOKYO);
	static final long MINUTE = 60_000;
	static final String SIGNS = "Mm.lzox?";

	private Line() {
	}

	static long minute(long minute) {
		return START.toInstant().toEpochMilli() + minute * MINUTE;
	}

	static TimeRange minutes(long from, long to) {
		return new TimeRange(minute(from), minute(to));
	}

	static StateTimeline of(String states) {
		return of("press", 0, states);
	}

	static StateTimeline of(String name, int startMinute, String states) {
		List<StateInterval> intervals = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= states.length(); i++) {
			if (i == states.length() || states.charAt(i) != states.charAt(from)) {
				intervals.add(new StateInterval(minutes(startMinute + from, startMinute + i), state(states.charAt(from))));
				from = i;
			}
		}
		return new StateTimeline(name + "-id", name, TOKYO, minutes(startMinute, startMinute + states.length()), intervals, List.of(),
				EnumSet.allOf(State.class), "back-dated 60s");
	}

	static State state(char sign) {
		return State.values()[SIGNS.indexOf(sign)];
	}

	/** Runs of random states. */
	static String random(Random random, int minutes, String signs) {
		StringBuilder text = new StringBuilder();
		while (text.length() < minutes) {
			text.append(String.valueOf(signs.charAt(random.nextInt(signs.length()))).repeat(1 + random.nextInt(90)));
		}
		return text.substring(0, minutes);
	}
}
