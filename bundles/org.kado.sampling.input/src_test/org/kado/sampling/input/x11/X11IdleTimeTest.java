package org.kado.sampling.input.x11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kado.sampling.input.x11.FakeXServer.Manner;

/** The protocol, against a server of the test's own. */
class X11IdleTimeTest {

	private static final Duration PATIENT = Duration.ofSeconds(30);
	private static final Duration IMPATIENT = Duration.ofMillis(20);
	private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	@TempDir
	Path folder;

	private X11IdleTime open(Duration limit) throws IOException {
		return X11IdleTime.open(new DisplayName("", FakeXServer.DISPLAY), KEY, folder, limit);
	}

	@ParameterizedTest
	@EnumSource(names = {"GOOD", "CHATTY"})
	@EnabledOnOs(OS.LINUX)
	void tellsTheIdleTimeWhateverElseTheServerSends(Manner manner) throws IOException {
		try (FakeXServer server = new FakeXServer(folder, manner); X11IdleTime idleTime = open(PATIENT)) {
			assertEquals("0123456789abcdef", server.key());
			for (long idleMillis : new long[] {0, 1, 59_999, 0x7fff_ffffL, 0xffff_ffffL, 7}) {
				server.idleMillis(idleMillis);
				assertEquals(idleMillis, idleTime.idleMillis());
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = {"BARE", "WAYLAND"})
	@EnabledOnOs(OS.LINUX)
	void aDisplayThatCanNeverTellIsUnsuitable(Manner manner) throws IOException {
		try (FakeXServer server = new FakeXServer(folder, manner)) {
			assertThrows(UnsuitableDisplayException.class, () -> open(PATIENT).close(), server.toString());
		}
	}

	@ParameterizedTest
	@EnumSource(names = {"ERRORS", "HANGS_UP", "DROPS", "REFUSES"})
	@EnabledOnOs(OS.LINUX)
	void aServerThatMisbehavesIsToldAndNothingEnds(Manner manner) throws IOException {
		try (FakeXServer server = new FakeXServer(folder, manner)) {
			IOException e = assertThrows(IOException.class, () -> open(PATIENT).close(), server.toString());
			assertFalse(e instanceof UnsuitableDisplayException);
			assertTrue(manner != Manner.REFUSES || e.getMessage().contains("No protocol specified"), e.getMessage());
		}
	}

	@ParameterizedTest
	@EnumSource(names = {"SILENT", "DEAF"})
	@EnabledOnOs(OS.LINUX)
	void aServerThatHangsCostsNoMoreThanTheLimit(Manner manner) throws IOException {
		try (FakeXServer server = new FakeXServer(folder, manner)) {
			IOException e = assertThrows(IOException.class, () -> open(IMPATIENT).close(), server.toString());
			assertTrue(e.getMessage().contains("does not answer"), e.getMessage());
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void whereNoServerIsThereIsNoIdleTime() {
		assertThrows(IOException.class, () -> open(PATIENT).close());
	}
}
