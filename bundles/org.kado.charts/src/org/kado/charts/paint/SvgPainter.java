package org.kado.charts.paint;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.kado.charts.scene.Fill;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Mark;
import org.kado.charts.scene.Pattern;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMark;

/**
 * Paints scenes as SVG 1.1: text stays text, patterns are defined once, title and description are there for screen readers. Safe for threads.
 */
public final class SvgPainter {

	private static final String FAMILIES = ChartFonts.FAMILIES.stream().map(family -> "'" + family + "'").collect(Collectors.joining(","))
			+ ",sans-serif";

	/** The scene as an SVG document; its size in the file is the scene's in pixels. */
	public String svg(Scene scene) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new Document(scene, "").write();
	}

	/**
	 * The scene as an element within another document.
	 *
	 * @param prefix before every id in it, so that several scenes can stand in one document; letters and digits
	 */
	public String element(Scene scene, String prefix) {
		return new Document(scene, prefix).write();
	}

	/** One document on its way. */
	private static final class Document {

		private final Scene scene;
		private final String prefix;
		private final Map<Fill, String> patternIds = new LinkedHashMap<>();
		private final StringBuilder body = new StringBuilder();

		Document(Scene scene, String prefix) {
			this.scene = scene;
			this.prefix = prefix;
		}

		String write() {
			for (Mark mark : scene.marks()) {
				if (mark instanceof RectangleMark rectangle) {
					rectangle(rectangle);
				} else if (mark instanceof LineMark line) {
					line(line);
				} else if (mark instanceof TextMark text) {
					text(text);
				}
			}
			StringBuilder out = new StringBuilder();
			out.append(format(
					"<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
							+ " role=\"img\" aria-labelledby=\"%3$stitle %3$sdescription\">\n",
					scene.width(), scene.height(), prefix));
			out.append("<title id=\"" + prefix + "title\">").append(escaped(scene.title())).append("</title>\n");
			out.append("<desc id=\"" + prefix + "description\">").append(escaped(scene.description())).append("</desc>\n");
			definitions(out);
			out.append(format("<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", scene.width(), scene.height(),
					scene.theme().background().hex()));
			out.append("<g shape-rendering=\"crispEdges\" font-family=\"").append(FAMILIES).append("\">\n");
			return out.append(body).append("</g>\n</svg>\n").toString();
		}

		private void definitions(StringBuilder out) {
			if (patternIds.isEmpty()) {
				return;
			}
			out.append("<defs>\n");
			patternIds.forEach((fill, id) -> pattern(out, fill, id));
			out.append("</defs>\n");
		}

		private static void pattern(StringBuilder out, Fill fill, String id) {
			int cell = fill.pattern().cell();
			out.append(format("<pattern id=\"%s\" width=\"%2$d\" height=\"%2$d\" patternUnits=\"userSpaceOnUse\">", id, cell));
			fill.ground().ifPresent(
					ground -> out.append(format("<rect width=\"%1$d\" height=\"%1$d\" fill=\"%2$s\"/>", cell, ground.hex())));
			for (Pattern.Stroke stroke : fill.pattern().strokes()) {
				if (stroke.isDot()) {
					out.append(format("<rect x=\"%s\" y=\"%s\" width=\"1\" height=\"1\" fill=\"%s\"/>", number(stroke.x1()),
							number(stroke.y1()), fill.ink().hex()));
				} else {
					out.append(format("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>", number(stroke.x1()),
							number(stroke.y1()), number(stroke.x2()), number(stroke.y2()), fill.ink().hex()));
				}
			}
			out.append("</pattern>\n");
		}

		private void rectangle(RectangleMark mark) {
			if (mark.width() > 0 && mark.height() > 0) {
				rectangle(mark.x(), mark.y(), mark.width(), mark.height(), paint(mark.fill()));
			}
		}

		private void rectangle(double x, double y, double width, double height, String paint) {
			body.append(format("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n", number(x), number(y),
					number(width), number(height), paint));
		}

		private String paint(Fill fill) {
			if (fill.pattern() == Pattern.NONE) {
				return fill.ground().orElse(fill.ink()).hex();
			}
			return "url(#" + patternIds.computeIfAbsent(fill, wanted -> prefix + "pattern" + (patternIds.size() + 1)) + ")";
		}

		private void line(LineMark mark) {
			if (mark.dashed()) {
				double middle = 0.5;
				double right = mark.x() + (mark.vertical() ? middle : mark.length());
				double bottom = mark.y() + (mark.vertical() ? mark.length() : middle);
				body.append(format("<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-dasharray=\"%d\"/>\n",
						number(mark.vertical() ? right : mark.x()), number(mark.vertical() ? mark.y() : bottom), number(right), number(bottom),
						mark.colour().hex(), LineMark.DASH));
			} else {
				rectangle(mark.x(), mark.y(), mark.vertical() ? 1 : mark.length(), mark.vertical() ? mark.length() : 1, mark.colour().hex());
			}
		}

		private void text(TextMark mark) {
			String anchor = switch (mark.anchor()) {
			case START -> "start";
			case MIDDLE -> "middle";
			case END -> "end";
			};
			body.append(format("<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s text-anchor=\"%s\" fill=\"%s\">%s</text>\n", number(mark.x()),
					number(mark.baseline()), number(mark.font().size()), mark.font().bold() ? " font-weight=\"600\"" : "", anchor,
					mark.colour().hex(), escaped(mark.text())));
		}
	}

	private static String format(String template, Object... parts) {
		return String.format(Locale.ROOT, template, parts);
	}

	/** At most two decimals, none where they are not needed, always with a point. */
	static String number(double value) {
		long hundredths = Math.round(value * 100);
		if (hundredths % 100 == 0) {
			return Long.toString(hundredths / 100);
		}
		return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
	}

	/** Text as XML content; characters that XML cannot hold become U+FFFD. */
	static String escaped(String text) {
		StringBuilder out = new StringBuilder(text.length() + 8);
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
			}
		});
		return out.toString();
	}

	private static boolean isXml(int c) {
		return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
	}
}
