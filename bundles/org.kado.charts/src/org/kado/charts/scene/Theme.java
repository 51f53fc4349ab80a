package org.kado.charts.scene;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.kado.model.State;

/** The colours of a picture. Data has colour (Okabe–Ito hues), chrome is grey. */
public enum Theme {
	/** For paper, reports and light desktops. */
	LIGHT(
			new Chrome(0xFFFFFF, 0x1F2328, 0x5C6670, 0xE3E6EA, 0xB4BBC3, 0xF4F5F7, 0xE9EDF2),
			0x0072B2, 0x009E73, 0xE69F00, 0xCC79A7, 0x9A9A9A, 0x5B5B5B, 0xD55E00, 0xB0B0B0),
	/** For dark desktops. */
	DARK(
			new Chrome(0x1E1F22, 0xE6E8EB, 0xA3ABB4, 0x303338, 0x5A6069, 0x18191B, 0x2B2F36),
			0x56B4E9, 0x2CC295, 0xE6B84D, 0xD79BBC, 0x7A7A7A, 0x4A4A4A, 0xF08A4B, 0x6A6A6A);

	private record Chrome(Rgb background, Rgb text, Rgb quietText, Rgb grid, Rgb axis, Rgb night, Rgb selection) {

		Chrome(int background, int text, int quietText, int grid, int axis, int night, int selection) {
			this(Rgb.of(background), Rgb.of(text), Rgb.of(quietText), Rgb.of(grid), Rgb.of(axis), Rgb.of(night), Rgb.of(selection));
		}
	}

	/** How light the dots and lines on a state's colour are: enough to be seen, not enough to be looked at. */
	private static final double MARK_LIGHTNESS = 0.45;

	private final Chrome chrome;
	private final Map<State, Rgb> colours = new EnumMap<>(State.class);
	private final Map<State, Fill> fills = new EnumMap<>(State.class);

	Theme(Chrome chrome, int... coloursByState) {
		this.chrome = chrome;
		List<State> states = Arrays.asList(State.values());
		for (State state : states) {
			Rgb colour = Rgb.of(coloursByState[state.ordinal()]);
			colours.put(state, colour);
			fills.put(state, fill(state, colour));
		}
	}

	private static Fill fill(State state, Rgb colour) {
		Rgb light = colour.mixedWith(Rgb.WHITE, MARK_LIGHTNESS);
		return switch (state) {
		case MAN, MACHINE, OFF -> Fill.solid(colour);
		case IDLE, LOCKED -> Fill.marked(colour, Pattern.DOTS, light);
		case ASLEEP -> Fill.marked(colour, Pattern.LINES, light);
		case CLOCK_SUSPECT -> Fill.marked(colour, Pattern.CROSS_HATCH, light);
		case NO_DATA -> Fill.transparent(Pattern.HATCH_45, colour);
		};
	}

	/** How time in the state is painted: its colour and its mark for print. */
	public Fill fill(State state) {
		return fills.get(state);
	}

	/** The state's colour without mark; for no data the colour of its hatch. */
	public Rgb colour(State state) {
		return colours.get(state);
	}

	/** Behind everything. */
	public Rgb background() {
		return chrome.background();
	}

	/** Titles and names. */
	public Rgb text() {
		return chrome.text();
	}

	/** Subtitles, units and tick labels. */
	public Rgb quietText() {
		return chrome.quietText();
	}

	/** Grid lines. */
	public Rgb grid() {
		return chrome.grid();
	}

	/** Base lines and ticks. */
	public Rgb axis() {
		return chrome.axis();
	}

	/** Behind the hours from 18:00 to 06:00. */
	public Rgb night() {
		return chrome.night();
	}

	/** Behind the equipment that is selected. */
	public Rgb selection() {
		return chrome.selection();
	}
}
