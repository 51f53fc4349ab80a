package org.kado.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.kado.charts.paint.AwtTextMeasure;
import org.kado.charts.paint.PdfPage;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.Theme;

/** Pages hold what has room; nothing is cut and nothing overlaps. */
class PdfFlowTest {

	private static final double MARGIN = 24;
	private static final PdfReport.Paper PAPER = PdfReport.Paper.A4;

	private static Scene scene(PdfFlow flow, int height) {
		return new Scene(flow.width(), height, Theme.LIGHT, "title " + height, "", List.of());
	}

	private static List<List<String>> titles(List<PdfPage> pages) {
		return pages.stream().map(page -> page.placed().stream().map(placed -> placed.scene().title()).filter(title -> !title.isEmpty()).toList()).toList();
	}

	@Test
	void aSceneThatHasNoRoomBeginsAPage() {
		PdfFlow flow = new PdfFlow(PAPER, MARGIN);
		int third = flow.height() / 3;
		for (int i = 0; i < 4; i++) {
			flow.add(scene(flow, third - i));
		}
		flow.newPage();
		flow.add(scene(flow, 10));
		List<PdfPage> pages = flow.pages(new ReportTexts(Locale.ENGLISH), new AwtTextMeasure());
		assertEquals(List.of(3, 1, 1), titles(pages).stream().map(List::size).toList());
		for (PdfPage page : pages) {
			double end = MARGIN;
			for (PdfPage.Placed placed : page.placed().stream().filter(each -> !each.scene().title().isEmpty()).toList()) {
				assertEquals(end, placed.topPoints(), 1e-9);
				end += placed.scene().height() * placed.pixelPoints();
			}
			assertTrue(end <= page.heightPoints() - MARGIN + 0.5, "sticks out");
		}
	}

	@Test
	void whatIsHigherThanAPageIsMadeSmaller() {
		PdfFlow flow = new PdfFlow(PAPER, MARGIN);
		flow.add(scene(flow, 3 * flow.height()));
		PdfPage.Placed placed = flow.pages(new ReportTexts(Locale.ENGLISH), new AwtTextMeasure()).get(0).placed().get(0);
		assertEquals(PAPER.heightPoints() - 2 * MARGIN, placed.scene().height() * placed.pixelPoints(), 1e-6);
	}

	@Test
	void whatBelongsTogetherSharesAPage() {
		PdfFlow flow = new PdfFlow(PAPER, MARGIN);
		flow.add(scene(flow, 10));
		int half = flow.height() / 2;
		flow.addTogether(List.of(scene(flow, half + 20), scene(flow, half + 21)));
		List<PdfPage> pages = flow.pages(new ReportTexts(Locale.ENGLISH), new AwtTextMeasure());
		assertEquals(List.of(1, 2), titles(pages).stream().map(List::size).toList());
		PdfPage.Placed last = pages.get(1).placed().get(1);
		assertTrue(last.topPoints() + last.scene().height() * last.pixelPoints() <= PAPER.heightPoints() - MARGIN + 0.5, "sticks out");
		assertEquals(pages.get(1).placed().get(0).pixelPoints(), last.pixelPoints());
	}

	@Test
	void pagesAreNumberedWhereThereAreSeveral() {
		PdfFlow flow = new PdfFlow(PAPER, MARGIN);
		flow.page(List.of());
		flow.add(scene(flow, 10));
		List<List<String>> words = flow.pages(new ReportTexts(Locale.ENGLISH), new AwtTextMeasure()).stream().map(page -> page.placed().stream()
				.flatMap(placed -> placed.scene().marks().stream()).filter(TextMark.class::isInstance).map(mark -> ((TextMark) mark).text()).toList()).toList();
		assertEquals(List.of(List.of("1 / 2"), List.of("2 / 2")), words);
	}
}
