package org.kado.sampling.input.windows;

import java.util.Objects;

import org.kado.sampling.LastInputProbe;

import com.sun.jna.Memory;

/**
 * GetLastInputInfo: the tick count at the session's last input, the low 32 bits of GetTickCount64, which wrap every 49.7
 * days. An input is new when that count differs and lies after the newest known; it is known to run back now and then.
 * Must be polled with GetTickCount64 as the monotonic clock, and from a process of the user's session.
 */
public final class WindowsLastInputProbe implements LastInputProbe {

	/** Where the tick count of the last input comes from. */
	interface LastInputTicks {

		/** Returned where the system does not tell. */
		long UNKNOWN = -1;

		/** 32 bits, unsigned, or {@link #UNKNOWN}. */
		long read();
	}

	private static final long NO_BASELINE = Long.MIN_VALUE;

	private final LastInputTicks source;
	private long lastTicks = LastInputTicks.UNKNOWN;
	private long newestMillis = NO_BASELINE;
	private boolean closed;
	private String reason = "";

	/** Asks this Windows. */
	public WindowsLastInputProbe() {
		this(new SystemTicks());
	}

	WindowsLastInputProbe(LastInputTicks source) {
		this.source = Objects.requireNonNull(source, "source");
	}

	@Override
	public long poll(long monotonicMillis) {
		long ticks = closed ? LastInputTicks.UNKNOWN : source.read();
		if (ticks == LastInputTicks.UNKNOWN) {
			reason = closed ? "closed" : "GetLastInputInfo failed";
			newestMillis = NO_BASELINE;
			return BROKEN;
		}
		reason = "";
		if (newestMillis == NO_BASELINE) {
			lastTicks = ticks;
			newestMillis = monotonicMillis - idleMillis(monotonicMillis, ticks);
			return NONE;
		}
		return ticks == lastTicks ? NONE : advance(monotonicMillis, ticks);
	}

	@Override
	public String reason() {
		return reason;
	}

	@Override
	public void close() {
		closed = true;
	}

	/**
	 * Time from the last input to now. The difference is taken as signed, since the input may be a little later than the
	 * clock that was read before; it is right for 24.8 days, and only counts that have just changed are asked about.
	 */
	static long idleMillis(long monotonicMillis, long ticks) {
		return Math.max(0, (int) (monotonicMillis - ticks));
	}

	private long advance(long monotonicMillis, long ticks) {
		lastTicks = ticks;
		long instantMillis = monotonicMillis - idleMillis(monotonicMillis, ticks);
		if (instantMillis <= newestMillis) {
			return NONE;
		}
		newestMillis = instantMillis;
		return instantMillis;
	}

	private static final class SystemTicks implements LastInputTicks {

		private static final int INFO_BYTES = 8;
		private static final int TICKS_AT = 4;

		private final Memory info = new Memory(INFO_BYTES);

		SystemTicks() {
			info.setInt(0, INFO_BYTES);
		}

		@Override
		public long read() {
			return User32.GetLastInputInfo(info) == 0 ? UNKNOWN : info.getInt(TICKS_AT) & 0xffffffffL;
		}
	}
}
