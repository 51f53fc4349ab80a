package org.kado.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kado.charts.ChartOptions;
import org.kado.charts.TimeScale;
import org.kado.charts.TimelineRow;
import org.kado.charts.TimelineScene;
import org.kado.charts.scene.Datum;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.charts.scene.Theme;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;
import org.kado.ui.charts.CpuChart;
import org.kado.ui.charts.SceneCanvas;
import org.kado.ui.charts.SceneNavigation;
import org.kado.ui.charts.SceneSource;
import org.kado.ui.charts.VisibleRange;
import org.kado.views.CpuSeries;

/** A timeline on a window of its own: eight states of three hours each, once per equipment. */
class SceneCanvasTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final long START = 1_774_969_200_000L; // 2026-04-01T00:00+09:00
	private static final long HOUR = 3_600_000;
	private static final long DEADLINE_NANOS = 60_000_000_000L;
	private static final TimeRange DAY = new TimeRange(START, START + 24 * HOUR);

	private final List<Datum> clicked = new ArrayList<>();
	private final List<Datum> opened = new ArrayList<>();
	private final VisibleRange visible = new VisibleRange();
	private int now;
	private Display display;
	private Shell shell;

	@BeforeEach
	void open() {
		display = Display.getDefault();
		shell = new Shell(display, SWT.NO_TRIM);
		shell.setLayout(new FillLayout());
		shell.setBounds(0, 0, 900, 300);
		visible.setLimits(DAY);
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	private SceneCanvas timeline(int equipment, Theme theme) {
		List<StateInterval> intervals = new ArrayList<>();
		for (State state : State.values()) {
			long start = START + state.ordinal() * 3 * HOUR;
			intervals.add(StateInterval.of(start, start + 3 * HOUR, state));
		}
		List<TimelineRow> rows = new ArrayList<>();
		for (int i = 0; i < equipment; i++) {
			rows.add(TimelineRow.of(new StateTimeline("id-" + i, "設備" + i, TOKYO, DAY, intervals, List.of(), EnumSet.allOf(State.class), "slot")));
		}
		SceneCanvas canvas = new SceneCanvas(shell, source(rows));
		Rgb background = theme.background();
		canvas.setBackground(new Color(background.red(), background.green(), background.blue()));
		SceneNavigation.install(canvas, visible);
		shell.layout();
		shell.open();
		paint(canvas);
		return canvas;
	}

	private SceneSource source(List<TimelineRow> rows) {
		return new SceneSource() {
			@Override
			public Optional<Scene> scene(ChartOptions options, TextMeasure measure) {
				return Optional.of(new TimelineScene(measure).scene(rows, visible.range(), TOKYO, options));
			}

			@Override
			public Optional<TimeScale> scale(ChartOptions options, TextMeasure measure) {
				return Optional.of(new TimelineScene(measure).scale(rows, visible.range(), options));
			}

			@Override
			public String describe(Datum datum) {
				return datum.state().map(State::id).orElse("") + " of " + datum.installation();
			}

			@Override
			public void clicked(Datum datum) {
				clicked.add(datum);
			}

			@Override
			public void opened(Datum datum) {
				opened.add(datum);
			}
		};
	}

	/** Lets the user interface work until the control was painted once more. */
	private void paint(Control control) {
		int[] painted = {0};
		Listener listener = e -> painted[0]++;
		control.addListener(SWT.Paint, listener);
		control.redraw();
		long deadline = System.nanoTime() + DEADLINE_NANOS;
		Runnable wake = () -> {
			// wakes the loop
		};
		while (painted[0] == 0 && System.nanoTime() < deadline) {
			if (!display.readAndDispatch()) {
				display.timerExec(20, wake);
				display.sleep();
			}
		}
		control.removeListener(SWT.Paint, listener);
		assertTrue(painted[0] > 0, "was never painted");
	}

	private void key(Control control, int keyCode, int stateMask) {
		Event event = new Event();
		event.keyCode = keyCode;
		event.character = keyCode < 128 ? (char) keyCode : 0;
		event.stateMask = stateMask;
		event.time = now += 10_000;
		control.notifyListeners(SWT.KeyDown, event);
		paint(control);
	}

	private void send(Control control, int type, int x, int y, int keyCode, int timeMillis) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.button = 1;
		event.keyCode = keyCode;
		event.time = timeMillis;
		event.count = type == SWT.MouseWheel ? 3 : 1;
		control.notifyListeners(type, event);
		paint(control);
	}

	private Set<RGB> colours(Control control) {
		Image image = new Image(display, control.getSize().x, control.getSize().y);
		GC gc = new GC(control);
		try {
			gc.copyArea(image, 0, 0);
			ImageData data = image.getImageData();
			Set<RGB> colours = new HashSet<>();
			for (int y = 0; y < data.height; y++) {
				for (int x = 0; x < data.width; x++) {
					colours.add(data.palette.getRGB(data.getPixel(x, y)));
				}
			}
			return colours;
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	@Test
	void paintsEveryStateInItsColourOnLightAndDark() {
		for (Theme theme : Theme.values()) {
			SceneCanvas canvas = timeline(2, theme);
			assertEquals(theme, canvas.scene().orElseThrow().theme());
			Set<RGB> colours = colours(canvas);
			for (State state : State.values()) {
				Rgb colour = theme.colour(state);
				assertTrue(colours.contains(new RGB(colour.red(), colour.green(), colour.blue())), state + " is missing on " + theme);
			}
			canvas.dispose();
		}
	}

	@Test
	void answersThePointer() {
		SceneCanvas canvas = timeline(2, Theme.LIGHT);
		RectangleMark idle = canvas.scene().orElseThrow().marks().stream().filter(RectangleMark.class::isInstance).map(RectangleMark.class::cast)
				.filter(mark -> mark.datum().flatMap(Datum::state).equals(Optional.of(State.IDLE))).findFirst().orElseThrow();
		int x = (int) idle.x() + 5;
		int y = (int) idle.y() + 5;
		send(canvas, SWT.MouseMove, x, y, 0, 0);
		assertEquals("idle of id-0", canvas.getToolTipText());
		send(canvas, SWT.MouseDown, x, y, 0, 0);
		assertEquals(new TimeRange(START + 6 * HOUR, START + 9 * HOUR), clicked.get(0).range());
	}

	@Test
	void zoomsAtThePointerAndGoesBackInOneStep() {
		SceneCanvas canvas = timeline(1, Theme.LIGHT);
		TimeScale before = canvas.scale().orElseThrow();
		int x = before.left() + before.width() / 3;
		for (int turn = 0; turn < 4; turn++) {
			send(canvas, SWT.MouseWheel, x, 100, 0, 1000 + 50 * turn);
		}
		TimeScale after = canvas.scale().orElseThrow();
		assertEquals(before.millisAt(x), after.millisAt(x), after.range().millis() / 500.0);
		assertEquals(DAY.millis() * 0.8 * 0.8 * 0.8 * 0.8, after.range().millis(), 10);
		send(canvas, SWT.KeyDown, 0, 0, SWT.ESC, 1300);
		assertEquals(DAY, visible.range());
	}

	@Test
	void pansByDragging() {
		SceneCanvas canvas = timeline(1, Theme.LIGHT);
		visible.show(new TimeRange(START + 6 * HOUR, START + 12 * HOUR));
		TimeRange before = visible.range();
		TimeScale scale = canvas.scale().orElseThrow();
		int x = scale.left() + scale.width() / 2;
		send(canvas, SWT.MouseDown, x, 100, 0, 0);
		for (int moved = 10; moved <= scale.width() / 6; moved += 10) {
			send(canvas, SWT.MouseMove, x + moved, 100, 0, 0);
		}
		send(canvas, SWT.MouseMove, x + scale.width() / 6, 100, 0, 0);
		send(canvas, SWT.MouseUp, x + scale.width() / 6, 100, 0, 0);
		assertEquals(START + 5 * HOUR, visible.range().startMillis(), 60_000);
		send(canvas, SWT.MouseMove, x, 100, 0, 0);
		assertEquals(START + 5 * HOUR, visible.range().startMillis(), 60_000, "the button is up");
		visible.back();
		assertEquals(before, visible.range());
	}

	@Test
	void choosesEquipmentByKeysAndScrollsToIt() {
		SceneCanvas canvas = timeline(60, Theme.LIGHT);
		assertTrue(canvas.getVerticalBar().isVisible());
		send(canvas, SWT.KeyDown, 0, 0, SWT.ARROW_DOWN, 0);
		assertEquals("id-0", clicked.get(0).installation());
		canvas.select(Optional.of("id-58"));
		paint(canvas);
		assertNotEquals(0, canvas.getVerticalBar().getSelection());
		send(canvas, SWT.KeyDown, 0, 0, SWT.ARROW_DOWN, 0);
		send(canvas, SWT.KeyDown, 0, 0, SWT.ARROW_UP, 0);
		assertEquals(List.of("id-0", "id-59", "id-57"), clicked.stream().map(Datum::installation).toList());
	}

	@Test
	void doubleClickAndEnterOpenTheSame() {
		SceneCanvas canvas = timeline(2, Theme.LIGHT);
		canvas.select(Optional.of("id-1"));
		paint(canvas);
		key(canvas, SWT.CR, 0);
		assertEquals(DAY, opened.get(0).range(), "no mark is chosen: the equipment as a whole");
		key(canvas, SWT.SHIFT, 0);
		key(canvas, SWT.ARROW_RIGHT, SWT.MOD2);
		key(canvas, SWT.SHIFT, 0);
		key(canvas, SWT.ARROW_RIGHT, SWT.MOD2);
		assertEquals(DAY, visible.range(), "with Shift, arrows choose marks");
		key(canvas, SWT.CR, 0);
		Datum byKeys = opened.get(1);
		assertEquals(Datum.of("id-1", new TimeRange(START + 3 * HOUR, START + 6 * HOUR), State.MACHINE, 3 * HOUR), byKeys);
		RectangleMark mark = canvas.scene().orElseThrow().marks().stream().filter(RectangleMark.class::isInstance).map(RectangleMark.class::cast)
				.filter(each -> each.datum().equals(Optional.of(byKeys))).findFirst().orElseThrow();
		send(canvas, SWT.MouseDoubleClick, (int) mark.x() + 5, (int) mark.y() + 5, 0, 0);
		assertEquals(byKeys, opened.get(2));
		key(canvas, SWT.KEYPAD_CR, 0);
		assertEquals(byKeys, opened.get(3));
		key(canvas, SWT.ARROW_UP, 0);
		key(canvas, SWT.CR, 0);
		assertEquals(Optional.empty(), opened.get(4).state(), "another equipment leaves the mark");
	}

	@Test
	void saysWhatTheMarkChosenByKeysIs() {
		SceneCanvas canvas = timeline(1, Theme.LIGHT);
		key(canvas, SWT.ARROW_RIGHT, SWT.MOD2);
		assertEquals(Optional.of(State.MAN), canvas.chosen().flatMap(Datum::state));
		key(canvas, SWT.ARROW_LEFT, SWT.MOD2);
		assertEquals(Optional.of(State.MAN), canvas.chosen().flatMap(Datum::state), "there is none before the first");
	}

	@Test
	void movesThroughTimeByKeysAlone() {
		assertKeysMove(timeline(1, Theme.LIGHT));
	}

	@Test
	void movesTheCpuChartByTheSameKeys() {
		CpuChart cpu = cpu();
		assertKeysMove(find(shell).orElseThrow().getPlotArea().getControl());
		assertEquals(DAY, visible.range());
		cpu.setFocus();
	}

	private void assertKeysMove(Control control) {
		key(control, '+', 0);
		long zoomed = visible.range().millis();
		assertEquals(DAY.millis() * 0.8, zoomed, 1);
		key(control, SWT.HOME, 0);
		assertEquals(new TimeRange(START, START + zoomed), visible.range());
		key(control, SWT.ARROW_RIGHT, 0);
		assertEquals(START + zoomed / 10, visible.range().startMillis(), 1);
		key(control, SWT.ARROW_LEFT, 0);
		assertEquals(START, visible.range().startMillis(), 1);
		key(control, SWT.END, 0);
		assertEquals(new TimeRange(DAY.endMillis() - zoomed, DAY.endMillis()), visible.range());
		key(control, SWT.ESC, 0);
		assertEquals(START, visible.range().startMillis(), 1);
		key(control, SWT.KEYPAD_ADD, 0);
		key(control, '-', 0);
		assertEquals(zoomed, visible.range().millis(), 1);
		key(control, SWT.PAGE_DOWN, 0);
		key(control, SWT.PAGE_UP, 0);
		key(control, '0', 0);
		assertEquals(DAY, visible.range());
	}

	@Test
	void saysWhatThePointOfTheCpuLineIs() {
		CpuChart cpu = cpu();
		cpu.describe((series, point) -> "point " + point);
		Control plot = find(shell).orElseThrow().getPlotArea().getControl();
		int hour = plot.getSize().x / 24;
		send(plot, SWT.MouseMove, hour + 3, 20, 0, 0);
		assertEquals("point 1", plot.getToolTipText());
		send(plot, SWT.MouseMove, 2 * hour + 5, 20, 0, 0);
		assertNull(plot.getToolTipText(), "a gap");
	}

	@Test
	void drawsNoLineWhereNothingWasMeasured() {
		cpu();
		Chart chart = find(shell).orElseThrow();
		paint(chart.getPlotArea().getControl());
		assertEquals(4, chart.getSeriesSet().getSeries().length, "mean and largest, before and after the gap");
		Rgb line = Theme.LIGHT.colour(State.MAN);
		Set<RGB> colours = colours(chart.getPlotArea().getControl());
		assertTrue(colours.contains(new RGB(line.red(), line.green(), line.blue())));
	}

	private CpuChart cpu() {
		CpuChart cpu = new CpuChart(shell, visible);
		shell.open();
		float[] percent = {10, 20, Float.NaN, 40, 50};
		long[] millis = new long[percent.length];
		for (int i = 0; i < millis.length; i++) {
			millis[i] = START + i * HOUR;
		}
		cpu.show(new CpuSeries(millis, percent, percent, percent), DAY, TOKYO);
		paint(find(shell).orElseThrow().getPlotArea().getControl());
		return cpu;
	}

	private static Optional<Chart> find(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Chart chart) {
				return Optional.of(chart);
			}
			Optional<Chart> inside = child instanceof Composite composite ? find(composite) : Optional.empty();
			if (inside.isPresent()) {
				return inside;
			}
		}
		return Optional.empty();
	}
}
