package org.kado.charts.scene;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A finished picture that no one has painted yet: the same one for the screen, for PNG and for SVG.
 *
 * @param width       pixels
 * @param height      pixels
 * @param theme       its colours
 * @param title       what it shows, for people who hear instead of see, and for file properties
 * @param description basis, period and zone in one sentence
 * @param marks       what to paint, from the bottom up; the background is not among them
 */
public record Scene(int width, int height, Theme theme, String title, String description, List<Mark> marks) {

	/** Copies the marks in; refuses an empty area. */
	public Scene {
		Objects.requireNonNull(theme, "theme");
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(description, "description");
		marks = List.copyOf(marks);
		if (width <= 0 || height <= 0) {
			throw new IllegalArgumentException("nothing to paint on: " + width + " x " + height);
		}
	}

	/** What the topmost mark at the point stands for; empty where there is only chrome. */
	public Optional<Datum> findAt(double x, double y) {
		for (int i = marks.size() - 1; i >= 0; i--) {
			Mark mark = marks.get(i);
			if (mark.datum().isPresent() && mark.contains(x, y)) {
				return mark.datum();
			}
		}
		return Optional.empty();
	}
}
