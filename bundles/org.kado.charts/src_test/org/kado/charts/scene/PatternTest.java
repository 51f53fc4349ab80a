package org.kado.charts.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatternTest {

	private static List<String> picture(Pattern pattern, int width, int height, double scale) {
		return IntStream.range(0, height).mapToObj(y -> IntStream.range(0, width)
				.mapToObj(x -> pattern.covers((x + 0.5) / scale, (y + 0.5) / scale) ? "#" : ".").reduce("", String::concat)).toList();
	}

	@Test
	void risesToTheRight() {
		assertEquals(List.of(".....#.....#", "....#.....#.", "...#.....#..", "..#.....#...", ".#.....#....", "#.....#....."),
				picture(Pattern.HATCH_45, 12, 6, 1));
	}

	@Test
	void crosses() {
		assertEquals(List.of("#......#", ".#....#.", "..#..#..", "...##...", "...##...", "..#..#..", ".#....#.", "#......#"),
				picture(Pattern.CROSS_HATCH, 8, 8, 1));
	}

	@Test
	void rulesLines() {
		assertEquals(List.of("....", "####", "....", "...."), picture(Pattern.LINES, 4, 4, 1));
		assertEquals(List.of("....", "....", "####", "####", "....", "...."), picture(Pattern.LINES, 4, 6, 2));
	}

	@Test
	void staggersDots() {
		assertEquals(List.of("........", "........", "..#.....", "........", "........", "........", "......#.", "........"),
				picture(Pattern.DOTS, 8, 8, 1));
	}

	@ParameterizedTest
	@EnumSource(Pattern.class)
	void repeatsWithoutSeam(Pattern pattern) {
		for (double scale : new double[] {1, 1.5, 2, 3}) {
			int cell = (int) (pattern.cell() * scale);
			List<String> wide = picture(pattern, 4 * cell, 4 * cell, scale);
			for (int y = 0; y < 4 * cell; y++) {
				assertEquals(wide.get(y % cell).substring(0, cell).repeat(4), wide.get(y));
			}
		}
	}
}
