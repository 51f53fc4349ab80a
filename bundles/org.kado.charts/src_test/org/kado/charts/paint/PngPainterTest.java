package org.kado.charts.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Mark;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.Theme;
import org.kado.model.State;

class PngPainterTest {

	private static final int SIDE = 24;

	private final PngPainter painter = new PngPainter();

	private static Scene scene(int width, int height, Mark... marks) {
		return new Scene(width, height, Theme.LIGHT, "title", "description", List.of(marks));
	}

	private static Map<Integer, Integer> colours(BufferedImage image) {
		Map<Integer, Integer> counts = new TreeMap<>();
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
			}
		}
		return counts;
	}

	private static Scene states(Theme theme) {
		List<Mark> marks = new ArrayList<>();
		for (State state : State.values()) {
			marks.add(new RectangleMark(state.ordinal() * SIDE, 0, SIDE, SIDE, theme.fill(state), Optional.empty()));
		}
		return new Scene(SIDE * State.values().length, SIDE, theme, "", "", marks);
	}

	@ParameterizedTest
	@EnumSource(Theme.class)
	void paintsEveryStateInItsOwnColour(Theme theme) {
		for (int scale = 1; scale <= 3; scale++) {
			BufferedImage image = painter.image(states(theme), scale);
			for (State state : State.values()) {
				BufferedImage part = image.getSubimage(state.ordinal() * SIDE * scale, 0, SIDE * scale, SIDE * scale);
				int count = colours(part).getOrDefault(theme.colour(state).rgb(), 0);
				int least = part.getWidth() * part.getHeight() / (state == State.NO_DATA ? 10 : 2);
				assertTrue(count >= least, state + " at scale " + scale + " has " + count + " pixels of its colour");
			}
		}
	}

	@Test
	void letsTheGroundShowThroughNoData() {
		Map<Integer, Integer> colours = colours(painter.image(states(Theme.LIGHT), 1).getSubimage(7 * SIDE, 0, SIDE, SIDE));
		assertEquals(2, colours.size(), "hatch and ground, nothing in between");
		assertTrue(colours.get(0xFFFFFF) > colours.get(0xB0B0B0));
	}

	@Test
	void joinsTouchingRectanglesWithoutSeam() {
		Rgb colour = Theme.LIGHT.colour(State.MAN);
		for (int scale = 1; scale <= 4; scale++) {
			BufferedImage image = painter.image(scene(12, 2, RectangleMark.chrome(0, 0, 4.3, 2, colour), RectangleMark.chrome(4.3, 0, 3.4, 2, colour),
					RectangleMark.chrome(7.7, 0, 4.3, 2, colour)), scale);
			assertEquals(Map.of(colour.rgb(), 24 * scale * scale), colours(image));
		}
	}

	@Test
	void joinsPatternsOfTouchingRectangles() {
		Fill hatch = Theme.LIGHT.fill(State.NO_DATA);
		BufferedImage one = painter.image(scene(30, 10, new RectangleMark(0, 0, 30, 10, hatch, Optional.empty())), 2);
		List<Mark> columns = new ArrayList<>();
		for (int x = 0; x < 30; x++) {
			columns.add(new RectangleMark(x, 0, 1, 10, hatch, Optional.empty()));
		}
		BufferedImage many = painter.image(new Scene(30, 10, Theme.LIGHT, "", "", columns), 2);
		for (int y = 0; y < 20; y++) {
			assertArrayEquals(one.getRGB(0, y, 60, 1, null, 0, 60), many.getRGB(0, y, 60, 1, null, 0, 60));
		}
	}

	@Test
	void paintsLinesOnePixelWide() {
		Map<Integer, Integer> colours = colours(
				painter.image(scene(20, 20, LineMark.vertical(3, 2, 10, Rgb.BLACK), LineMark.horizontal(5, 15, 12, Rgb.BLACK).asDashed()), 1));
		assertEquals(Map.of(0xFFFFFF, 400 - 16, 0x000000, 16), colours);
	}

	@ParameterizedTest
	@ValueSource(strings = {"utilisation 62.3 %", "設備A 稼働率", "データなし", "①㈱髙"})
	void paintsLatinAndJapaneseLetters(String text) {
		TextMark mark = new TextMark(50, 20, 80, text, Anchor.MIDDLE, TextFont.PLAIN, Rgb.BLACK, Optional.empty());
		Map<Integer, Integer> colours = colours(painter.image(scene(100, 30, mark), 2));
		assertTrue(colours.size() > 10, "letters are smoothed");
		TextMark boxes = new TextMark(50, 20, 80, "\uFFFF".repeat(text.length()), Anchor.MIDDLE, TextFont.PLAIN, Rgb.BLACK, Optional.empty());
		assertTrue(!colours.equals(colours(painter.image(scene(100, 30, boxes), 2))), "letters are not the boxes that stand for missing ones");
	}

	@Test
	void writesFilesThatCanBeRead() throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(painter.png(states(Theme.DARK), 2)));
		assertEquals(SIDE * 2 * State.values().length, image.getWidth());
		assertEquals(SIDE * 2, image.getHeight());
	}

	@Test
	void refusesScalesThatNobodyCanMean() {
		Scene scene = scene(1, 1);
		assertThrows(IllegalArgumentException.class, () -> painter.image(scene, 0));
		assertThrows(IllegalArgumentException.class, () -> painter.image(scene, 5));
	}
}
