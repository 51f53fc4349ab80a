package org.kado.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelCsvTest {

	private static String written(List<String> columns, List<List<String>> rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ExcelCsv.write(out, columns, rows);
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void excelKnowsItsEncodingAndItsLines() throws IOException {
		assertEquals("\uFEFFname,n\r\n設備A,1\r\n\"a,\"\"b\"\"\",\r\n", written(List.of("name", "n"), List.of(List.of("設備A", "1"), List.of("a,\"b\"", ""))));
	}

	@ParameterizedTest
	@CsvSource({"=1+1,'''=1+1'", "@x,'''@x'", "+x,'''+x'", "-x,'''-x'", "-5,-5", "+1.5,+1.5", "0.5,0.5", "a=b,a=b"})
	void aNameCannotStartAFormula(String value, String written) throws IOException {
		assertEquals("\uFEFFn\r\n" + written + "\r\n", written(List.of("n"), List.of(List.of(value))));
	}

	@Test
	void usualNamesBeginWithTheDay() {
		LocalDate day = LocalDate.of(2026, 4, 1);
		assertEquals("260401_設備稼働率ログ解析.xlsx", MinutesBook.fileName(day));
		assertEquals("260401_設備稼働率_検算.xlsx", AuditBook.fileName(day));
		assertEquals("260401_設備稼働率.csv", ExcelCsv.fileName(day));
		assertEquals("260401_設備稼働率.html", HtmlReport.fileName(day));
	}
}
