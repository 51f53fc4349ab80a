package org.kado.store.text;

import java.time.ZoneId;
import java.util.Optional;

import org.kado.store.DateOrder;
import org.kado.store.LogSink;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;

/**
 * How the times of one file are to be read. First it is shown all of them ({@link #look}), then it asks what they leave open, and if that is
 * nothing, turns them into UTC in file order. Not safe for use by several threads.
 */
public final class TimeReading {

	private final Optional<ZoneId> zone;
	private final Optional<ZoneTimes> zoneTimes;
	private final Optional<DateOrder> saidOrder;
	private Optional<DateOrder> proven = Optional.empty();
	private boolean contradicted;
	private String naiveExample = "";
	private String ambiguousExample = "";

	/**
	 * Reads by these rules.
	 *
	 * @param rules    what a person has said
	 * @param ownZone  zone of the format's naive times; empty where every PC writes in its own
	 */
	public TimeReading(ReadRules rules, Optional<ZoneId> ownZone) {
		zone = rules.zoneForNaive().or(() -> ownZone);
		zoneTimes = zone.map(ZoneTimes::new);
		saidOrder = rules.dateOrder();
	}

	/** Looks at a time of the file. */
	public void look(WrittenTime time, String text) {
		if (time.isNaive() && naiveExample.isEmpty()) {
			naiveExample = text;
		}
		if (time.isAmbiguous() && ambiguousExample.isEmpty()) {
			ambiguousExample = text;
		}
		Optional<DateOrder> order = time.provenOrder();
		contradicted |= order.isPresent() && proven.isPresent() && !order.equals(proven);
		proven = proven.or(() -> order);
	}

	/** Asks what the times leave open. @return whether something was asked */
	public boolean asks(LogSink sink) {
		boolean zoneOpen = !naiveExample.isEmpty() && zone.isEmpty();
		if (zoneOpen) {
			sink.question(new OpenQuestion(OpenQuestion.Kind.ZONE, naiveExample));
		}
		return asksOrder(sink) | zoneOpen;
	}

	/** Asks what the dates leave open, where the times' zone is known anyway. @return whether something was asked */
	public boolean asksOrder(LogSink sink) {
		boolean open = !ambiguousExample.isEmpty() && saidOrder.isEmpty() && (proven.isEmpty() || contradicted);
		if (open) {
			sink.question(new OpenQuestion(OpenQuestion.Kind.DATE_ORDER, ambiguousExample));
		}
		return open;
	}

	/** The order of day and month: said, else proven by a date of the file, else that of dates with dots. */
	public DateOrder dateOrder() {
		return saidOrder.or(() -> proven).orElse(DateOrder.DAY_FIRST);
	}

	/** Whether a time without a zone was seen. */
	public boolean hasNaive() {
		return !naiveExample.isEmpty();
	}

	/** The zone of times without one, where it is known. */
	public Optional<ZoneId> zone() {
		return zone;
	}

	/**
	 * UTC of a time, milliseconds since the epoch. Where an hour comes twice, {@link ZoneTimes} decides by the order of the file.
	 *
	 * @throws BadRowException where there is no such day, or no zone is known
	 */
	public long utcMillis(WrittenTime time, String column) throws BadRowException {
		long local = time.localMillis(dateOrder(), column);
		if (time.offsetSeconds().isPresent()) {
			return local - time.offsetSeconds().getAsInt() * 1000L;
		}
		if (zoneTimes.isEmpty()) {
			throw BadRowException.value(column, "no zone");
		}
		return zoneTimes.get().utcMillis(local);
	}
}
