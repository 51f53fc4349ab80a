package org.kado.store.csv.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.store.LogSink;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.csv.text.ByteLines;
import org.kado.store.text.BadRowException;

/** Which rows the short way takes, and that it leaves others where they are; that both ways tell the same is tested by reading files both ways. */
class PlainRowsTest {

	/** As it is written: the header's rules and conditions tell how many signs there are. */
	private static final String HEADER = """
			h,installation,00000000-0000-0001-0000-000000000002
			h,equipment,A
			h,zone,UTC
			h,session,1
			h,tick_ms,5000
			h,poll_ms,1000
			h,threshold_ms,60000
			h,source,process
			h,source,window
			h,condition,c1,window
			h,rule,a,process,x,1.0
			h,rule,b,process,y,1.0
			h,end
			""";
	private static final String TICK = "t,7,1767798029998,5000,2,3000,20,1000,1900,5,2,71,1,75.3,4068340\r\n";

	private final ByteFields fields = new ByteFields();
	private final TickReader ticks = new TickReader(nowhere());
	private final PlainRows plain = new PlainRows(ticks, fields);

	private static LogSink nowhere() {
		return (LogSink) Proxy.newProxyInstance(PlainRowsTest.class.getClassLoader(), new Class<?>[] { LogSink.class }, (proxy, method, arguments) -> null);
	}

	@BeforeEach
	void readHeader() throws BadRowException, IOException {
		HeaderReader reader = new HeaderReader();
		ByteLines lines = lines(HEADER);
		while (lines.next()) {
			fields.split(lines.data(), lines.start(), lines.end());
			reader.row(fields).ifPresent(plain::header);
		}
		for (String name : new String[] { "press.exe", "設備.exe", "Ethernet" }) {
			byte[] text = name.getBytes(StandardCharsets.UTF_8);
			fields.split(text, 0, text.length);
			fields.text(0);
		}
	}

	private static ByteLines lines(String text) {
		return new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** How many rows behind an empty line are taken. */
	private int taken(String rows) throws IOException {
		ByteLines lines = lines("\n" + rows);
		assertTrue(lines.next());
		int start = lines.position();
		plain.take(lines);
		assertEquals(rows.getBytes(StandardCharsets.UTF_8).length, lines.wholeEnd() - start);
		String whole = new String(lines.data(), start, lines.position() - start, StandardCharsets.UTF_8);
		assertTrue(rows.startsWith(whole) && (whole.isEmpty() || whole.endsWith("\n")), whole);
		int count = (int) whole.chars().filter(c -> c == '\n').count();
		assertEquals(1 + count, lines.number());
		return count;
	}

	@ParameterizedTest
	@ValueSource(strings = { "t,8,1767798034998,5000,,,,,,,,,,,\n", "t,8,1767798034998,5000,0,,,,,,,,,0,4068340\r\n", "t,8,0,0,0,,,,,,,,,12.345,\n", "p,7,press.exe,1,30,203321,68649\r\n",
			"p,7,設備.exe,0,,,\r\n", "p,7,press.exe,1,30,203321\n", "n,7,Ethernet,110708,19273\r\n", "n,7,Ethernet,,\r\n", "r,7,10,-\r\n", "r,7,--,0\n" })
	void asTheAgentWrites(String row) throws IOException {
		assertEquals(2, taken(TICK + row));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\r\n", "t\n", "t,\n", "t,8\n", "t,8,1767798034998,5000,,,,,,,,,,\n", "t,8,1767798034998,5000,,,,,,,,,,,,\n", "t,8,1767798034998,-1,,,,,,,,,,,\n", "t,,1,5000,,,,,,,,,,,\n",
			"t,8,,5000,,,,,,,,,,,\n", "t,8,1,,,,,,,,,,,,\n", "t,8,1,5000,1,,1,,,,,,,,\n", "t,8,1,5000,1,1,,,,,,,,,\n", "t,8,1,5000,2147483648,1,1,,,,,,,,\n", "t,8,1,5000,0,,,,,2147483648,,,,,\n",
			"t,8,1,5000,0,,,,,,,,,1.2345,\n", "t,8,1,5000,0,,,,,,,,,1.2.3,\n", "t,8,1,5000,0,,,,,,,,,.5,\n", "t,8,1,5000,0,,,,,,,,,1,1.5\n", "t,8,1,5000,0,,,,,,,,,1.5,1.5\n", "t,8,1,5000,0,,,,,,,,,1000001,\n",
			"t,8,1,5000,0,,,,,,,,,,1099511627777\n", "t,0000000000000000008,1,5000,,,,,,,,,,,\n", "t,8,1,5000,,,,,,,,,,,\r\r\n", "t,8,1,5000,,,,,,,,,,,\u0018\n", "\"t\",8,1,5000,,,,,,,,,,,\n",
			"p,8,press.exe,1,30,203321\n", "p,07x,press.exe,1,30,203321\n", "p,,press.exe,1,30,203321\n", "p,7\n", "p,7,press.exe\n", "p,7,press.exe,1,30\n", "p,7,press.exe,,30,203321\n",
			"p,7,press.exe,2147483648,30,203321\n", "p,7,press.exe,1,30,1099511627777\n", "p,7,press.exe,1,30,2.5\n", "p,7,press.exe,1,30,2,5,\n", "p,7,other.exe,1,30,203321\n", "p,7,\"press.exe\",1,30,203321\n",
			"p,0000000000000000007,press.exe,1,30,203321\n", "n,7,Ethernet,1\n", "n,7,Ethernet,1,2,\n", "n,7,Ethernet,1,-2\n", "n,7,Wi-Fi,1,2\n", "p,7,\n,1,30,203321\n", "n,7,\n,1,2\n", "r,7,1,-\n", "r,7,10,\n", "r,7,100,-\n", "r,7,12,-\n", "r,7,10,-,\n",
			"r,7,10-\n", "r,8,10,-\n", "x,7\n", "tt,8,1,5000,,,,,,,,,,,\n", "h,end\n" })
	void anythingElseIsLeft(String row) throws IOException {
		assertEquals(1, taken(TICK + row));
	}

	@ParameterizedTest
	@ValueSource(strings = { "p,7,press.exe,1,30,203321\n", "n,7,Ethernet,1,2\n", "r,7,10,-\n" })
	void aRowWithoutItsTickIsLeft(String row) throws IOException {
		assertEquals(0, taken(row));
	}
}
