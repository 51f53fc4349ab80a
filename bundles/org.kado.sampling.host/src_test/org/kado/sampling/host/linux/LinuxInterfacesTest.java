package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.Tick;
import org.kado.sampling.host.measure.NameCache;
import org.kado.sampling.host.measure.DeviceSampler;
import org.kado.testing.Requirement;

@Requirement("S4-03")
class LinuxInterfacesTest {

	private static final String HEADINGS = """
			Inter-|   Receive                                                |  Transmit
			 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
			""";

	@TempDir
	Path folder;

	private Tick between(String before, String after) throws IOException {
		Path file = folder.resolve("dev");
		Files.writeString(file, before);
		try (DeviceSampler sampler = DeviceSampler.interfaces(new LinuxInterfaces(file.toString()))) {
			sampler.baseline(0);
			Files.writeString(file, after);
			Tick tick = new Tick().begin(1, 5_000, 5_000);
			sampler.sample(tick, 5_000);
			return tick;
		}
	}

	@Test
	void everyInterfaceButLoopback() throws IOException {
		Tick tick = between(HEADINGS + """
			    lo:    4013      43    0    0    0     0          0         0     4013      43    0    0    0     0       0          0
			  eth0: 556971737   16987    0    0    0     0          0         0  1386196   11701    0    0    0     0       0          0
			wlan0:1000 1 0 0 0 0 0 0 2000 2 0 0 0 0 0 0
			""", HEADINGS + """
			    lo:    9013      43    0    0    0     0          0         0     9013      43    0    0    0     0       0          0
			  eth0: 556971800   16987    0    0    0     0          0         0  1386200   11701    0    0    0     0       0          0
			wlan0:1007 1 0 0 0 0 0 0 2009 2 0 0 0 0 0 0
			""");
		assertEquals(2, tick.interfaceCount());
		assertEquals("eth0", tick.interfaceName(0));
		assertEquals(63, tick.interfaceReceivedBytes(0));
		assertEquals(4, tick.interfaceSentBytes(0));
		assertEquals("wlan0", tick.interfaceName(1));
		assertEquals(7, tick.interfaceReceivedBytes(1));
		assertEquals(9, tick.interfaceSentBytes(1));
	}

	@Test
	void anAliasHasAColonInItsName() throws IOException {
		Tick tick = between(HEADINGS + "  eth0:1: 10 1 0 0 0 0 0 0 20 2 0 0 0 0 0 0\n", HEADINGS + "  eth0:1: 11 1 0 0 0 0 0 0 22 2 0 0 0 0 0 0\n");
		assertEquals("eth0:1", tick.interfaceName(0));
		assertEquals(1, tick.interfaceReceivedBytes(0));
		assertEquals(2, tick.interfaceSentBytes(0));
	}

	@Test
	void brokenLinesAndOtherTextsAreNotMeasured() throws IOException {
		assertEquals(0, between("", "").interfaceCount());
		assertEquals(0, between("hello\nworld\n", "hello\nworld\n").interfaceCount());
		assertEquals(0, between(HEADINGS, HEADINGS).interfaceCount());
		assertEquals(0, between(HEADINGS + "eth0: 1 2\neth1\n", HEADINGS + "eth0: 1 2\neth1\n").interfaceCount());
	}

	@Test
	void aLongTableIsReadWhole() throws IOException {
		StringBuilder text = new StringBuilder(HEADINGS);
		for (int i = 0; i < 200; i++) {
			text.append("veth").append(i).append(": 10 1 0 0 0 0 0 0 20 2 0 0 0 0 0 0\n");
		}
		assertEquals(200, between(text.toString(), text.toString()).interfaceCount());
	}

	@Test
	void theSameNameIsTheSameObjectEachTime() {
		NameCache names = new NameCache(StandardCharsets.UTF_8);
		byte[] text = {'a', 'b', 'c'};
		assertSame(names.get(text, 0, 2), names.get(text, 0, 2));
		assertEquals("bc", names.get(text, 1, 3));
		for (int i = 0; i < 1_000; i++) {
			text[0] = (byte) i;
			text[1] = (byte) (i >> 8);
			assertEquals(3, names.get(new byte[] {'x', 'y', 'z'}, 0, 3).length());
		}
	}
}
