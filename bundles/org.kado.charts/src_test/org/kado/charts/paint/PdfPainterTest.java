package org.kado.charts.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Mark;
import org.kado.charts.scene.Pattern;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.Theme;

class PdfPainterTest {

	private static final Rgb BLUE = Rgb.of(0x0072B2);
	private static final Rgb RED = Rgb.of(0xD55E00);
	/** Text with letters that share their form with a radical, of other planes of Windows' character set, and Latin ones. */
	private static final String JAPANESE = "設備A 稼働率 人 日 水 ①㈱髙";

	@TempDir
	Path folder;

	private static Scene scene(Mark... marks) {
		return new Scene(200, 100, Theme.LIGHT, "title", "description", List.of(marks));
	}

	private static TextMark text(String text, TextFont font) {
		return new TextMark(10, 50, 180, text, TextMark.Anchor.START, font, Rgb.BLACK, Optional.empty());
	}

	private Path written(PdfTypeface typeface, Scene scene) throws IOException {
		return Files.write(folder.resolve("x.pdf"), new PdfPainter(typeface).pdf(scene, Locale.JAPANESE));
	}

	private String run(String... command) throws IOException, InterruptedException {
		assumeTrue(Files.isExecutable(Path.of("/usr/bin", command[0])), "skipped: needs the package poppler-utils");
		Path out = folder.resolve("out.txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		return Files.readString(out, StandardCharsets.UTF_8);
	}

	private static PdfTypeface embedded() {
		PdfTypeface typeface = PdfTypefaces.find();
		assumeTrue(typeface.isEmbedded(), "skipped: needs a TrueType font with Japanese letters, e.g. fonts-ipaexfont-gothic");
		return typeface;
	}

	@Test
	void japaneseIsEmbeddedAndCanBeSearched() throws IOException, InterruptedException {
		Path file = written(embedded(), scene(text(JAPANESE, TextFont.PLAIN)));
		List<String> fonts = run("pdffonts", file.toString()).lines().skip(2).toList();
		assertEquals(1, fonts.size(), fonts.toString());
		// emb sub uni
		assertTrue(fonts.get(0).matches(".*\\byes +yes +yes\\b.*"), fonts.get(0));
		assertEquals(JAPANESE, run("pdftotext", file.toString(), "-").strip());
		assertTrue(Files.size(file) < 60_000, "only the letters used are embedded: " + Files.size(file));
	}

	@Test
	void boldTextIsTextAsWell() throws IOException, InterruptedException {
		Path file = written(embedded(), scene(text("人 machine", TextFont.STRONG)));
		assertEquals("人 machine", run("pdftotext", file.toString(), "-").strip());
	}

	@Test
	void aCharacterThatTheFontLacksIsShownAsOneThatIsMissing() {
		assertEquals("a〓b", embedded().shown("a\uD83D\uDE00b"));
		assertEquals("設備", embedded().shown("設備"));
	}

	@Test
	void textIsAsWideAsMeasured() {
		PdfTypeface typeface = embedded();
		double one = typeface.width("稼", TextFont.PLAIN);
		assertEquals(12, one, 0.5);
		assertEquals(typeface.width("稼", TextFont.TITLE), one * 1.5, 0.01);
		assertEquals(0, typeface.width("", TextFont.PLAIN));
	}

	@Test
	void shapesStandWhereTheyStandInOtherPictures() throws IOException, InterruptedException {
		Path file = written(embedded(), scene(RectangleMark.chrome(20, 10, 60, 30, BLUE), LineMark.horizontal(0, 90, 200, RED),
				new RectangleMark(100, 10, 60, 60, Fill.marked(BLUE, Pattern.LINES, RED), Optional.empty())));
		run("pdftoppm", "-r", "96", "-png", "-aa", "no", "-aaVector", "no", file.toString(), folder.resolve("x").toString());
		BufferedImage image = ImageIO.read(folder.resolve("x-1.png").toFile());
		assertEquals(List.of(200, 100), List.of(image.getWidth(), image.getHeight()));
		Map<String, Integer> seen = Map.of("inside", image.getRGB(25, 15) & 0xFFFFFF, "left of it", image.getRGB(18, 15) & 0xFFFFFF, "below", image.getRGB(25, 42) & 0xFFFFFF,
				"line", image.getRGB(190, 90) & 0xFFFFFF);
		assertEquals(Map.of("inside", BLUE.rgb(), "left of it", 0xFFFFFF, "below", 0xFFFFFF, "line", RED.rgb()), seen);
		List<Integer> column = new ArrayList<>();
		for (int y = 20; y < 36; y++) {
			column.add(image.getRGB(130, y) & 0xFFFFFF);
		}
		assertTrue(column.contains(BLUE.rgb()) && column.contains(RED.rgb()), "ground and pattern: " + column);
	}

	@Test
	void whereNoFontCanBeEmbeddedLettersAreOutlines() throws IOException, InterruptedException {
		PdfTypeface typeface = PdfTypefaces.find(List.of(folder));
		assertFalse(typeface.isEmbedded());
		Path file = written(typeface, scene(text("ABC", TextFont.TITLE)));
		assertEquals(List.of(), run("pdffonts", file.toString()).lines().skip(2).toList());
		run("pdftoppm", "-r", "96", "-png", file.toString(), folder.resolve("x").toString());
		BufferedImage image = ImageIO.read(folder.resolve("x-1.png").toFile());
		int dark = 0;
		for (int x = 10; x < 60; x++) {
			for (int y = 34; y < 52; y++) {
				dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
			}
		}
		assertTrue(dark > 60, "letters are seen: " + dark);
	}

	@Test
	void foldersThatAreNotThereAndFilesThatAreNoFontsAreNoFault() throws IOException {
		Files.writeString(folder.resolve("ipaexg.ttf"), "not a font");
		assertFalse(PdfTypefaces.find(List.of(folder, folder.resolve("none"))).isEmbedded());
		assertTrue(FontFiles.folders(Map.of("WINDIR", "C:\\Windows"), "/home/a").get(0).toString().endsWith("Fonts"));
	}
}
