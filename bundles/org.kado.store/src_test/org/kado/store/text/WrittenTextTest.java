package org.kado.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.store.DateOrder;
import org.kado.testing.Requirement;

/** Lines, fields, numbers and times as people and spreadsheets write them. */
class WrittenTextTest {

	@ParameterizedTest
	@CsvSource({"2026-04-01T08:30:05.250+09:00,2026-03-31T23:30:05.250Z", "2026-04-01 08:30:05Z,2026-04-01T08:30:05Z", "2026/4/1 8:30,2026-04-01T08:30:00Z",
			"01.04.2026 08:30:05,2026-04-01T08:30:05Z", "1.4.2026 8:30,2026-04-01T08:30:00Z", "2026-04-0108:30:05.123456+0400,2026-04-01T04:30:05.123Z",
			"2026-04-01,2026-04-01T00:00:00Z", "13/04/2026 1:02:03 PM,2026-04-13T13:02:03Z", "04/13/2026 12:02 AM,2026-04-13T00:02:00Z", "2026-04-01T08:30:05-03,2026-04-01T11:30:05Z"})
	@Requirement("A16")
	void times(String text, String expected) throws BadRowException {
		WrittenTime time = WrittenTime.parse(text, "t");
		long local = time.localMillis(time.provenOrder().orElse(DateOrder.DAY_FIRST), "t");
		assertEquals(Instant.parse(expected).toEpochMilli(), local - time.offsetSeconds().orElse(0) * 1000L);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "x", "2026-13-01 00:00", "2026-02-29 00:00", "31.02.2026 00:00", "2026-04-01 24:00", "2026-04-01 23:60", "2026-04-01 1", "2026-04-01T08:30:05+19:00",
			"2026-04-01 13:00 PM", "0001-04-01 00:00", "2026-04-01 08:30:05 CET", "2026-04/01 08:30", "13/13/2026 00:00"})
	void notTimes(String text) {
		assertThrows(BadRowException.class, () -> WrittenTime.parse(text, "t"));
	}

	@ParameterizedTest
	@CsvSource({"'12,5',12.5", "12.5,12.5", "-3,-3", "1e3,1000", "' 7 ',7", "'0,001',0.001"})
	@Requirement("A18")
	void numbers(String text, double expected) throws BadRowException {
		assertEquals(expected, new Decimals().parse(text, "n"));
	}

	/** The other sign could only be one of thousands. */
	@Test
	@Requirement("A18")
	void signOfThousandsIsNeverRead() throws BadRowException {
		Decimals decimals = new Decimals();
		assertEquals(12.5, decimals.parse("12,5", "n"));
		assertThrows(BadRowException.class, () -> decimals.parse("1.234", "n"));
		assertThrows(BadRowException.class, () -> decimals.parse("1.234,5", "n"));
		assertEquals(1234.5, decimals.parse("1234,5", "n"));
		for (String text : List.of("", "1,234,567", "NaN", "Infinity", "0x10", "1d", "--1", "1e", "12 5", "-")) {
			assertThrows(BadRowException.class, () -> new Decimals().parse(text, "n"), text);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {"a,b,c|a/b/c", "a,,|a//", "\"a,b\",c|a,b/c", "\"a\"\"b\"|a\"b", "a\"b,c|a\"b/c", "|", "\"\",x|/x"})
	void fields(String line, String expected) throws BadRowException {
		assertEquals(expected == null ? "" : expected, String.join("/", new SeparatedFields(',').split(line == null ? "" : line)));
	}

	@ParameterizedTest
	@ValueSource(strings = {"\"a", "\"a\"b,c", "x,\"a\"\""})
	void quotesThatDoNotPairAreRefused(String line) {
		assertThrows(BadRowException.class, () -> new SeparatedFields(',').split(line));
	}

	@ParameterizedTest
	@CsvSource({"'a;b,c;d',;", "a\tb,'\t'", "'a,b',','", "a,','"})
	void separatorOfAHeader(String header, String separator) {
		assertEquals(separator.charAt(0), SeparatedFields.ofHeader(header).separator());
	}

	@Test
	@Requirement("A17")
	void linesEndInAnyWayAndKeepTheirNumbers() throws IOException {
		byte[] text = "\uFEFFa\r\n\r\n\uFEFF\uFEFFb\rc\n\n\uFEFFd".getBytes(StandardCharsets.UTF_8);
		List<String> found = new ArrayList<>();
		try (TextLines lines = new TextLines(new ByteArrayInputStream(text), TextEncoding.of(text))) {
			while (lines.next()) {
				found.add(lines.number() + lines.line() + (lines.isTerminated() ? "" : "?"));
			}
		}
		assertEquals(List.of("1a", "3b", "4c", "6d?"), found);
	}
}
