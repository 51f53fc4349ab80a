package org.kado.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swtchart.Chart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Mark;
import org.kado.charts.scene.RectangleMark;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.testing.Requirement;
import org.kado.ui.charts.SceneCanvas;
import org.kado.ui.open.FolderOpener;
import org.kado.ui.workset.WindowWorkset;
import org.kado.ui.workset.Workset;
import org.kado.views.EquipmentSummary;

/** The workbench with real views on a real folder. */
class WorkbenchTest {

	@TempDir
	Path folder;

	private Workset workset;

	@BeforeEach
	void openFolder() throws IOException {
		SampleFolder.write(folder, List.of("設備A", "Mill 7"));
		Files.writeString(folder.resolve("notes.txt"), "not a log\n");
		workset = WindowWorkset.of(Desktop.window());
		new FolderOpener(Desktop.window()).open(folder);
		Desktop.until("the folder is shown", () -> workset.folder().filter(f -> f.root().equals(folder)).isPresent());
	}

	@Test
	@Requirement("S1-05")
	void equipmentTableShowsTheFiguresOfTheViews() throws PartInitException {
		Desktop.view("org.kado.ui.equipment");
		Table table = Desktop.find(Table.class, t -> t.getColumnCount() == 9).orElseThrow();
		assertEquals(2, table.getItemCount());
		Set<String> names = Set.of(table.getItem(0).getText(0), table.getItem(1).getText(0));
		assertEquals(Set.of("設備A", "Mill 7"), names);
		EquipmentSummary first = workset.view().orElseThrow().equipment(Basis.OBSERVED, Optional.empty()).get(0);
		assertEquals(270_000, first.total().millisOf(State.MAN), 5_000, "two spells of work and the short pause between them");
		assertEquals(180_000, first.total().millisOf(State.MACHINE), 5_000);
	}

	@Test
	void windowTitleNamesTheFolder() {
		Desktop.until("the title names the folder", () -> Desktop.window().getShell().getText().contains(folder.toString()));
	}

	@Test
	@Requirement("S1-15")
	void aSmallerThresholdTurnsThePauseIntoIdleTime() throws PartInitException {
		Desktop.view("org.kado.ui.equipment");
		Button recorded = Desktop.find(Button.class, b -> (b.getStyle() & SWT.CHECK) != 0).orElseThrow();
		Spinner seconds = Desktop.find(Spinner.class, s -> true).orElseThrow();
		long before = idleMillis();
		seconds.setSelection(10);
		recorded.setSelection(false);
		recorded.notifyListeners(SWT.Selection, new Event());
		Desktop.until("figures with 10 s", () -> workset.settings().thresholdMillis().equals(OptionalLong.of(10_000)));
		assertTrue(seconds.isEnabled());
		assertEquals(30_000, idleMillis() - before, 5_000, "the pause");
		recorded.setSelection(true);
		recorded.notifyListeners(SWT.Selection, new Event());
		Desktop.until("figures as recorded", () -> workset.settings().thresholdMillis().isEmpty());
		assertEquals(before, idleMillis());
		assertFalse(seconds.isEnabled());
	}

	private long idleMillis() {
		return workset.view().orElseThrow().equipment(Basis.OBSERVED, Optional.empty()).get(0).total().millisOf(State.IDLE);
	}

	@Test
	void timelineShowsBothEquipmentAndTheirStates() throws PartInitException {
		Desktop.view("org.kado.ui.timeline");
		SceneCanvas canvas = painted("Timeline");
		assertEquals(Set.of(State.MAN, State.MACHINE, State.IDLE), states(canvas), "idle: the two seconds before the first input");
		assertTrue(canvas.scale().isPresent(), "time can be zoomed");
	}

	@Test
	void zoomingTheTimelineMovesTheSharedRange() throws PartInitException {
		Desktop.view("org.kado.ui.timeline");
		SceneCanvas canvas = painted("Timeline");
		TimeRange whole = workset.visible().range();
		Event wheel = new Event();
		wheel.count = 3;
		wheel.x = canvas.getSize().x / 2;
		canvas.notifyListeners(SWT.MouseWheel, wheel);
		TimeRange zoomed = workset.visible().range();
		assertTrue(zoomed.millis() < whole.millis(), whole + " → " + zoomed);
		Event escape = new Event();
		escape.keyCode = SWT.ESC;
		canvas.notifyListeners(SWT.KeyDown, escape);
		assertEquals(whole, workset.visible().range());
	}

	@Test
	void daysAreShown() throws PartInitException {
		Desktop.view("org.kado.ui.dayBars");
		SceneCanvas canvas = painted("Days");
		assertTrue(canvas.scene().orElseThrow().marks().stream().anyMatch(m -> m.datum().isPresent()));
	}

	@Test
	void daysCountTheTimeThatAllChartsShow() throws PartInitException {
		Desktop.view("org.kado.ui.dayBars");
		TimeRange whole = workset.visible().range();
		assertEquals(24 * 3_600_000L, shownMillis(), 5_000, "whole days while all is shown");
		TimeRange minute = new TimeRange(whole.startMillis() + 60_000, whole.startMillis() + 120_000);
		workset.visible().show(minute);
		assertEquals(60_000, shownMillis(), 1_000);
		SceneCanvas canvas = painted("Days");
		assertEquals(Set.of(State.MAN), states(canvas), "the second minute is work");
		Event enter = new Event();
		enter.keyCode = SWT.CR;
		workset.visible().showAll();
		assertEquals(24 * 3_600_000L, shownMillis(), 5_000);
		canvas.notifyListeners(SWT.KeyDown, enter);
		assertEquals(whole, workset.visible().range(), "the day of the equipment, as far as there are records");
	}

	@Test
	void movingTheDaysMovesTheSharedRange() throws PartInitException {
		Desktop.view("org.kado.ui.dayBars");
		TimeRange whole = workset.visible().range();
		SceneCanvas canvas = painted("Days");
		Event wheel = new Event();
		wheel.count = 3;
		wheel.x = canvas.getSize().x / 2;
		canvas.notifyListeners(SWT.MouseWheel, wheel);
		assertEquals(whole.millis() * 0.8, workset.visible().range().millis(), 2);
		Event escape = new Event();
		escape.keyCode = SWT.ESC;
		canvas.notifyListeners(SWT.KeyDown, escape);
		assertEquals(whole, workset.visible().range());
	}

	/** The length of the first equipment's bar once the days are painted. */
	private long shownMillis() {
		SceneCanvas canvas = painted("Days");
		canvas.redraw();
		canvas.update();
		Desktop.until("the days are painted anew", () -> canvas.scene().isPresent());
		String first = workset.view().orElseThrow().timelines().get(0).installation();
		return canvas.scene().orElseThrow().marks().stream().filter(RectangleMark.class::isInstance).map(Mark::datum).flatMap(Optional::stream)
				.filter(d -> d.installation().equals(first)).mapToLong(Datum::millis).sum();
	}

	private static Set<State> states(SceneCanvas canvas) {
		return canvas.scene().orElseThrow().marks().stream().map(Mark::datum).flatMap(Optional::stream).map(Datum::state).flatMap(Optional::stream)
				.collect(Collectors.toSet());
	}

	@Test
	void cpuOfTheChosenEquipmentIsALine() throws PartInitException {
		Desktop.view("org.kado.ui.cpu");
		Desktop.until("a line", () -> Desktop.find(Chart.class, c -> c.getSeriesSet().getSeries().length > 0).isPresent());
		Chart chart = Desktop.find(Chart.class, c -> true).orElseThrow();
		double[] values = chart.getSeriesSet().getSeries()[0].getYSeries();
		for (double value : values) {
			assertTrue(value >= 9.9 && value <= 60.1, "load " + value);
		}
	}

	@Test
	void whatIsNoLogIsListedWithItsReason() throws PartInitException {
		Desktop.view("org.kado.ui.problems");
		Table table = Desktop.find(Table.class, t -> t.getColumnCount() == 4).orElseThrow();
		assertEquals(1, table.getItemCount());
		assertEquals("notes.txt", table.getItem(0).getText(1));
		String reason = table.getItem(0).getText(3);
		assertFalse(reason.isBlank());
		Event move = new Event();
		move.x = 10;
		move.y = table.getItem(0).getBounds().y + 2;
		table.notifyListeners(SWT.MouseMove, move);
		assertEquals(reason, table.getToolTipText());
	}

	private static SceneCanvas painted(String what) {
		Desktop.until(what + " is painted", () -> Desktop.find(SceneCanvas.class, c -> c.isVisible() && c.scene().isPresent()).isPresent());
		return Desktop.find(SceneCanvas.class, c -> c.isVisible() && c.scene().isPresent()
				&& c.scene().get().title().toLowerCase().startsWith(what.equals("Days") ? "utilisation" : "timeline")).orElseThrow();
	}
}
