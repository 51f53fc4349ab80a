package org.kado.product;

import java.util.Locale;

/** The states as docs/formats/states.md and the book of colours name them, written down here a second time so that a slip there is seen. */
public enum GoldenState {
	/** A person works. */
	MAN(0x0072B2, 0x56B4E9),
	/** A machine rule holds. */
	MACHINE(0x009E73, 0x2CC295),
	/** Facts, and nothing else. */
	IDLE(0xE69F00, 0xE6B84D),
	/** The session is locked. */
	LOCKED(0xCC79A7, 0xD79BBC),
	/** The PC sleeps. */
	ASLEEP(0x9A9A9A, 0x7A7A7A),
	/** The PC is off. */
	OFF(0x5B5B5B, 0x4A4A4A),
	/** The clock was set back. */
	CLOCK_SUSPECT(0xD55E00, 0xF08A4B),
	/** Nothing is known; the colour is that of its hatch. */
	NO_DATA(0xB0B0B0, 0x6A6A6A);

	private final int light;

	private final int dark;

	GoldenState(int light, int dark) {
		this.light = light;
		this.dark = dark;
	}

	/** 0xRRGGBB on light. */
	public int light() {
		return light;
	}

	/** 0xRRGGBB on dark. */
	public int dark() {
		return dark;
	}

	/** As in {@code kado states}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Its column in reports. */
	public String column() {
		return id() + "_s";
	}
}
