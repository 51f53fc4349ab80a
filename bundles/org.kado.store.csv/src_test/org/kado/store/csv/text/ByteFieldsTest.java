package org.kado.store.csv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.store.text.BadRowException;

class ByteFieldsTest {

	private final ByteFields fields = new ByteFields();

	private ByteFields split(String line) throws BadRowException {
		byte[] data = ("##" + line + "##").getBytes(StandardCharsets.UTF_8);
		fields.split(data, 2, data.length - 2);
		return fields;
	}

	private List<String> texts(String line) throws BadRowException {
		split(line);
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < fields.count(); i++) {
			texts.add(fields.text(i));
		}
		return texts;
	}

	@Test
	void fieldsAreSplit() throws BadRowException {
		assertEquals(List.of("a", "", "設備", ""), texts("a,,設備,"));
		assertEquals(List.of(""), texts(""));
		assertEquals(List.of("a\"b", "c"), texts("a\"b,c"));
		assertEquals(List.of("a,b", "say \"x\"", "", "設"), texts("\"a,b\",\"say \"\"x\"\"\",\"\",設"));
		assertEquals(40, texts(",".repeat(39)).size());
	}

	@ParameterizedTest
	@ValueSource(strings = {"\"a", "\"a\"b,c", "a,\"b", "\"a\0\"", "\0"})
	void damageIsRefused(String line) {
		assertThrows(BadRowException.class, () -> split(line));
	}

	@ParameterizedTest
	@CsvSource({"0,0", "-1,-1", "007,7", "999999999999999999,999999999999999999", "-999999999999999999,-999999999999999999"})
	void numbers(String text, long value) throws BadRowException {
		assertEquals(value, split(text).number(0, "x"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"-", "+1", "1.0", " 1", "1 ", "１", "1e3", "0x1", "1000000000000000000", "--1"})
	void otherThanNumbers(String text) throws BadRowException {
		split(text);
		BadRowException e = assertThrows(BadRowException.class, () -> fields.number(0, "x"));
		assertEquals("x=", e.detail().substring(0, 2));
	}

	@ParameterizedTest
	@CsvSource({"0,0", "1.5,1500", "-0.25,-250", "12.3456,12345", "7.,7000", "12.345x,12345", "0000000000012.5,12500", "12345678901.125,12345678901125", "-0.25,-250", "42,42000", "0.001,1", "-3,-3000"})
	void thousandths(String text, long value) throws BadRowException {
		assertEquals(value, split(text).thousandths(0, "x"));
		assertEquals(text.length(), fields.length(0));
	}

	@ParameterizedTest
	@ValueSource(strings = {".5", "1,5", "1.x", "1..5", "999999999999999999", "-.1", "1.-5"})
	void otherThanThousandths(String text) throws BadRowException {
		split(text.replace(",", ";"));
		assertThrows(BadRowException.class, () -> fields.thousandths(0, "x"));
		assertEquals(text.length(), fields.length(0));
	}

	@Test
	void namesAreMadeOnce() throws BadRowException {
		String first = split("名前,1").text(0);
		assertSame(first, split("名前,2").text(0));
	}

	/** What the buffer writes, the fields read: texts with commas, quotes, blanks and characters of all lengths. */
	@Test
	void everythingWrittenIsRead() throws BadRowException {
		String[] parts = {"a", ",", "\"", " ", "設", "😀", "=", "'", ";", "\\", "-", "é"};
		CsvBuffer out = new CsvBuffer();
		for (long seed = 0; seed < 500; seed++) {
			Random random = new Random(seed);
			List<String> texts = new ArrayList<>();
			out.clear();
			for (int i = random.nextInt(6); i >= 0; i--) {
				StringBuilder text = new StringBuilder();
				for (int p = random.nextInt(8); p > 0; p--) {
					text.append(parts[random.nextInt(parts.length)]);
				}
				texts.add(text.toString());
				if (random.nextBoolean()) {
					out.text(text.toString());
				} else {
					out.name(text.toString());
				}
			}
			ByteBuffer written = out.flip();
			byte[] line = new byte[written.remaining()];
			written.get(line);
			assertEquals(texts, texts(new String(line, StandardCharsets.UTF_8)), "seed " + seed);
		}
	}

	@Test
	void numbersAreWrittenAsJavaWritesThem() {
		CsvBuffer out = new CsvBuffer();
		for (long value : new long[] {0, 1, -1, 10, 99, Long.MAX_VALUE, Long.MIN_VALUE, 1_000_000}) {
			assertEquals(Long.toString(value), text(out.clear().number(value)));
		}
		assertEquals("0,1.5,12.34,0.05,-0.5,100", text(out.clear().hundredths(0).hundredths(150).hundredths(1234).hundredths(5).hundredths(-50).hundredths(10_000)));
		assertEquals("59.5,0.001,60", text(out.clear().thousandths(59_500).thousandths(1).thousandths(60_000)));
		assertEquals("a b c", CsvBuffer.oneLine("a\rb\nc"));
	}

	private static String text(CsvBuffer out) {
		return StandardCharsets.UTF_8.decode(out.flip()).toString();
	}
}
