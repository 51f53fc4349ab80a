package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartVerbTest {

	private static final int MAN = 0x0072B2;
	private static final int MACHINE = 0x009E73;

	@TempDir
	Path folder;

	private GoldenFolder golden;

	@BeforeEach
	void prepare() {
		golden = new GoldenFolder(folder).facts();
	}

	@ParameterizedTest
	@CsvSource({"days", "timeline"})
	void drawsThePictureWithTheColoursOfItsStates(String chart) throws IOException {
		Run run = Run.kado(folder, "chart", ".", "--out", "x.png", "--chart", chart, "--width", "900");
		assertEquals(0, run.code(), run.err());
		BufferedImage image = ImageIO.read(folder.resolve("x.png").toFile());
		assertEquals(900, image.getWidth());
		assertEquals("x.png: 900 × " + image.getHeight() + " pixels\n", run.out());
		assertTrue(has(image, MAN) && has(image, MACHINE));
	}

	@ParameterizedTest
	@EnumSource(ChartKind.class)
	void drawsEveryKindThatItsHelpAndItsDocumentName(ChartKind kind) throws IOException {
		Files.writeString(folder.resolve("calendar.csv"), "kado-calendar,1\nshift,day,08:30,17:30,daily\n");
		Run run = Run.kado(folder, "chart", ".", "--out", "x.svg", "--chart", kind.id(), "--calendar", "calendar.csv", "--target", "60", "--at", "2026-04-02");
		// two days are too few to compare: the picture says so, and so does the exit code
		assertEquals(kind == ChartKind.BEFORE_AFTER ? 5 : 0, run.code(), run.err());
		String svg = Files.readString(folder.resolve("x.svg"));
		assertTrue(svg.contains("Asia/Tokyo") && svg.contains("<title"), kind.id());
		assertTrue(Run.kado(folder, "chart", "--help").out().replaceAll("\\s+", " ").contains(kind.id()), kind.id());
		assertTrue(Files.readString(Path.of("../../docs/formats/report.md")).contains("\n| " + kind.id() + " | "), kind.id());
	}

	@Test
	void aComparisonNeedsItsSidesAndSaysWhyItIsRefused() throws IOException {
		Run without = Run.kado(folder, "chart", ".", "--out", "x.svg", "--chart", "before-after");
		assertEquals(2, without.code());
		assertTrue(without.err().contains("--at DATE"), without.err());
		assertEquals(5, Run.kado(folder, "chart", ".", "--out", "x.svg", "--chart", "before-after", "--at", "2026-04-02", "--lang", "ja").code());
		String svg = Files.readString(folder.resolve("x.svg"));
		assertTrue(svg.contains("前：使える日が 0 日（3 日必要）"), svg);
	}

	/** An option that would be left unseen is refused: the picture would answer another question than was asked. */
	@Test
	void onlyTheTrendTakesPointsOfOtherLengths() {
		Run refused = Run.kado(folder, "chart", ".", "--out", "x.svg", "--by", "week");
		assertEquals(2, refused.code());
		assertTrue(refused.err().contains("--chart days takes no --by. Use --chart trend with --by"), refused.err());
		assertFalse(Files.exists(folder.resolve("x.svg")));
		assertEquals(2, Run.kado(folder, "chart", ".", "--out", "x.svg", "--chart", "trend", "--by", "hour").code());
		assertEquals(0, Run.kado(folder, "chart", ".", "--out", "x.svg", "--chart", "trend", "--by", "week").code());
	}

	@Test
	void shiftsNeedACalendar() {
		assertEquals(4, Run.kado(folder, "chart", ".", "--out", "x.png", "--chart", "shifts").code());
	}

	@Test
	void aPictureForSharpScreensHasTwiceThePixels() throws IOException {
		assertEquals(0, Run.kado(folder, "chart", ".", "--out", "x.png", "--chart", "ranking", "--width", "600", "--scale", "2").code());
		assertEquals(1200, ImageIO.read(folder.resolve("x.png").toFile()).getWidth());
	}

	@Test
	void drawsPdf() throws IOException {
		Run run = Run.kado(folder, "chart", ".", "--out", "x.pdf", "--chart", "ranking");
		assertEquals(0, run.code(), run.err());
		assertTrue(Files.readString(folder.resolve("x.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
	}

	@Test
	void drawsVectorsInJapanese() throws IOException {
		Run run = Run.kado(folder, "chart", ".", "--out", "x.svg", "--lang", "ja", "--theme", "dark", "--height", "500");
		assertEquals(0, run.code(), run.err());
		String svg = Files.readString(folder.resolve("x.svg"));
		assertTrue(svg.contains("<svg") && svg.contains("稼働率"), svg);
	}

	@Test
	void aTimelineOverSeveralZonesAsksForOne() {
		golden.put("minutes-2026-04.csv", "a.csv");
		golden.text("b.csv", "\uFEFFdate,time,man_hours,machine_time,utc_offset,sequence,covered_s,installation\r\n2026-04-01,09:01,1,0,+02:00,1,60,77777777\r\n");
		Run run = Run.kado(folder, "chart", ".", "--out", "x.png", "--chart", "timeline");
		assertEquals(4, run.code(), run.err());
		assertTrue(run.err().contains("--zone"), run.err());
		assertEquals(0, Run.kado(folder, "chart", ".", "--out", "x.png", "--chart", "timeline", "--zone", "UTC").code());
	}

	@Test
	void aPictureThatCannotBeWrittenIsAFailure() {
		Run run = Run.kado(folder, "chart", ".", "--out", "no/such/folder/x.png");
		assertEquals(1, run.code());
		assertTrue(run.err().startsWith("kado: no/such/folder/x.png can't be written"), run.err());
	}

	private static boolean has(BufferedImage image, int rgb) {
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
					return true;
				}
			}
		}
		return false;
	}
}
