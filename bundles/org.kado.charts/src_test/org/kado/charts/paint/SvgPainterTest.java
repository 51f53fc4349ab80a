package org.kado.charts.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Mark;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.Theme;
import org.kado.model.State;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPainterTest {

	private static Document parse(Scene scene) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(new SvgPainter().svg(scene))));
	}

	private static Scene scene(Mark... marks) {
		return new Scene(300, 100, Theme.LIGHT, "Utilisation <by> \"day\" & night", "basis: observed", List.of(marks));
	}

	private static List<Element> elements(Document document, String name) {
		NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	@Test
	void tellsItsSizeTitleAndDescription() throws Exception {
		Document document = parse(scene());
		assertEquals("0 0 300 100", document.getDocumentElement().getAttribute("viewBox"));
		assertEquals("Utilisation <by> \"day\" & night", elements(document, "title").get(0).getTextContent());
		assertEquals("basis: observed", elements(document, "desc").get(0).getTextContent());
	}

	@Test
	void definesEveryPatternOnce() throws Exception {
		List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			for (State state : State.values()) {
				marks.add(new RectangleMark(state.ordinal() * 10, i * 10, 10, 10, Theme.LIGHT.fill(state), Optional.empty()));
			}
		}
		Document document = parse(scene(marks.toArray(Mark[]::new)));
		List<String> defined = elements(document, "pattern").stream().map(pattern -> "url(#" + pattern.getAttribute("id") + ")").toList();
		assertEquals(5, defined.size());
		List<String> used = elements(document, "g").get(0).getElementsByTagName("rect").getLength() == 0 ? List.of()
				: elements(document, "rect").stream().map(rect -> rect.getAttribute("fill")).filter(fill -> fill.startsWith("url")).toList();
		assertEquals(15, used.size());
		assertTrue(defined.containsAll(used));
	}

	@Test
	void keepsTextAsText() throws Exception {
		TextMark mark = new TextMark(10, 20, 30, "設備<A> & \u0001\uD800", Anchor.END, TextFont.STRONG, Rgb.BLACK, Optional.empty());
		Element text = elements(parse(scene(mark)), "text").get(0);
		assertEquals("設備<A> & \uFFFD\uFFFD", text.getTextContent());
		assertEquals("end", text.getAttribute("text-anchor"));
		assertEquals("600", text.getAttribute("font-weight"));
	}

	@Test
	void paintsLines() throws Exception {
		Document document = parse(scene(LineMark.vertical(5, 6, 7, Rgb.BLACK), LineMark.horizontal(1, 2, 30, Rgb.WHITE).asDashed()));
		Element line = elements(document, "rect").get(1);
		assertEquals("1", line.getAttribute("width"));
		assertEquals("7", line.getAttribute("height"));
		assertEquals("M1 2.5L31 2.5", elements(document, "path").get(0).getAttribute("d"));
	}

	@Test
	void leavesOutWhatCannotBeSeen() {
		assertFalse(new SvgPainter().svg(scene(RectangleMark.chrome(1, 1, 0, 5, Rgb.of(0xABCDEF)))).contains("#ABCDEF"));
	}

	@ParameterizedTest
	@CsvSource({"1,1", "1.5,1.5", "1.25,1.25", "1.256,1.26", "-0.5,-0.5", "1000000,1000000", "2.999,3", "0.1,0.1"})
	void writesNumbersTheSameEverywhere(double value, String expected) {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			assertEquals(expected, SvgPainter.number(value));
		} finally {
			Locale.setDefault(before);
		}
	}
}
