package org.kado.ui.charts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.kado.charts.scene.Datum;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;

/** The mark that keys have chosen: what the pointer is to the hand. It follows what the mark stands for, so it survives a new picture. */
final class MarkCursor {

	private static final int PADDING = 6;
	private static final int DISTANCE = 4;
	private static final int TEXT = SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT;

	private Optional<Datum> datum = Optional.empty();

	/** Chooses no mark. */
	void leave() {
		datum = Optional.empty();
	}

	/** Chooses the next mark of the equipment, or the previous one; the first where none was chosen. Stops at the ends. */
	void move(Scene scene, Optional<String> installation, int step) {
		List<Datum> marks = scene.marks().stream().filter(RectangleMark.class::isInstance).flatMap(mark -> mark.datum().stream())
				.filter(each -> each.state().isPresent()).toList();
		Optional<String> owner = installation.or(() -> marks.stream().map(Datum::installation).findFirst());
		List<Datum> own = marks.stream().filter(each -> Optional.of(each.installation()).equals(owner)).toList();
		if (!own.isEmpty()) {
			int now = datum.map(own::indexOf).orElse(-1);
			int first = step > 0 ? 0 : own.size() - 1;
			datum = Optional.of(own.get(now < 0 ? first : Math.clamp((long) now + step, 0, own.size() - 1)));
		}
	}

	/** What was chosen, while the picture has it. */
	Optional<Datum> find(Scene scene) {
		return mark(scene).flatMap(RectangleMark::datum);
	}

	private Optional<RectangleMark> mark(Scene scene) {
		return datum.flatMap(chosen -> scene.marks().stream().filter(RectangleMark.class::isInstance).map(RectangleMark.class::cast)
				.filter(mark -> mark.datum().equals(datum)).findFirst());
	}

	/** Frames the mark and says beside it what it is. */
	void paint(GC gc, Scene scene, int shift, Rectangle area, Function<Datum, String> words) {
		mark(scene).ifPresent(mark -> {
			gc.setForeground(color(scene.theme().text()));
			gc.setLineWidth(2);
			int x = (int) Math.floor(mark.x());
			int y = (int) Math.floor(mark.y()) + shift;
			Rectangle frame = new Rectangle(x - 1, y - 1, (int) Math.ceil(mark.width()) + 2, (int) Math.ceil(mark.height()) + 2);
			gc.drawRectangle(frame);
			describe(gc, scene, frame, area, words.apply(mark.datum().orElseThrow()));
		});
	}

	private static void describe(GC gc, Scene scene, Rectangle frame, Rectangle area, String words) {
		Point size = gc.textExtent(words, TEXT);
		int width = size.x + 2 * PADDING;
		int height = size.y + 2 * PADDING;
		int below = frame.y + frame.height + DISTANCE;
		int top = below + height <= area.y + area.height ? below : Math.max(area.y, frame.y - DISTANCE - height);
		int left = Math.max(area.x, Math.min(frame.x, area.x + area.width - width - 1));
		gc.setBackground(color(scene.theme().background()));
		gc.fillRectangle(left, top, width, height);
		gc.setForeground(color(scene.theme().quietText()));
		gc.setLineWidth(1);
		gc.drawRectangle(left, top, width, height);
		gc.setForeground(color(scene.theme().text()));
		gc.drawText(words, left + PADDING, top + PADDING, TEXT);
	}

	private static Color color(Rgb rgb) {
		return new Color(rgb.red(), rgb.green(), rgb.blue());
	}
}
