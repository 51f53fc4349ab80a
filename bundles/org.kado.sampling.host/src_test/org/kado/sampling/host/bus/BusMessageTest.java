package org.kado.sampling.host.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as GLib's implementation of the D-Bus makes them. */
class BusMessageTest {

	private static final String CHANGED = "6c040101c6000000070000008200000001016f00220000002f6f72672f667265656465736b746f702f6c6f67696e312f7365"
			+ "7373696f6e2f6332000000000000020173001f0000006f72672e667265656465736b746f702e444275732e50726f7065727469657300080167000873617b73"
			+ "767d6173000000030173001100000050726f706572746965734368616e676564000000000000001e0000006f72672e667265656465736b746f702e6c6f6769"
			+ "6e312e53657373696f6e0000900000000d00000049646c6553696e636548696e7400017400000000cb04fb711f0100000a0000004c6f636b656448696e7400"
			+ "0162000000010000000400000053656174000428736f290000050000007365617430000000220000002f6f72672f667265656465736b746f702f6c6f67696e"
			+ "312f736561742f73656174300000000000000400000056544e7200017500020000000a00000005000000537461746500";
	private static final String CHANGED_BIG_ENDIAN = "42040101000000c6000000070000008201016f00000000222f6f72672f667265656465736b746f702f6c6f67"
			+ "696e312f73657373696f6e2f6332000000000000020173000000001f6f72672e667265656465736b746f702e444275732e50726f7065727469657300080167"
			+ "000873617b73767d6173000000030173000000001150726f706572746965734368616e676564000000000000000000001e6f72672e667265656465736b746f"
			+ "702e6c6f67696e312e53657373696f6e0000000000900000000d49646c6553696e636548696e74000174000000000000011f71fb04cb0000000a4c6f636b65"
			+ "6448696e74000162000000000000010000000453656174000428736f290000000000057365617430000000000000222f6f72672f667265656465736b746f70"
			+ "2f6c6f67696e312f736561742f73656174300000000000000000000456544e7200017500000000020000000a00000005537461746500";
	private static final String MIXED = "6c04010152000000090000003e00000001016f00020000002f700000000000000201730003000000692e6600000000000801670009"
			+ "796e71697864676176000003017300050000004d69786564000000c800feffffff0000fdffffff0000000000e68ee7fdffffff000000000000f83f05617b73"
			+ "767d0000260000000361616900000000100000000800000001000000020000000000000002617900020000000102";
	private static final String INHIBIT = "6c0100012e000000050000008800000001016f00170000002f6f72672f667265656465736b746f702f6c6f67696e310002017300"
			+ "1e0000006f72672e667265656465736b746f702e6c6f67696e312e4d616e61676572000006017300160000006f72672e667265656465736b746f702e6c6f67"
			+ "696e310000080167000473737373000000000000000301730007000000496e68696269740005000000736c656570000000040000004b61646f000000000600"
			+ "0000e7a8bce5838d00000500000064656c617900";

	private static byte[] bytes(String hex) {
		return HexFormat.of().parseHex(hex);
	}

	@ParameterizedTest
	@ValueSource(strings = {CHANGED, CHANGED_BIG_ENDIAN})
	void aSignalIsReadInBothByteOrders(String hex) throws IOException {
		BusMessage message = BusDecoder.decode(bytes(hex));
		assertEquals(bytes(hex).length, BusDecoder.length(bytes(hex)));
		assertEquals(new BusMessage(BusMessage.SIGNAL, 7, 0, "/org/freedesktop/login1/session/c2", "PropertiesChanged",
				List.of("org.freedesktop.login1.Session",
						List.of(List.of("IdleSinceHint", 1_234_567_890_123L), List.of("LockedHint", true),
								List.of("Seat", List.of("seat0", "/org/freedesktop/login1/seat/seat0")), List.of("VTNr", 2L)),
						List.of("State"))),
				message);
	}

	@Test
	void everyTypeIsRead() throws IOException {
		assertEquals(List.of(200L, -2L, 65_535L, -3L, -9_000_000_000L, 1.5, "a{sv}", List.of(List.of(List.of(1L, 2L), List.of()), List.of(1L, 2L))),
				BusDecoder.decode(bytes(MIXED)).body());
	}

	@Test
	void aCallIsMadeAsOthersReadIt() throws IOException {
		byte[] call = BusEncoder.call(5, new BusCall("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
				"Inhibit", List.of("sleep", "Kado", "稼働", "delay")));
		BusMessage expected = BusDecoder.decode(bytes(INHIBIT));
		assertEquals(expected, BusDecoder.decode(call));
		assertEquals(bytes(INHIBIT).length, call.length);
	}

	@Test
	void aCallWithoutArgumentsHasNoSignature() throws IOException {
		byte[] theirs = bytes("6c01000100000000010000003e00000001016f00010000002f000000000000000201730003000000612e62000000000006017300030000"
				+ "00612e620000000000030173000500000048656c6c6f000000");
		byte[] ours = BusEncoder.call(1, new BusCall("a.b", "/", "a.b", "Hello", List.of()));
		assertEquals(BusDecoder.decode(theirs), BusDecoder.decode(ours));
		assertEquals(theirs.length, ours.length);
	}

	@Test
	void cutAnywhereItIsRefused() {
		byte[] whole = bytes(CHANGED);
		for (int length = BusDecoder.PRELUDE_BYTES; length < whole.length; length++) {
			byte[] cut = Arrays.copyOf(whole, length);
			assertThrows(IOException.class, () -> BusDecoder.decode(cut), "after " + length + " bytes");
		}
	}

	@Test
	void damagedBytesAreRefusedOrReadButNothingElseHappens() {
		Random random = new Random(4);
		int refused = 0;
		for (int i = 0; i < 20_000; i++) {
			byte[] damaged = bytes(i % 2 == 0 ? CHANGED : MIXED);
			for (int flips = random.nextInt(3); flips >= 0; flips--) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			}
			try {
				BusDecoder.decode(damaged);
			} catch (IOException e) {
				refused++;
			}
		}
		assertTrue(refused > 2_000 && refused < 18_000, refused + " of 20,000 were refused");
	}

	@Test
	void aMessageThatClaimsToBeHugeIsRefused() {
		byte[] huge = bytes(CHANGED);
		huge[7] = 0x7f;
		assertThrows(IOException.class, () -> BusDecoder.length(huge));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", quoteCharacter = '"', value = {"unix:path=/run/dbus/system_bus_socket, /run/dbus/system_bus_socket",
			"\"tcp:host=a,port=1;unix:path=/tmp/a%20b,guid=0f\", /tmp/a b", "\"unix:guid=1,path=/a%zz\", /a%zz", "unix:tmpdir=/tmp, -", "tcp:host=a, -",
			"\"\", -"})
	void theFirstLocalAddressIsTaken(String addresses, String path) {
		assertEquals(Optional.ofNullable(path), BusAddress.findSocket(addresses));
	}

	@Test
	void anAbstractNameBeginsWithAZero() {
		assertTrue(BusAddress.findSocket("unix:abstract=/tmp/dbus-x,guid=1").orElseThrow().equals("\0/tmp/dbus-x"));
	}
}
