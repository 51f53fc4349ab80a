package org.kado.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.testing.Requirement;

/** Encodings are found from the content, and doubts are not hidden. */
class TextEncodingTest {

	@ParameterizedTest
	@CsvSource({"windows-31j,設備①㈱髙橋", "windows-31j,旋盤マシンタイム", "windows-31j,プレス１号機（第２工場）", "GBK,车床设备一号机", "GBK,注塑机 第三车间", "windows-1251,Станок номер два",
			"windows-1251,ПРЕСС Ёлка", "windows-1252,Fräsmaschine größer Prüfgerät", "windows-1252,équipement à côté du résumé"})
	@Requirement("A17")
	void namesAreEnough(String encoding, String name) {
		byte[] bytes = ("1,2023-04-28," + name + ",5\r\n").getBytes(Charset.forName(encoding));
		assertEquals(Charset.forName(encoding), TextEncoding.of(bytes).charset(), name);
		assertTrue(TextEncoding.of(bytes).certain(), name);
	}

	@ParameterizedTest
	@CsvSource({"UTF-8,設備", "UTF-8,abc", "UTF-16LE,設備 12345678", "UTF-16BE,abc"})
	void unicodeIsCertain(String encoding, String text) {
		for (String mark : new String[] {"", "\uFEFF"}) {
			byte[] bytes = (mark + text).getBytes(Charset.forName(encoding));
			assertEquals(new TextEncoding(Charset.forName(encoding), true), TextEncoding.of(bytes), text);
		}
	}

	/** A power cut within a character makes no other encoding of a whole file. */
	@Test
	@Requirement("A7")
	void damagedUtf8StaysUtf8() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes("設備A,1\r\n".repeat(5).getBytes(StandardCharsets.UTF_8));
		bytes.write(0xE8);
		bytes.writeBytes("\r\n設備A,1\r\n".getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes(new byte[512]);
		assertEquals(new TextEncoding(StandardCharsets.UTF_8, true), TextEncoding.of(bytes.toByteArray()));
	}

	@Test
	void oneCharacterIsNoProof() {
		assertFalse(TextEncoding.of(new byte[] {'a', (byte) 0xE4, 'b'}).certain());
		assertFalse(TextEncoding.of(new byte[] {(byte) 0xFB, (byte) 0xFC}).certain());
	}

	/** A long name after megabytes of ASCII counts as much as one at the beginning. */
	@Test
	void theWholeFileIsLookedAt() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes("1,2,3\r\n".repeat(300_000).getBytes(StandardCharsets.US_ASCII));
		bytes.writeBytes("設備①㈱髙橋\r\n".getBytes(TextEncoding.CP932));
		assertEquals(TextEncoding.CP932, TextEncoding.of(new ByteArrayInputStream(bytes.toByteArray())).charset());
	}
}
