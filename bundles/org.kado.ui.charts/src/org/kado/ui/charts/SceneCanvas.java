package org.kado.ui.charts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.kado.charts.ChartOptions;
import org.kado.charts.TimeScale;
import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.Theme;

/**
 * Shows a scene: made anew for each size, in light or dark after the background of the widget, scrolled where it is higher than the
 * widget. The pointer is answered with the mark under it, the keys up and down choose the equipment above and below, which is scrolled
 * into sight; with Shift, left and right choose a mark of that equipment, which is framed and described as if the pointer were on it. Enter
 * does what a double click does. Navigation in time is {@link SceneNavigation}'s.
 */
public final class SceneCanvas extends Canvas {

	private static final int SCROLL_STEP = 32;

	private final SceneSource source;
	private final SceneResources resources;
	private final MarkCursor cursor = new MarkCursor();
	private Optional<String> selected = Optional.empty();
	private Optional<Scene> scene = Optional.empty();
	private int sceneWidth = -1;
	private int sceneHeight = -1;
	private boolean revealing;

	/** A canvas that shows what the source gives. */
	public SceneCanvas(Composite parent, SceneSource source) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
		this.source = source;
		this.resources = new SceneResources(parent.getDisplay(), getFont());
		getVerticalBar().setVisible(false);
		getVerticalBar().setIncrement(SCROLL_STEP);
		getVerticalBar().addListener(SWT.Selection, e -> redraw());
		addListener(SWT.Paint, this::paint);
		addListener(SWT.Dispose, e -> resources.dispose());
		addListener(SWT.MouseMove, e -> hover(e.x, e.y));
		addListener(SWT.MouseDown, this::click);
		addListener(SWT.MouseDoubleClick, e -> findAt(e.x, e.y).ifPresent(source::opened));
		addListener(SWT.KeyDown, this::key);
		describe();
	}

	/** Emphasises an installation, or none. */
	public void select(Optional<String> installation) {
		if (!selected.equals(installation)) {
			selected = installation;
			revealing = true;
			refresh();
		}
	}

	/** Asks the source for a new scene and paints it. */
	public void refresh() {
		scene = Optional.empty();
		redraw();
	}

	/** The picture as it is on the screen; empty before it was ever painted or where there is none. */
	public Optional<Scene> scene() {
		return scene;
	}

	/** The picture made anew for a file or the clipboard, in light colours, as wide as on the screen. */
	public Optional<Scene> sceneForExport() {
		GC gc = new GC(this);
		try {
			return source.scene(options().withTheme(Theme.LIGHT), new GcTextMeasure(gc, resources));
		} finally {
			gc.dispose();
		}
	}

	/** The time axis as it is on the screen. */
	public Optional<TimeScale> scale() {
		GC gc = new GC(this);
		try {
			return source.scale(options(), new GcTextMeasure(gc, resources));
		} finally {
			gc.dispose();
		}
	}

	/** Light or dark, after the widget's background. */
	public Theme theme() {
		return Backgrounds.theme(this);
	}

	/** The mark at a point of the widget. */
	public Optional<Datum> findAt(int x, int y) {
		return scene.flatMap(s -> s.findAt(x, y + scrolled()));
	}

	private ChartOptions options() {
		Rectangle area = getClientArea();
		return new ChartOptions(area.width, Math.max(0, area.height), theme(), Locale.getDefault(), Optional.of(Instant.now()), selected, true);
	}

	private void paint(Event event) {
		Rectangle area = getClientArea();
		if (area.isEmpty()) {
			return;
		}
		if (scene.isEmpty() || sceneWidth != area.width || sceneHeight != area.height || scene.get().theme() != theme()) {
			scene = source.scene(options(), new GcTextMeasure(event.gc, resources));
			sceneWidth = area.width;
			sceneHeight = area.height;
			updateScrollBar();
			reveal();
		}
		if (scene.isPresent()) {
			new ScenePainter(event.gc, resources).paint(scene.get(), -scrolled(), area);
			cursor.paint(event.gc, scene.get(), -scrolled(), area, source::describe);
		} else {
			event.gc.setBackground(getBackground());
			event.gc.fillRectangle(area);
		}
		if (isFocusControl()) {
			event.gc.drawFocus(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
		}
	}

	private void updateScrollBar() {
		ScrollBar bar = getVerticalBar();
		int page = Math.max(1, getClientArea().height);
		int whole = scene.map(Scene::height).orElse(page);
		boolean needed = whole > page;
		bar.setVisible(needed);
		bar.setValues(needed ? Math.min(bar.getSelection(), whole - page) : 0, 0, Math.max(whole, page), page, SCROLL_STEP, page);
	}

	/** Scrolls as little as shows the name of the equipment that was chosen last. */
	private void reveal() {
		if (revealing && getVerticalBar().isVisible()) {
			names().stream().filter(name -> name.datum().map(Datum::installation).equals(selected)).findFirst().ifPresent(name -> {
				int top = (int) name.baseline() - 2 * SCROLL_STEP;
				int bottom = (int) name.baseline() + SCROLL_STEP - getClientArea().height;
				getVerticalBar().setSelection(Math.max(bottom, Math.min(top, scrolled())));
			});
		}
		revealing = false;
	}

	/** The names of equipment in the picture, from the top; each once. */
	private List<TextMark> names() {
		Map<String, TextMark> names = new LinkedHashMap<>();
		scene.ifPresent(s -> s.marks().stream().filter(TextMark.class::isInstance).map(TextMark.class::cast).forEach(
				text -> text.datum().filter(datum -> datum.state().isEmpty()).ifPresent(datum -> names.putIfAbsent(datum.installation(), text))));
		return List.copyOf(names.values());
	}

	/** The mark that Enter opens: the one chosen by keys, else the chosen equipment as a whole. */
	public Optional<Datum> chosen() {
		Optional<Datum> equipment = names().stream().map(name -> name.datum().orElseThrow()).filter(d -> Optional.of(d.installation()).equals(selected))
				.findFirst();
		return scene.flatMap(cursor::find).or(() -> equipment);
	}

	private void key(Event event) {
		boolean shift = (event.stateMask & SWT.MOD2) != 0;
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> choose(1);
		case SWT.ARROW_UP -> choose(-1);
		case SWT.ARROW_LEFT -> move(shift ? -1 : 0);
		case SWT.ARROW_RIGHT -> move(shift ? 1 : 0);
		case SWT.CR, SWT.KEYPAD_CR -> chosen().ifPresent(source::opened);
		case SWT.SHIFT, SWT.CTRL, SWT.ALT, SWT.COMMAND -> {
			// only half of a stroke
		}
		default -> move(0);
		}
	}

	/** Another key than a step to a mark leaves the marks. */
	private void move(int step) {
		if (step == 0) {
			cursor.leave();
		} else {
			scene.ifPresent(s -> cursor.move(s, selected, step));
		}
		redraw();
		getAccessible().setFocus(ACC.CHILDID_SELF);
	}

	private void choose(int step) {
		List<Datum> names = names().stream().map(name -> name.datum().orElseThrow()).toList();
		if (names.isEmpty()) {
			return;
		}
		cursor.leave();
		int now = names.stream().map(Datum::installation).toList().indexOf(selected.orElse(""));
		int next = now < 0 ? 0 : Math.max(0, Math.min(names.size() - 1, now + step));
		source.clicked(names.get(next));
	}

	private int scrolled() {
		return getVerticalBar().isVisible() ? getVerticalBar().getSelection() : 0;
	}

	private void hover(int x, int y) {
		String tip = findAt(x, y).map(source::describe).orElse(null);
		if (tip == null ? getToolTipText() != null : !tip.equals(getToolTipText())) {
			setToolTipText(tip);
		}
	}

	private void click(Event event) {
		setFocus();
		if (event.button == 1) {
			findAt(event.x, event.y).ifPresent(source::clicked);
		}
	}

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = scene.map(Scene::title).orElse("");
			}

			@Override
			public void getDescription(AccessibleEvent e) {
				e.result = scene.flatMap(cursor::find).map(source::describe).or(() -> scene.map(Scene::description)).orElse("");
			}
		});
	}
}
