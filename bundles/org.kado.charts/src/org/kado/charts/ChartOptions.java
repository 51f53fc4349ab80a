package org.kado.charts;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.kado.charts.scene.Theme;

/**
 * How a picture is wanted.
 *
 * @param width    pixels, at least {@link #LEAST_WIDTH}
 * @param height   pixels to fill where the content can grow; a picture whose content needs more is higher, 0 asks for the natural height
 * @param theme    its colours
 * @param locale   language of its words; Japanese or English
 * @param now      the instant to mark as now; empty: no mark
 * @param selected id of the installation to emphasise; empty: none
 * @param heading  whether title, subtitle and legend stand above
 */
public record ChartOptions(int width, int height, Theme theme, Locale locale, Optional<Instant> now, Optional<String> selected,
		boolean heading) {

	/** Below this no chart can be read. */
	public static final int LEAST_WIDTH = 240;

	/** Refuses null and negative heights; widens what is too narrow. */
	public ChartOptions {
		Objects.requireNonNull(theme, "theme");
		Objects.requireNonNull(locale, "locale");
		Objects.requireNonNull(now, "now");
		Objects.requireNonNull(selected, "selected");
		width = Math.max(LEAST_WIDTH, width);
		if (height < 0) {
			throw new IllegalArgumentException("negative height: " + height);
		}
	}

	/** A light picture of natural height with heading, nothing marked. */
	public static ChartOptions of(int width, Locale locale) {
		return new ChartOptions(width, 0, Theme.LIGHT, locale, Optional.empty(), Optional.empty(), true);
	}

	/** The same in another size. */
	public ChartOptions withSize(int newWidth, int newHeight) {
		return new ChartOptions(newWidth, newHeight, theme, locale, now, selected, heading);
	}

	/** The same in other colours. */
	public ChartOptions withTheme(Theme newTheme) {
		return new ChartOptions(width, height, newTheme, locale, now, selected, heading);
	}

	/** The same with an instant marked as now. */
	public ChartOptions withNow(Instant instant) {
		return new ChartOptions(width, height, theme, locale, Optional.of(instant), selected, heading);
	}

	/** The same with another installation emphasised, or none. */
	public ChartOptions withSelected(Optional<String> installation) {
		return new ChartOptions(width, height, theme, locale, now, installation, heading);
	}

	/** The same without title, subtitle and legend. */
	public ChartOptions withoutHeading() {
		return new ChartOptions(width, height, theme, locale, now, selected, false);
	}
}
