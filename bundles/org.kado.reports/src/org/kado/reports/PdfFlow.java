package org.kado.reports;

import java.util.ArrayList;
import java.util.List;

import org.kado.charts.ChartOptions;
import org.kado.charts.NotesScene;
import org.kado.charts.paint.PdfPage;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;

/** Scenes one below the other on as many pages as they need. A scene is never cut: what is higher than a page is made smaller. Not safe for use by several threads. */
final class PdfFlow {

	private final PdfReport.Paper paper;
	private final double marginPoints;
	private final List<List<PdfPage.Placed>> pages = new ArrayList<>();
	private double top;

	PdfFlow(PdfReport.Paper paper, double marginPoints) {
		this.paper = paper;
		this.marginPoints = marginPoints;
	}

	/** Pixels between the margins. */
	int width() {
		return (int) Math.floor((paper.widthPoints() - 2 * marginPoints) / PdfPage.POINTS_PER_PIXEL);
	}

	/** Pixels between the margins; the number of the page stands within the lower one. */
	int height() {
		return (int) Math.floor((paper.heightPoints() - 2 * marginPoints) / PdfPage.POINTS_PER_PIXEL);
	}

	/** What comes next begins on a page of its own. */
	void newPage() {
		pages.add(new ArrayList<>());
		top = marginPoints;
	}

	/** A page that is filled already. */
	void page(List<PdfPage.Placed> placed) {
		pages.add(new ArrayList<>(placed));
		top = Double.MAX_VALUE;
	}

	/** Puts a scene where it has room. */
	void add(Scene scene) {
		double pixel = pixelPoints(scene.height());
		if (pages.isEmpty() || top + scene.height() * pixel > marginPoints + roomPoints() + 0.5) {
			newPage();
		}
		place(scene, pixel);
	}

	/** Puts scenes on one page of their own, all of one scale. */
	void addTogether(List<Scene> scenes) {
		double pixel = pixelPoints(scenes.stream().mapToInt(Scene::height).sum());
		newPage();
		scenes.forEach(scene -> place(scene, pixel));
	}

	private double roomPoints() {
		return paper.heightPoints() - 2 * marginPoints;
	}

	/** As large as on a screen, or as small as that many pixels need to be for one page. */
	private double pixelPoints(int height) {
		return Math.min(PdfPage.POINTS_PER_PIXEL, roomPoints() / height);
	}

	private void place(Scene scene, double pixelPoints) {
		pages.get(pages.size() - 1).add(new PdfPage.Placed(scene, marginPoints, top, pixelPoints));
		top += scene.height() * pixelPoints;
	}

	/** The pages, each with its number. */
	List<PdfPage> pages(ReportTexts texts, TextMeasure measure) {
		List<PdfPage> numbered = new ArrayList<>();
		for (int i = 0; i < pages.size(); i++) {
			List<PdfPage.Placed> placed = new ArrayList<>(pages.get(i));
			Scene number = new NotesScene(measure).scene("", List.of(new NotesScene.Note("", texts.text("pdf.page", i + 1, pages.size()))), ChartOptions.of(width(), texts.figures().locale()));
			if (pages.size() > 1) {
				placed.add(new PdfPage.Placed(number, marginPoints, paper.heightPoints() - marginPoints - 4, PdfPage.POINTS_PER_PIXEL * 0.8));
			}
			numbered.add(new PdfPage(paper.widthPoints(), paper.heightPoints(), placed));
		}
		return numbered;
	}
}
