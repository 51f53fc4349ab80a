package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

	@Test
	void theDocumentNamesTheColumns() throws IOException {
		String document = Files.readString(Path.of("../../docs/formats/report.md"));
		List<String> ids = new ArrayList<>(Arrays.stream(ReportColumn.values()).map(ReportColumn::id).toList());
		List<String> documented = Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(document).results().map(m -> m.group(1)).toList();
		ids.addAll(List.of("installation", "equipment", "start", "end", "state"));
		Arrays.stream(ProcessSessionColumn.values()).map(ProcessSessionColumn::id).forEach(ids::add);
		Arrays.stream(ProcessDayColumn.values()).map(ProcessDayColumn::id).forEach(ids::add);
		assertEquals(ids, documented);
		for (ExitCode code : ExitCode.values()) {
			assertEquals(1, Pattern.compile("(?m)^\\| " + code.code() + " \\|").matcher(document).results().count());
		}
	}

	@Test
	void csvQuotesWhatItMust() {
		FieldTable table = new FieldTable(List.of("a", "b"), List.of(List.of(Field.text("x,\"y\""), Field.empty()), List.of(Field.text("1\n2"), Field.seconds(1))));
		assertEquals("a,b\n\"x,\"\"y\"\"\",\n\"1\n2\",0.001\n", CsvText.of(table));
	}

	@Test
	void jsonIsTypedAndEscaped() {
		Map<String, Field> header = new LinkedHashMap<>();
		header.put("folder", Field.text("C:\\Kado \"Logs\""));
		header.put("zone", Field.empty());
		FieldTable table = new FieldTable(List.of("name", "n"), List.of(List.of(Field.text(""), Field.seconds(1500)), List.of(Field.text("a\tb"), Field.empty())));
		assertEquals("{\n  \"header\": {\"folder\":\"C:\\\\Kado \\\"Logs\\\"\",\"zone\":null},\n  \"rows\": [\n" //
				+ "    {\"name\":\"\",\"n\":1.5},\n    {\"name\":\"a\\u0009b\",\"n\":null}\n  ]\n}\n", JsonText.of(header, "rows", table));
		assertEquals("{\n  \"header\": {},\n  \"rows\": []\n}\n", JsonText.of(Map.of(), "rows", new FieldTable(List.of("a"), List.of())));
	}

	@ParameterizedTest
	@CsvSource({"0,0", "1,0.001", "1500,1.5", "60000,60", "86400000,86400", "123456789,123456.789"})
	void secondsAreTrimmed(long millis, String text) {
		assertEquals(text, Seconds.text(millis));
	}

	@ParameterizedTest
	@CsvSource({"0,0", "1,1", "0.5,0.5", "0.3333333333,0.333333", "0.0000004,0", "0.9999999,1"})
	void ratiosHaveSixDecimals(double ratio, String text) {
		assertEquals(Field.ratio(OptionalDouble.of(ratio)), new Field(text, true));
		assertEquals("", Field.ratio(OptionalDouble.of(Double.NaN)).text());
	}

	@ParameterizedTest
	@CsvSource({"60s,60000", "90,90000", "2min,120000", "1h,3600000", "1500ms,1500", "1.5 s,1500", "24H,86400000"})
	void thresholdsHaveUnits(String word, long millis) {
		assertEquals(millis, new OptionValues(new CliTexts(Locale.ENGLISH)).thresholdMillis(word).getAsLong());
	}

	@ParameterizedTest
	@CsvSource({"press,5", "設備①,5", "ﾌﾟﾚｽ,4", "プレス,6", "が,2", "か\u3099,2", "😀,2", "'',0"})
	void widthsAreThoseOfATerminal(String text, int cells) {
		assertEquals(cells, DisplayWidth.of(text));
	}
}
