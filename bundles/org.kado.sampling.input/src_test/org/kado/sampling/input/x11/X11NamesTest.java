package org.kado.sampling.input.x11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of displays, and the file of keys. */
class X11NamesTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({":0, '', 0", ":77.0, '', 77", "unix:1, '', 1", "unix/:3, '', 3", "localhost:10.0, localhost, 10", "tcp/pc-7:2, pc-7, 2"})
	void aNameIsHostAndNumber(String text, String host, int number) {
		assertEquals(Optional.of(new DisplayName(host, number)), DisplayName.find(text));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "0", ":", ":x", "wayland-0", ":0.", ":123456", "a:b:0"})
	void anythingElseIsNone(String text) {
		assertEquals(Optional.empty(), DisplayName.find(text));
	}

	@Test
	void aDisplayHereIsReachedByItsSocketFileAndOthersByTheirPort() {
		assertEquals(UnixDomainSocketAddress.of(Path.of("/s/X7")), new DisplayName("", 7).address(Path.of("/s")));
		assertEquals(6_010, ((InetSocketAddress) new DisplayName("localhost", 10).address(Path.of("/s"))).getPort());
	}

	private static void entry(ByteArrayOutputStream file, int family, String... parts) {
		file.write(family >> 8);
		file.write(family);
		for (String part : parts) {
			byte[] bytes = part.getBytes(StandardCharsets.ISO_8859_1);
			file.write(bytes.length >> 8);
			file.write(bytes.length);
			file.writeBytes(bytes);
		}
	}

	private static byte[] file() {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		entry(file, 256, "other", "0", "MIT-MAGIC-COOKIE-1", "key of other");
		entry(file, 256, "here", "0", "XDM-AUTHORIZATION-1", "not understood");
		entry(file, 256, "here", "0", "MIT-MAGIC-COOKIE-1", "key of here");
		entry(file, 256, "here", "10", "MIT-MAGIC-COOKIE-1", "key of ten");
		entry(file, 65_535, "", "", "MIT-MAGIC-COOKIE-1", "key of all");
		return file.toByteArray();
	}

	@ParameterizedTest
	@CsvSource({"0, here, key of here", "0, other, key of other", "0, third, key of other", "10, here, key of ten", "10, third, key of ten", "4, here, key of all"})
	void theKeyIsThatOfHostAndDisplay(int display, String host, String key) {
		assertEquals(key, new String(XAuthority.key(file(), display, host), StandardCharsets.ISO_8859_1));
	}

	@Test
	void aCutFileGivesWhatItHas() {
		byte[] file = file();
		for (int length = 0; length < file.length; length++) {
			int bytes = XAuthority.key(Arrays.copyOf(file, length), 0, "here").length;
			assertTrue(bytes == 0 || bytes == 11 || bytes == 12, "a whole key or none");
		}
	}

	@Test
	void theFileIsNamedOrInTheHome() throws IOException {
		Path named = Files.write(folder.resolve("keys"), file());
		assertEquals(11, XAuthority.key(Map.of("XAUTHORITY", named.toString()), 0, "here").length);
		Files.write(folder.resolve(".Xauthority"), file());
		assertEquals(10, XAuthority.key(Map.of("HOME", folder.toString()), 10, "here").length);
		assertEquals(0, XAuthority.key(Map.of("XAUTHORITY", folder.resolve("none").toString()), 0, "here").length);
	}
}
