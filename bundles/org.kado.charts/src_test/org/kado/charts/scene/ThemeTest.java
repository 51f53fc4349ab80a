package org.kado.charts.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kado.model.State;

class ThemeTest {

	@ParameterizedTest
	@CsvSource({"MAN,#0072B2,#56B4E9,NONE", "MACHINE,#009E73,#2CC295,NONE", "IDLE,#E69F00,#E6B84D,DOTS", "LOCKED,#CC79A7,#D79BBC,DOTS",
			"ASLEEP,#9A9A9A,#7A7A7A,LINES", "OFF,#5B5B5B,#4A4A4A,NONE", "CLOCK_SUSPECT,#D55E00,#F08A4B,CROSS_HATCH",
			"NO_DATA,#B0B0B0,#6A6A6A,HATCH_45"})
	void givesEveryStateItsColourAndItsMark(State state, String light, String dark, Pattern pattern) {
		assertEquals(light, Theme.LIGHT.colour(state).hex());
		assertEquals(dark, Theme.DARK.colour(state).hex());
		assertEquals(pattern, Theme.LIGHT.fill(state).pattern());
		assertEquals(pattern, Theme.DARK.fill(state).pattern());
	}

	@ParameterizedTest
	@EnumSource(Theme.class)
	void paintsTheGroundInTheColourExceptForNoData(Theme theme) {
		for (State state : State.values()) {
			Optional<Rgb> expected = state == State.NO_DATA ? Optional.empty() : Optional.of(theme.colour(state));
			assertEquals(expected, theme.fill(state).ground());
		}
		assertEquals(theme.colour(State.NO_DATA), theme.fill(State.NO_DATA).ink());
	}

	@ParameterizedTest
	@EnumSource(Theme.class)
	void canBeRead(Theme theme) {
		assertTrue(contrast(theme.text(), theme.background()) >= 7);
		assertTrue(contrast(theme.quietText(), theme.background()) >= 4.5);
		assertTrue(contrast(theme.text(), theme.selection()) >= 7);
		for (State state : State.values()) {
			if (state != State.NO_DATA) {
				double contrast = contrast(theme.colour(state), theme.colour(state).readableOnTop());
				assertTrue(contrast >= 3, () -> "figures on " + state + " have a contrast of " + contrast);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Theme.class)
	void keepsChromeGrey(Theme theme) {
		for (Rgb colour : new Rgb[] {theme.background(), theme.text(), theme.quietText(), theme.grid(), theme.axis(), theme.night()}) {
			int most = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
			int least = Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
			assertTrue(most - least <= 20, () -> colour.hex() + " is a colour");
		}
	}

	@Test
	void mixesColours() {
		assertEquals(Rgb.of(0x808080), Rgb.BLACK.mixedWith(Rgb.WHITE, 0.5));
		assertEquals(Rgb.of(0x123456), Rgb.of(0x123456).mixedWith(Rgb.WHITE, 0));
		assertEquals(0x123456, Rgb.of(0x123456).rgb());
	}

	private static double contrast(Rgb one, Rgb other) {
		double light = Math.max(one.luminance(), other.luminance());
		double dark = Math.min(one.luminance(), other.luminance());
		return (light + 0.05) / (dark + 0.05);
	}
}
