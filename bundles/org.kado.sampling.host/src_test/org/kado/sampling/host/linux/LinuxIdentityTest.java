package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.sampling.HostClock;
import org.kado.testing.Requirement;

@Requirement("A15")
class LinuxIdentityTest {

	@TempDir
	Path root;

	private LinuxIdentity identity(Map<String, String> environment) {
		return new LinuxIdentity(root, environment, new FixedClock());
	}

	private String fingerprint() {
		return identity(Map.of()).fingerprint();
	}

	private void write(String file, String text) throws IOException {
		Path path = root.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private void card(String name, String address, String assigned, String device) throws IOException {
		write("sys/class/net/" + name + "/address", address + "\n");
		write("sys/class/net/" + name + "/addr_assign_type", assigned + "\n");
		Path target = root.resolve("sys/devices").resolve(device);
		Files.createDirectories(target);
		Files.createSymbolicLink(root.resolve("sys/class/net").resolve(name).resolve("device"), target);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void isOfModelAndBuiltInCards() throws IOException {
		card("eth0", "02:fc:00:00:00:01", "0", "pci0000:00/0000:00:03.0");
		String one = fingerprint();
		assertEquals(64, one.length());
		write("sys/class/dmi/id/product_name", "Press 3000\n");
		String withModel = fingerprint();
		assertNotEquals(one, withModel);
		write("sys/class/net/lo/address", "00:00:00:00:00:00\n");
		assertEquals(withModel, fingerprint(), "what isn't hardware does not count");
		card("eth1", "02:fc:00:00:00:02", "0", "pci0000:00/0000:00:04.0");
		assertNotEquals(withModel, fingerprint());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void isTheSameForTheAdministrator() throws IOException {
		card("eth0", "02:fc:00:00:00:01", "0", "pci0000:00/0000:00:03.0");
		String user = fingerprint();
		write("sys/class/dmi/id/product_uuid", "4c4c4544-0042-3510-8052-b4c04f384331\n");
		assertEquals(user, fingerprint());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void leavesOutWhatIsPluggedInOrMadeUp() throws IOException {
		card("eth0", "02:fc:00:00:00:01", "0", "pci0000:00/0000:00:03.0");
		String one = fingerprint();
		card("eth9", "02:fc:00:00:00:09", "0", "pci0000:00/0000:00:14.0/usb1/1-2");
		card("eth8", "02:fc:00:00:00:08", "3", "pci0000:00/0000:00:05.0");
		card("eth7", "00:00:00:00:00:00", "0", "pci0000:00/0000:00:06.0");
		assertEquals(one, fingerprint());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aWirelessCardIsKnownByItsRadioWhateverAddressItShows() throws IOException {
		card("wlan0", "de:ad:00:00:00:01", "3", "pci0000:00/0000:00:07.0");
		write("sys/class/net/wlan0/phy80211/macaddress", "02:fc:00:00:00:07\n");
		String one = fingerprint();
		write("sys/class/net/wlan0/address", "be:ef:00:00:00:01\n");
		assertEquals(one, fingerprint());
		assertNotEquals("", one);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void withoutCardsTheUuidOrASerialNumberStandsInAndAModelAloneDoesNot() throws IOException {
		write("sys/class/dmi/id/product_name", "Press 3000\n");
		assertEquals("", fingerprint());
		write("sys/class/dmi/id/product_uuid", "4c4c4544-0042-3510-8052-b4c04f384331\n");
		String uuid = fingerprint();
		assertEquals(64, uuid.length());
		write("sys/firmware/devicetree/base/serial-number", "10000000abcdef01\0");
		assertNotEquals(uuid, fingerprint());
	}

	@ParameterizedTest
	@CsvSource({":0, 1", ":1, 2", ":77.0, 78", "unix:0, 1", "localhost:10.0, remote-10", "pc-7:2, remote-2"})
	@Requirement("A30")
	void theSessionIsThatOfTheDisplay(String display, String session) {
		assertEquals(session, identity(Map.of("DISPLAY", display)).session());
	}

	@Test
	void withoutADisplayThereIsOneSession() {
		assertEquals("1", identity(Map.of()).session());
		assertEquals("1", identity(Map.of()).systemSession());
		assertEquals("c2", identity(Map.of("DISPLAY", ":0", "XDG_SESSION_ID", "c2")).systemSession());
		assertEquals(":0", identity(Map.of("DISPLAY", ":0")).systemSession());
	}

	@Test
	void theBootIsTold() throws IOException {
		assertEquals("", identity(Map.of()).bootId());
		write("proc/sys/kernel/random/boot_id", "0b1c\n");
		assertEquals("0b1c", identity(Map.of()).bootId());
		assertEquals(999_990_000, identity(Map.of()).bootMillis().orElseThrow());
	}

	private static final class FixedClock implements HostClock {
		@Override
		public long utcMillis() {
			return 1_000_000_000;
		}

		@Override
		public long monotonicMillis() {
			return 10_000;
		}

		@Override
		public long awakeMillis() {
			return 9_000;
		}
	}
}
