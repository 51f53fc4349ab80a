package org.kado.ui.charts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.kado.model.TimeRange;

/**
 * The time that charts show together: within limits, with a way back. Belongs to the UI thread.
 */
public final class VisibleRange {

	/** Nothing shorter is shown. */
	private static final long LEAST_MILLIS = 10_000;
	private static final int MOST_STEPS_BACK = 100;

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Deque<TimeRange> back = new ArrayDeque<>();
	private TimeRange limits = new TimeRange(0, LEAST_MILLIS);
	private TimeRange range = limits;

	/** Registers a listener. */
	public void add(Runnable listener) {
		listeners.add(listener);
	}

	/** Forgets a listener. */
	public void remove(Runnable listener) {
		listeners.remove(listener);
	}

	/** What is shown; never empty. */
	public TimeRange range() {
		return range;
	}

	/** What can be shown. */
	public TimeRange limits() {
		return limits;
	}

	/** Sets what can be shown, shows all of it and forgets the way back. */
	public void setLimits(TimeRange newLimits) {
		limits = newLimits.millis() >= LEAST_MILLIS ? newLimits : new TimeRange(newLimits.startMillis(), newLimits.startMillis() + LEAST_MILLIS);
		back.clear();
		range = limits;
		tell();
	}

	/** Shows a range, as far as the limits allow; {@link #back()} leads to the one before. */
	public void show(TimeRange wanted) {
		TimeRange next = fit(wanted);
		if (!next.equals(range)) {
			back.push(range);
			if (back.size() > MOST_STEPS_BACK) {
				back.removeLast();
			}
			range = next;
			tell();
		}
	}

	/** Shows the part of a range that can be shown, and nothing beside it; {@link #back()} leads to the one before. */
	public void select(TimeRange chosen) {
		if (chosen.overlaps(limits)) {
			show(chosen.intersect(limits));
		}
	}

	/** Shows all. */
	public void showAll() {
		show(limits);
	}

	/** Shows what was shown before; all where nothing was. */
	public void back() {
		TimeRange before = back.isEmpty() ? limits : back.pop();
		if (!before.equals(range)) {
			range = before;
			tell();
		}
	}

	/** Shows a range as part of the movement that {@link #show(TimeRange)} began, so that one step back leads to where it began. */
	public void follow(TimeRange wanted) {
		TimeRange next = fit(wanted);
		if (!next.equals(range)) {
			range = next;
			tell();
		}
	}

	/** Shows {@code factor} times as much time around the middle. */
	public void zoom(double factor) {
		zoomAt(range.startMillis() + range.millis() / 2, factor);
	}

	/** Shows {@code factor} times as much time; the instant keeps its place. */
	public void zoomAt(long epochMillis, double factor) {
		show(zoomed(epochMillis, factor));
	}

	/** Moves by a share of what is shown; negative: to the past. */
	public void pan(double share) {
		show(panned(share));
	}

	/** What {@link #zoomAt(long, double)} would show, before it is fitted into the limits. */
	TimeRange zoomed(long epochMillis, double factor) {
		long length = Math.max(LEAST_MILLIS, Math.round(range.millis() * factor));
		double share = (double) (epochMillis - range.startMillis()) / range.millis();
		long start = epochMillis - Math.round(length * share);
		return new TimeRange(start, start + length);
	}

	/** What {@link #pan(double)} would show, before it is fitted into the limits. */
	TimeRange panned(double share) {
		long shift = Math.round(range.millis() * share);
		return new TimeRange(range.startMillis() + shift, range.endMillis() + shift);
	}

	/** Keeps the length where the limits allow it and moves the range into them. */
	private TimeRange fit(TimeRange wanted) {
		long length = Math.min(Math.max(wanted.millis(), LEAST_MILLIS), limits.millis());
		long start = Math.max(limits.startMillis(), Math.min(wanted.startMillis(), limits.endMillis() - length));
		return new TimeRange(start, start + length);
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
