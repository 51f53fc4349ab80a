package org.kado.ui.charts;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Mark;
import org.kado.charts.scene.Pattern;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMark;

/** Paints a scene with a GC. Edges are put on whole pixels, as the painters of files do. */
final class ScenePainter {

	/** How texts are measured and drawn. */
	static final int TEXT_FLAGS = SWT.DRAW_TRANSPARENT;

	private final GC gc;
	private final SceneResources resources;
	private final Map<Rgb, Color> colors = new HashMap<>();

	ScenePainter(GC gc, SceneResources resources) {
		this.gc = gc;
		this.resources = resources;
	}

	/**
	 * Paints.
	 *
	 * @param scene what to paint; its upper left corner lies at (0, {@code top})
	 * @param top   pixels, negative where the picture is scrolled
	 * @param clip  what has to be painted, in the GC's coordinates
	 */
	void paint(Scene scene, int top, Rectangle clip) {
		gc.setAntialias(SWT.OFF);
		gc.setTextAntialias(SWT.ON);
		gc.setBackground(color(scene.theme().background()));
		gc.fillRectangle(clip);
		for (Mark mark : scene.marks()) {
			switch (mark) {
			case RectangleMark rectangle -> rectangle(rectangle, top, clip);
			case LineMark line -> line(line, top, clip);
			case TextMark text -> text(text, top, clip);
			}
		}
		gc.setClipping(clip);
	}

	private void rectangle(RectangleMark mark, int top, Rectangle clip) {
		int left = (int) Math.round(mark.x());
		int upper = (int) Math.round(mark.y()) + top;
		Rectangle area = new Rectangle(left, upper, (int) Math.round(mark.right()) - left, (int) Math.round(mark.bottom()) + top - upper);
		Rectangle seen = area.intersection(clip);
		if (seen.isEmpty()) {
			return;
		}
		mark.fill().ground().ifPresent(ground -> {
			gc.setBackground(color(ground));
			gc.fillRectangle(seen);
		});
		if (mark.fill().pattern() != Pattern.NONE) {
			pattern(mark.fill(), seen, top);
			gc.setClipping(clip);
		}
	}

	/** Tiles repeat from the scene's origin, so that neighbours join and scrolling moves them along. */
	private void pattern(Fill fill, Rectangle area, int top) {
		Image tile = resources.tile(fill);
		gc.setClipping(area);
		int firstX = Math.floorDiv(area.x, SceneResources.TILE) * SceneResources.TILE;
		int firstY = Math.floorDiv(area.y - top, SceneResources.TILE) * SceneResources.TILE + top;
		for (int y = firstY; y < area.y + area.height; y += SceneResources.TILE) {
			for (int x = firstX; x < area.x + area.width; x += SceneResources.TILE) {
				gc.drawImage(tile, x, y);
			}
		}
	}

	private void line(LineMark mark, int top, Rectangle clip) {
		gc.setBackground(color(mark.colour()));
		int x = (int) Math.round(mark.x());
		int y = (int) Math.round(mark.y()) + top;
		int length = (int) Math.round(mark.length());
		if (y >= clip.y + clip.height || y + (mark.vertical() ? length : 1) <= clip.y) {
			return;
		}
		int dash = mark.dashed() ? LineMark.DASH : Math.max(1, length);
		for (int from = 0; from < length; from += 2 * dash) {
			int part = Math.min(dash, length - from);
			gc.fillRectangle(mark.vertical() ? x : x + from, mark.vertical() ? y + from : y, mark.vertical() ? 1 : part, mark.vertical() ? part : 1);
		}
	}

	private void text(TextMark mark, int top, Rectangle clip) {
		double baseline = mark.baseline() + top;
		if (baseline + mark.font().size() < clip.y || baseline - 2 * mark.font().size() > clip.y + clip.height) {
			return;
		}
		gc.setFont(resources.font(mark.font()));
		gc.setForeground(color(mark.colour()));
		int ascent = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
		gc.drawText(mark.text(), (int) Math.round(mark.left()), (int) Math.round(baseline) - ascent, TEXT_FLAGS);
	}

	private Color color(Rgb rgb) {
		return colors.computeIfAbsent(rgb, each -> new Color(each.red(), each.green(), each.blue()));
	}
}
