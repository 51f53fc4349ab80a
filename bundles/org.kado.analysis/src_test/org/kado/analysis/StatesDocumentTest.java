package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

/** Holds code and docs/formats/states.md together: every picture of the document is played. */
class StatesDocumentTest {

	private static final Path DOCUMENT = Path.of("..", "..", "docs", "formats", "states.md");

	static Stream<Arguments> pictures() throws IOException {
		List<Arguments> pictures = new ArrayList<>();
		String title = "";
		StringBuilder picture = null;
		for (String line : Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8)) {
			if (picture == null && line.equals("```timeline")) {
				picture = new StringBuilder();
			} else if (picture != null && line.equals("```")) {
				pictures.add(Arguments.of(title, picture.toString()));
				picture = null;
			} else if (picture != null) {
				picture.append(line).append('\n');
			} else if (!line.isBlank()) {
				title = line;
			}
		}
		return pictures.stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pictures")
	@Requirement({"S1-13", "S1-21", "S1-38"})
	void drawnStatesAreWhatTheAnalysisDecides(String title, String text) {
		Picture picture = Picture.of(text);
		StateTimeline timeline = picture.timeline();
		String message = title + "\n" + text + "decided |" + Picture.draw(timeline.intervals()) + "| " + Figures.text(timeline);
		assertEquals(Picture.draw(picture.expected()), Picture.draw(timeline.intervals()), message);
	}

	@Test
	void documentHasPictures() throws IOException {
		assertTrue(pictures().count() >= 35, () -> "pictures were lost");
	}
}
