package org.kado.sampling.input.x11;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.kado.sampling.LastInputProbe;

/**
 * Last input by an idle time. An input is new when {@code now - idle} moved on by more than {@value #JITTER_MILLIS} ms: the
 * idle time is rounded, and it ages on its way.
 * <p>
 * The comparison is made on the clock of {@link System#nanoTime}, which like the X server's stands still in sleep; on a clock
 * that counts sleep, waking up would look like an input. After a loss the display is tried again, at ever longer distances.
 *
 * <pre>
 *   input     · · ··                                   · ·
 *   looks     ├┬┬┬┬┼┬┬       ┼         ┼         ┼     ├┬┼┬┬       in the pause one a tick; the alarm calls for the next ones
 *   alarm                                              !
 * </pre>
 */
public final class X11LastInputProbe implements LastInputProbe {

	/** What {@code now - idle} may move without an input, in milliseconds. */
	static final long JITTER_MILLIS = 50;
	private static final long LONGEST_AHEAD_NANOS = 10_000_000;
	/** A pause is one when it has lasted a good deal longer than what the alarm takes for one. */
	private static final long REST_MILLIS = 2 * X11ActivityAlarm.PAUSE_MILLIS;
	/** An input that is older than this and came without an alarm shows that there is none to rely on. */
	private static final long LATEST_ALARM_MILLIS = 500;
	private static final long NO_BASELINE = Long.MIN_VALUE;
	private static final long NANOS_PER_MILLI = 1_000_000;

	private final DisplayLink<IdleTime> link;
	private final AlarmOpener alarms;
	private final LongSupplier nanoTime;
	private Optional<ActivityAlarm> alarm = Optional.empty();
	private Runnable wake;
	/** Whether an alarm is wanted with this connection and was not tried yet. */
	private boolean alarmWanted;
	private volatile boolean stirred;
	private boolean rang;
	private boolean pauses;
	private long askedNanos;
	private boolean asked;
	private long newestMillis = NO_BASELINE;

	/**
	 * A probe that has not looked.
	 *
	 * @param idleTime what is connected already, or null; the probe closes it
	 * @param opener   connects anew
	 * @param alarms   sets alarms, where somebody wants to be woken
	 * @param nanoTime {@link System#nanoTime}
	 */
	public X11LastInputProbe(IdleTime idleTime, DisplayOpener<IdleTime> opener, AlarmOpener alarms, LongSupplier nanoTime) {
		link = new DisplayLink<>(idleTime, opener);
		this.alarms = Objects.requireNonNull(alarms, "alarms");
		this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
	}

	@Override
	@SuppressWarnings("resource") // the link closes it
	public void ask() {
		if (!asked && link.isOpen()) {
			askedNanos = nanoTime.getAsLong();
			try {
				takeAlarm();
				link.open().ask();
				asked = true;
			} catch (IOException e) {
				asked = false; // the look that follows fails in the same way, and tells
			}
		}
	}

	@Override
	@SuppressWarnings("resource") // the link closes it
	public long poll(long monotonicMillis) {
		if (link.rests(monotonicMillis)) {
			return BROKEN;
		}
		try {
			IdleTime idleTime = link.open();
			setAlarm();
			long nanosBefore = askedNow(idleTime);
			long idleMillis = idleTime.idleMillis();
			long delayMillis = (nanoTime.getAsLong() - nanosBefore + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
			link.answered("");
			boolean advanced = judge(nanosBefore / NANOS_PER_MILLI - idleMillis, delayMillis);
			judgeAlarm(advanced, idleMillis);
			return advanced ? monotonicMillis - idleMillis : NONE;
		} catch (IOException e) {
			link.lose(e, monotonicMillis);
			asked = false;
			newestMillis = NO_BASELINE;
			dropAlarm();
			alarmWanted = wake != null;
			return BROKEN;
		}
	}

	@Override
	public void wakeBy(Runnable newWake) {
		wake = Objects.requireNonNull(newWake, "wake");
		alarmWanted = true;
	}

	@Override
	public boolean rests() {
		return pauses && !stirred && alarm.isPresent() && alarm.get().listens();
	}

	private void setAlarm() {
		if (alarmWanted) {
			alarmWanted = false;
			try {
				alarm = Optional.of(alarms.open(this::stir));
			} catch (IOException e) {
				// without it there is a look each time, as long as this connection holds
				alarm = Optional.empty();
			}
		}
	}

	private void stir() {
		stirred = true;
		wake.run();
	}

	/** Before a question is sent: an alarm after it belongs to the next look. */
	private void takeAlarm() {
		rang = stirred;
		stirred = false;
	}

	/** An input that ended a pause without an alarm: this display has none to rely on. */
	private void judgeAlarm(boolean advanced, long idleMillis) {
		if (advanced && pauses && !rang && !stirred && idleMillis > LATEST_ALARM_MILLIS) {
			dropAlarm();
		}
		pauses = alarm.isPresent() && idleMillis >= REST_MILLIS;
	}

	private void dropAlarm() {
		alarm.ifPresent(ActivityAlarm::close);
		alarm = Optional.empty();
		pauses = false;
	}

	/** Sees to it that a question is on its way. One sent long ago would leave open for too long when the last input was. @return when it was sent */
	private long askedNow(IdleTime idleTime) throws IOException {
		if (asked && nanoTime.getAsLong() - askedNanos > LONGEST_AHEAD_NANOS) {
			idleTime.idleMillis();
			asked = false;
		}
		if (!asked) {
			takeAlarm();
		}
		long nanos = asked ? askedNanos : nanoTime.getAsLong();
		asked = false;
		return nanos;
	}

	@Override
	public String reason() {
		return link.reason();
	}

	@Override
	public void close() {
		dropAlarm();
		link.close();
	}

	/**
	 * Whether there was an input.
	 *
	 * @param earliestMillis earliest instant that the last input can have had
	 * @param delayMillis    how much later it can have been, because the answer took time
	 */
	private boolean judge(long earliestMillis, long delayMillis) {
		boolean advanced = newestMillis != NO_BASELINE && earliestMillis > newestMillis + JITTER_MILLIS;
		if (advanced || newestMillis == NO_BASELINE) {
			newestMillis = earliestMillis + delayMillis;
		} else {
			// The clock of a display on another computer drifts; its drift must not add up to an input.
			newestMillis = Math.max(newestMillis, earliestMillis);
		}
		return advanced;
	}
}
