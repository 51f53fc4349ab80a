package org.kado.store.text;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Turns local times of a zone, in recorded order, into UTC. Where clocks are set back an hour comes twice: the first time is
 * taken, or the second where the first would lie before the row before. Where clocks are set forward, a time that never was is taken as
 * if they had not been. Not safe for use by several threads.
 */
public final class ZoneTimes {

	private static final long DAY_MILLIS = 86_400_000;

	private final ZoneRules rules;
	private long plainDayStart;
	private long plainDayEnd;
	private long plainOffsetMillis;
	private long previousMillis = Long.MIN_VALUE;

	/** Times of the zone. */
	public ZoneTimes(ZoneId zone) {
		rules = zone.getRules();
	}

	/**
	 * UTC of a local time.
	 *
	 * @param localMillis since 1970-01-01T00:00 of the local clock
	 * @return milliseconds since the epoch
	 */
	public long utcMillis(long localMillis) {
		if (localMillis < plainDayStart || localMillis >= plainDayEnd) {
			findPlainDay(Math.floorDiv(localMillis, DAY_MILLIS) * DAY_MILLIS);
		}
		boolean plain = localMillis >= plainDayStart && localMillis < plainDayEnd;
		previousMillis = plain ? localMillis - plainOffsetMillis : nearTransition(localMillis);
		return previousMillis;
	}

	/** A day without a transition has one offset, so that its rows need no look at the rules. */
	private void findPlainDay(long dayStart) {
		LocalDateTime start = local(dayStart);
		List<ZoneOffset> offsets = rules.getValidOffsets(start);
		plainDayEnd = plainDayStart;
		if (offsets.size() == 1) {
			ZoneOffset offset = offsets.get(0);
			ZoneOffsetTransition next = rules.nextTransition(start.toInstant(offset));
			if (next == null || next.getDateTimeBefore().isAfter(start.plusDays(1)) && next.getDateTimeAfter().isAfter(start.plusDays(1))) {
				plainDayStart = dayStart;
				plainDayEnd = dayStart + DAY_MILLIS;
				plainOffsetMillis = offset.getTotalSeconds() * 1000L;
			}
		}
	}

	private long nearTransition(long localMillis) {
		LocalDateTime local = local(localMillis);
		List<ZoneOffset> offsets = rules.getValidOffsets(local);
		if (offsets.isEmpty()) {
			return localMillis - rules.getTransition(local).getOffsetBefore().getTotalSeconds() * 1000L;
		}
		long first = localMillis - offsets.get(0).getTotalSeconds() * 1000L;
		boolean second = offsets.size() > 1 && first <= previousMillis;
		return second ? localMillis - offsets.get(1).getTotalSeconds() * 1000L : first;
	}

	private static LocalDateTime local(long localMillis) {
		long seconds = Math.floorDiv(localMillis, 1000L);
		return LocalDateTime.ofEpochSecond(seconds, (int) Math.floorMod(localMillis, 1000L) * 1_000_000, ZoneOffset.UTC);
	}
}
