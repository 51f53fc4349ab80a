package org.kado.charts.scene;

import java.util.Objects;
import java.util.Optional;

/**
 * How an area is painted.
 *
 * @param ground  the colour beneath; empty: what lies under the area shows through
 * @param pattern the mark over it
 * @param ink     the mark's colour
 */
public record Fill(Optional<Rgb> ground, Pattern pattern, Rgb ink) {

	/** Refuses null and a fill that paints nothing. */
	public Fill {
		Objects.requireNonNull(ink, "ink");
		if (ground.isEmpty() && pattern == Pattern.NONE) {
			throw new IllegalArgumentException("a fill without ground needs a pattern");
		}
	}

	/** One plain colour. */
	public static Fill solid(Rgb colour) {
		return new Fill(Optional.of(colour), Pattern.NONE, colour);
	}

	/** A colour with a mark over it. */
	public static Fill marked(Rgb ground, Pattern pattern, Rgb ink) {
		return new Fill(Optional.of(ground), pattern, ink);
	}

	/** Only a mark. */
	public static Fill transparent(Pattern pattern, Rgb ink) {
		return new Fill(Optional.empty(), pattern, ink);
	}
}
