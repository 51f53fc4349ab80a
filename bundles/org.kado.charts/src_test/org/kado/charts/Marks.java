package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark;
import org.kado.model.State;

/** Questions to finished scenes. */
final class Marks {

	private Marks() {
	}

	static List<RectangleMark> rectangles(Scene scene) {
		return scene.marks().stream().filter(RectangleMark.class::isInstance).map(RectangleMark.class::cast).toList();
	}

	static List<TextMark> texts(Scene scene) {
		return scene.marks().stream().filter(TextMark.class::isInstance).map(TextMark.class::cast).toList();
	}

	static List<String> words(Scene scene) {
		return texts(scene).stream().map(TextMark::text).toList();
	}

	static List<LineMark> lines(Scene scene) {
		return scene.marks().stream().filter(LineMark.class::isInstance).map(LineMark.class::cast).toList();
	}

	/** What stands for time in the state at the installation. */
	static List<RectangleMark> of(Scene scene, String installation, State state) {
		return rectangles(scene).stream().filter(mark -> mark.datum()
				.filter(datum -> datum.installation().equals(installation) && datum.state().equals(Optional.of(state))).isPresent()).toList();
	}

	/** Nothing sticks out of the picture, no two texts touch. */
	static void assertTidy(Scene scene) {
		for (RectangleMark mark : rectangles(scene)) {
			assertTrue(mark.x() >= 0 && mark.right() <= scene.width() && mark.y() >= 0 && mark.bottom() <= scene.height(),
					() -> mark + " sticks out of " + scene.width() + " x " + scene.height());
		}
		for (LineMark mark : lines(scene)) {
			assertTrue(mark.x() >= 0 && mark.x() < scene.width() && mark.y() >= 0 && mark.y() < scene.height(), mark::toString);
		}
		List<TextMark> texts = texts(scene).stream().sorted(Comparator.comparingDouble(TextMark::baseline)).toList();
		for (TextMark mark : texts) {
			assertTrue(mark.left() >= 0 && mark.right() <= scene.width() && mark.baseline() > 0 && mark.baseline() < scene.height(),
					() -> mark + " sticks out of " + scene.width() + " x " + scene.height());
		}
		for (int i = 0; i < texts.size(); i++) {
			for (int j = i + 1; j < texts.size() && texts.get(j).baseline() < texts.get(i).baseline() + TextFont.TITLE.size(); j++) {
				if (touch(texts.get(i), texts.get(j))) {
					fail(texts.get(i) + " touches " + texts.get(j));
				}
			}
		}
	}

	private static boolean touch(TextMark a, TextMark b) {
		boolean sameLine = Math.abs(a.baseline() - b.baseline()) < Math.min(a.font().size(), b.font().size()) * 0.8;
		return sameLine && a.left() < b.right() && b.left() < a.right();
	}
}
