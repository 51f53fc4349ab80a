package org.kado.sampling;

import java.util.Objects;

import org.kado.model.facts.Source;
import org.kado.model.facts.Truth;

/** Conditions on the title of the active window. However many there are, the title is read once a tick. The recording thread's. */
public final class WindowConditions {

	private static final long NEVER = Long.MIN_VALUE;

	private final ActiveWindowProbe probe;
	private final WindowTitle title = new WindowTitle();
	private long readMillis = NEVER;
	private boolean known;
	private boolean closed;

	/** Conditions on one desktop; closing any of them closes the probe. */
	public WindowConditions(ActiveWindowProbe probe) {
		this.probe = Objects.requireNonNull(probe, "probe");
	}

	/** A condition that holds where the title contains the text; letter case does not matter. */
	public ConditionSource titleContains(String text) {
		return new TitleContains(text);
	}

	private boolean read(long monotonicMillis) {
		if (readMillis != monotonicMillis) {
			readMillis = monotonicMillis;
			known = !closed && probe.read(title, monotonicMillis);
		}
		return known;
	}

	private final class TitleContains implements ConditionSource {

		private final String text;

		TitleContains(String text) {
			this.text = Objects.requireNonNull(text, "text");
		}

		@Override
		public Source source() {
			return Source.WINDOW;
		}

		@Override
		public Truth look(long monotonicMillis) {
			return read(monotonicMillis) ? Truth.of(title.contains(text)) : Truth.UNKNOWN;
		}

		@Override
		public String reason() {
			return closed ? "closed" : probe.reason();
		}

		@Override
		public void close() {
			if (!closed) {
				closed = true;
				readMillis = NEVER;
				title.clear();
				probe.close();
			}
		}
	}
}
