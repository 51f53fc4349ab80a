package org.kado.charts.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.TimeRange;

class SceneTest {

	private static final Datum BELOW = Datum.of("a", new TimeRange(0, 10), State.MAN, 10);
	private static final Datum ABOVE = Datum.of("a", new TimeRange(4, 6), State.IDLE, 2);

	private static RectangleMark area(double x, double y, double width, double height, Datum datum) {
		return new RectangleMark(x, y, width, height, Fill.solid(Rgb.BLACK), Optional.of(datum));
	}

	private static Scene scene(Mark... marks) {
		return new Scene(100, 50, Theme.LIGHT, "title", "description", List.of(marks));
	}

	@Test
	void findsTheTopmostMark() {
		Scene scene = scene(area(0, 0, 50, 50, BELOW), area(10, 10, 10, 10, ABOVE));
		assertEquals(Optional.of(ABOVE), scene.findAt(10, 10));
		assertEquals(Optional.of(ABOVE), scene.findAt(19.9, 19.9));
		assertEquals(Optional.of(BELOW), scene.findAt(20, 20));
		assertEquals(Optional.empty(), scene.findAt(50, 20));
	}

	@Test
	void seesThroughChrome() {
		Scene scene = scene(area(0, 0, 50, 50, BELOW), RectangleMark.chrome(0, 0, 50, 50, Rgb.WHITE), LineMark.vertical(5, 0, 50, Rgb.BLACK));
		assertEquals(Optional.of(BELOW), scene.findAt(5, 5));
	}

	@Test
	void findsTextsByTheirAnchors() {
		for (TextMark.Anchor anchor : TextMark.Anchor.values()) {
			TextMark text = new TextMark(50, 20, 30, "text", anchor, TextFont.PLAIN, Rgb.BLACK, Optional.of(BELOW));
			double left = switch (anchor) {
			case START -> 50;
			case MIDDLE -> 35;
			case END -> 20;
			};
			assertEquals(left, text.left());
			assertEquals(Optional.of(BELOW), scene(text).findAt(left, 15));
			assertEquals(Optional.empty(), scene(text).findAt(left + 30, 15));
		}
	}

	@Test
	void ownsItsMarks() {
		List<Mark> marks = new ArrayList<>(List.of(area(0, 0, 5, 5, BELOW)));
		Scene scene = new Scene(10, 10, Theme.DARK, "", "", marks);
		marks.clear();
		assertEquals(1, scene.marks().size());
	}

	@Test
	void refusesWhatCannotBePainted() {
		List<Mark> none = List.of();
		assertThrows(IllegalArgumentException.class, () -> new Scene(0, 10, Theme.LIGHT, "", "", none));
		assertThrows(IllegalArgumentException.class, () -> area(0, 0, -1, 1, BELOW));
		assertThrows(IllegalArgumentException.class, () -> LineMark.horizontal(0, 0, -1, Rgb.BLACK));
		assertThrows(IllegalArgumentException.class, () -> Fill.transparent(Pattern.NONE, Rgb.BLACK));
		assertThrows(IllegalArgumentException.class, () -> new Rgb(256, 0, 0));
	}
}
