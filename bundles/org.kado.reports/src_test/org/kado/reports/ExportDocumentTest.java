package org.kado.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.kado.testing.Translations;

/** docs/formats/export.md says what is written. */
class ExportDocumentTest {

	private static List<String> documented(String heading) throws IOException {
		String page = Files.readString(Path.of("../../docs/formats/export.md"));
		String section = page.substring(page.indexOf(heading) + heading.length()).split("\n#", 2)[0];
		return Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(section).results().map(m -> m.group(1)).toList();
	}

	@Test
	void columnsAreAsDocumented() throws IOException {
		assertEquals(Arrays.stream(PieceColumn.values()).map(PieceColumn::id).toList(), documented("\n### States\n"));
		assertEquals(Arrays.stream(AuditColumn.values()).map(AuditColumn::id).toList(), documented("\n### Days, Equipment\n"));
	}

	@Test
	void parametersAreAsDocumented() throws IOException {
		assertEquals(List.of("basis", "fixed_min", "period_start", "period_end", "zone", "threshold_s", "convention", "calendar", "folder", "files_read", "problems", "made", "utilisation",
				"range", "coverage", "no_data"), documented("\n### Parameters\n"));
	}

	@Test
	void everyColumnHasAHeadingInBothLanguages() {
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			ReportTexts texts = new ReportTexts(locale);
			assertEquals(List.of(), Arrays.stream(AuditColumn.values()).map(AuditColumn::id).filter(id -> !texts.has("column." + id)).toList());
			assertEquals(List.of(), Arrays.stream(PieceColumn.values()).map(PieceColumn::id).filter(id -> !texts.has("column." + id)).toList());
		}
	}

	@Test
	void bothLanguagesHaveTheSameKeysAndBlanks() {
		assertEquals(List.of(), Translations.differences(ReportTexts.class, "messages"));
	}
}
