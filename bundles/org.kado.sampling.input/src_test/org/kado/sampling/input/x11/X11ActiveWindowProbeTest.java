package org.kado.sampling.input.x11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kado.sampling.ActiveWindowProbe;
import org.kado.sampling.input.ActiveWindowProbeContractTest;
import org.kado.sampling.input.x11.FakeXServer.Manner;
import org.kado.sampling.input.x11.FakeXServer.Property;

/** The questions to the X server and its answers, good and bad. */
class X11ActiveWindowProbeTest extends ActiveWindowProbeContractTest {

	private static final int WINDOW = 0x0040_0007;
	private static final Duration LIMIT = Duration.ofSeconds(20);
	private static final Duration SHORT = Duration.ofMillis(50);

	@TempDir
	private Path sockets;

	private final List<FakeXServer> servers = new ArrayList<>();
	private FakeXServer server;

	@AfterEach
	void closeServers() throws IOException {
		for (FakeXServer each : servers) {
			each.close();
		}
	}

	private X11ActiveWindowProbe probe(Manner manner, Duration limit) throws IOException {
		server = new FakeXServer(sockets, manner);
		servers.add(server);
		return new X11ActiveWindowProbe(null,
				() -> X11ActiveWindow.open(new DisplayName("", FakeXServer.DISPLAY), new byte[0], sockets, limit));
	}

	@Override
	protected ActiveWindowProbe showing(String text) throws IOException {
		ActiveWindowProbe probe = probe(Manner.GOOD, LIMIT);
		show(text);
		return probe;
	}

	@Override
	protected void show(String text) {
		server.property(FakeXServer.ROOT, "_NET_ACTIVE_WINDOW", Property.window(text == null ? 0 : WINDOW));
		if (text != null) {
			server.property(WINDOW, "_NET_WM_NAME", Property.utf8(text));
		}
	}

	@Test
	void anOldProgramHasOnlyTheOldName() throws IOException {
		try (ActiveWindowProbe probe = probe(Manner.CHATTY, LIMIT)) {
			server.property(FakeXServer.ROOT, "_NET_ACTIVE_WINDOW", Property.window(WINDOW));
			server.property(WINDOW, "WM_NAME", new Property("STRING", 8, "Überwachung".getBytes(StandardCharsets.ISO_8859_1)));
			assertTrue(read(probe));
			assertTrue(title.contains("überwachung"));
			server.property(WINDOW, "WM_NAME", Property.utf8("運転"));
			assertTrue(read(probe));
			assertTrue(title.contains("運転"));
		}
	}

	@Test
	void aWindowWithoutNamesHasAnEmptyTitle() throws IOException {
		try (ActiveWindowProbe probe = probe(Manner.GOOD, LIMIT)) {
			server.property(FakeXServer.ROOT, "_NET_ACTIVE_WINDOW", Property.window(WINDOW));
			server.property(WINDOW, "WM_CLASS", Property.utf8("x"));
			assertTrue(read(probe));
			assertEquals(0, title.length());
			server.property(WINDOW, "_NET_WM_NAME", new Property("CARDINAL", 32, new byte[8]));
			assertTrue(read(probe));
			assertEquals(0, title.length());
		}
	}

	@Test
	void withoutAWindowManagerItCannotBeTold() throws IOException {
		try (ActiveWindowProbe probe = probe(Manner.GOOD, LIMIT)) {
			assertFalse(read(probe));
			assertEquals("no window manager tells the active window", probe.reason());
			show("now there is one");
			assertTrue(read(probe));
		}
	}

	@Test
	void aWindowThatIsGoneCannotBeToldAndTheConnectionGoesOn() throws IOException {
		try (ActiveWindowProbe probe = showing("a")) {
			assertTrue(read(probe));
			server.destroy(WINDOW);
			assertFalse(read(probe));
			assertTrue(probe.reason().contains("X error 3"), probe.reason());
			show("b");
			nowMillis += 1_000;
			assertTrue(read(probe));
			assertTrue(title.contains("b"));
		}
	}

	@ParameterizedTest
	@EnumSource(value = Manner.class, names = {"SILENT", "DEAF", "ERRORS", "HANGS_UP", "DROPS", "REFUSES"})
	void anyTroubleIsNotMeasuredAndToldWithoutATitle(Manner manner) throws IOException {
		try (ActiveWindowProbe probe = probe(manner, SHORT)) {
			assertFalse(read(probe));
			assertFalse(probe.reason().isEmpty());
			assertFalse(probe.read(title, nowMillis + 1), "not tried again at once");
			assertFalse(probe.reason().isEmpty());
		}
	}

	@Test
	void theServerOfAWaylandDesktopIsRefused() throws IOException {
		try (FakeXServer wayland = new FakeXServer(sockets, Manner.WAYLAND)) {
			assertThrows(UnsuitableDisplayException.class,
					() -> X11ActiveWindow.open(new DisplayName("", FakeXServer.DISPLAY), new byte[0], sockets, LIMIT));
		}
	}
}
