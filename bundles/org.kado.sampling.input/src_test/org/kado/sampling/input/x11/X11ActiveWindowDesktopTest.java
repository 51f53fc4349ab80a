package org.kado.sampling.input.x11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kado.sampling.WindowTitle;
import org.kado.testing.Requirement;
import org.kado.testing.VirtualDisplay;

import com.sun.management.ThreadMXBean;

/** Titles on a real X server, where the test plays the window manager; skipped where Xvfb or xdotool is missing. */
@Requirement({"S1-21", "S1-39"})
class X11ActiveWindowDesktopTest {

	private static final int READS = 500;
	private static final int WINDOW_TYPE = 33;
	private static final int CHANGE_PROPERTY = 18;
	private static final int GET_INPUT_FOCUS = 43;

	private final WindowTitle title = new WindowTitle();

	private static X11ActiveWindowProbe probe(VirtualDisplay display) {
		return new X11ActiveWindowProbe(null, () -> X11ActiveWindow.open(new DisplayName("", display.number()), Map.of()));
	}

	/** Sets a property of the root window, which here stands for the active window as well. */
	private static void set(X11Connection connection, String name, int type, int format, byte[] value) throws IOException {
		int property = X11Protocol.atom(connection.ask(X11Protocol.internAtom(name)));
		int filled = (value.length + 3) / 4 * 4;
		ByteBuffer request = X11Protocol.buffer(24 + filled + 4);
		request.put((byte) CHANGE_PROPERTY).put((byte) 0).putShort((short) (6 + filled / 4)).putInt(connection.rootWindow()).putInt(property);
		request.putInt(type).put((byte) format).put(new byte[3]).putInt(value.length / (format / 8)).put(24, value);
		request.put(24 + filled, (byte) GET_INPUT_FOCUS).putShort(24 + filled + 2, (short) 1);
		connection.ask(request.rewind());
	}

	private static void activate(X11Connection connection, int window) throws IOException {
		set(connection, "_NET_ACTIVE_WINDOW", WINDOW_TYPE, 32, bytes(window));
	}

	private static byte[] bytes(int value) {
		return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
	}

	private static void name(X11Connection connection, String text) throws IOException {
		int utf8 = X11Protocol.atom(connection.ask(X11Protocol.internAtom("UTF8_STRING")));
		set(connection, "_NET_WM_NAME", utf8, 8, text.getBytes(StandardCharsets.UTF_8));
	}

	private static X11Connection connect(VirtualDisplay display) throws IOException {
		return X11Connection.open(new DisplayName("", display.number()).address(X11IdleTime.SOCKETS), new byte[0], Duration.ofSeconds(20));
	}

	@Test
	void theTitleOfTheActiveWindowIsTold() throws IOException {
		try (VirtualDisplay display = VirtualDisplay.open();
				X11Connection manager = connect(display);
				X11ActiveWindowProbe probe = probe(display)) {
			assertFalse(probe.read(title, 1_000));
			assertEquals("no window manager tells the active window", probe.reason());
			activate(manager, manager.rootWindow());
			assertTrue(probe.read(title, 2_000), probe.reason());
			assertEquals(0, title.length());
			name(manager, "NC 1 – 自動運転中");
			assertTrue(probe.read(title, 3_000), probe.reason());
			assertTrue(title.contains("nc 1 – 自動運転"));
			activate(manager, 0);
			assertTrue(probe.read(title, 4_000), probe.reason());
			assertEquals(0, title.length());
			activate(manager, 0x7fff_0001);
			assertFalse(probe.read(title, 5_000), "no such window");
		}
	}

	@Test
	@Requirement("S1-29")
	void aLookAllocatesNextToNothing() throws IOException {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		try (VirtualDisplay display = VirtualDisplay.open();
				X11Connection manager = connect(display);
				X11ActiveWindowProbe probe = probe(display)) {
			activate(manager, manager.rootWindow());
			name(manager, "自動運転中");
			reads(probe);
			long bytes = threads.getCurrentThreadAllocatedBytes();
			long nanos = threads.getCurrentThreadCpuTime();
			reads(probe);
			long bytesPerRead = (threads.getCurrentThreadAllocatedBytes() - bytes) / READS;
			System.out.printf("X11 title: %d us CPU and %d bytes a look%n", (threads.getCurrentThreadCpuTime() - nanos) / READS / 1_000, bytesPerRead);
			assertTrue(bytesPerRead <= 512, bytesPerRead + " bytes");
		}
	}

	private void reads(X11ActiveWindowProbe probe) {
		for (int i = 0; i < READS; i++) {
			assertTrue(probe.read(title, 1_000 + i));
		}
	}
}
