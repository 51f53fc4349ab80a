package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.DevicesOfTick;
import org.kado.model.facts.Tick;
import org.kado.sampling.host.measure.DeviceSampler;
import org.kado.testing.Requirement;

/** /proc/stat and /proc/diskstats as kernels write them. */
@Requirement("S1-28")
@EnabledOnOs(OS.LINUX)
class LinuxDevicesTest {

	private static final String STAT = """
			cpu  600 0 300 8100 40 5 5 0 0 0
			cpu0 100 10 50 4000 20 1 2 3 7 7
			cpu2 500 0 250 4100 20 4 3 0 0 0
			intr 12345 6 7
			ctxt 99
			""";

	@TempDir
	Path folder;

	private static String disks(long sectorsRead, long sectorsWritten) {
		String counters = " 7 0 " + sectorsRead + " 9 11 0 " + sectorsWritten + " 12 0 13 14 0 0 0 0 0 0\n";
		StringBuilder text = new StringBuilder();
		String[] names = {"sda", "sda1", "sda12", "sdab", "vda", "vda1", "xvda", "nvme0n1", "nvme0n1p1", "nvme0c0n1", "nvme12n3", "mmcblk0", "mmcblk0p1",
				"mmcblk0boot0", "loop0", "ram0", "dm-0", "md0", "sr0", "zram0"};
		for (int i = 0; i < names.length; i++) {
			text.append(String.format("%4d %7d %s", 8, i, names[i])).append(counters);
		}
		return text.toString();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	@Test
	void eachProcessorIsReadAndOneThatIsOffIsNone() {
		try (LinuxProcessorTimes times = new LinuxProcessorTimes()) {
			assertEquals(3, times.parse(bytes(STAT), STAT.length()));
			assertEquals(166, times.busyUnits(0));
			assertEquals(4_186, times.totalUnits(0));
			assertEquals(-1, times.busyUnits(1));
			assertEquals(757, times.busyUnits(2));
			assertEquals(-1, times.parse(bytes("intr 5\n"), 7));
			StringBuilder many = new StringBuilder("cpu  1 1 1 1\n");
			for (int i = 0; i < 300; i++) {
				many.append("cpu").append(i).append(' ').append(i).append(" 0 0 10\n");
			}
			assertEquals(300, times.parse(bytes(many.toString()), many.length()));
			assertEquals(299, times.busyUnits(299));
		}
	}

	@Test
	void theProcessorsOfThisPcAreRead() {
		try (LinuxProcessorTimes times = new LinuxProcessorTimes()) {
			int count = times.read();
			assertTrue(count >= 1);
			long busy = 0;
			for (int i = 0; i < count; i++) {
				busy += Math.max(0, times.busyUnits(i));
			}
			assertTrue(busy > 0);
		}
	}

	@Test
	@SuppressWarnings("resource") // the sampler closes it
	void wholeDisksAreToldInBytesAndNothingTwice() throws IOException {
		Path file = Files.writeString(folder.resolve("diskstats"), disks(100, 200));
		try (DeviceSampler sampler = DeviceSampler.disks(new LinuxDisks(file.toString()))) {
			sampler.baseline(0);
			Files.writeString(file, disks(102, 203));
			Tick tick = new Tick().begin(1, 1, 5_000);
			sampler.sample(tick, 5_000);
			DevicesOfTick devices = tick.devices();
			StringBuilder names = new StringBuilder();
			for (int i = 0; i < devices.disks(); i++) {
				names.append(devices.diskName(i)).append(' ');
				assertEquals(1_024, devices.readBytes(i));
				assertEquals(1_536, devices.writtenBytes(i));
			}
			assertEquals("sda sdab vda xvda nvme0n1 nvme12n3 mmcblk0 ", names.toString());
		}
	}

	@Test
	void whatIsNoSuchTableIsNotMeasured() {
		try (LinuxDisks disks = new LinuxDisks("/nowhere")) {
			assertFalse(disks.read(null));
			assertFalse(disks.parse(bytes("Inter-| x\n"), 10, null));
		}
	}
}
