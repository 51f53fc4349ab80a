package org.kado.sampling.host.linux;

import java.nio.charset.StandardCharsets;

import org.kado.sampling.host.measure.DeviceReader;
import org.kado.sampling.host.measure.DeviceTraffic;
import org.kado.sampling.host.measure.NameCache;

/**
 * /proc/diskstats (Documentation/admin-guide/iostats.rst): {@code major minor name reads merged sectors ms writes merged sectors …};
 * a sector is 512 bytes there, whatever the disk has. Told of are whole disks: sd, hd, vd and xvd with letters only, nvme without a
 * partition, mmcblk likewise. Partitions, loops, RAM disks and what is made of other disks (md, dm) would count bytes twice.
 */
public final class LinuxDisks implements DeviceReader {

	private static final int USUAL_BYTES = 4_096;
	private static final int SECTOR_BYTES = 512;
	private static final String[] LETTERED = {"sd", "hd", "vd", "xvd"};

	private final ProcFile file;
	private final ByteScanner scanner = new ByteScanner();
	private final NameCache names = new NameCache(StandardCharsets.UTF_8);

	/** Reads /proc/diskstats. */
	public LinuxDisks() {
		this("/proc/diskstats");
	}

	LinuxDisks(String path) {
		file = new ProcFile(path, USUAL_BYTES);
	}

	@Override
	public boolean read(DeviceTraffic traffic) {
		int length = file.read();
		return length > 0 && parse(file.text(), length, traffic);
	}

	/** @return false where the text is not such a table */
	boolean parse(byte[] text, int length, DeviceTraffic traffic) {
		scanner.over(text, length);
		do {
			long major = scanner.number();
			long minor = scanner.number();
			scanner.skipBlanks();
			int from = scanner.position();
			scanner.skipWords(1);
			int to = scanner.position();
			if (major < 0 || minor < 0 || to == from) {
				return false;
			}
			if (isWholeDisk(text, from, to)) {
				tell(names.get(text, from, to), traffic);
			}
		} while (scanner.nextLine());
		return true;
	}

	@Override
	public void close() {
		file.close();
	}

	private void tell(String name, DeviceTraffic traffic) {
		scanner.skipWords(2);
		long read = scanner.number();
		scanner.skipWords(3);
		long written = scanner.number();
		if (read >= 0 && written >= 0) {
			traffic.saw(name, read * SECTOR_BYTES, written * SECTOR_BYTES);
		}
	}

	private static boolean isWholeDisk(byte[] text, int from, int to) {
		for (String beginning : LETTERED) {
			if (begins(text, from, to, beginning)) {
				return !isDigit(text[to - 1]);
			}
		}
		boolean numbered = begins(text, from, to, "nvme") || begins(text, from, to, "mmcblk");
		return numbered && !isPartition(text, from, to);
	}

	/** nvme0n1p2, mmcblk0p1; also mmcblk0boot0 and nvme0c0n1, which are parts or paths of a disk. */
	private static boolean isPartition(byte[] text, int from, int to) {
		boolean nvme = begins(text, from, to, "nvme");
		int i = from + (nvme ? "nvme" : "mmcblk").length();
		while (i < to && (isDigit(text[i]) || nvme && text[i] == 'n')) {
			i++;
		}
		return i < to;
	}

	private static boolean begins(byte[] text, int from, int to, String word) {
		if (to - from <= word.length()) {
			return false;
		}
		for (int i = 0; i < word.length(); i++) {
			if (text[from + i] != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isDigit(byte letter) {
		return letter >= '0' && letter <= '9';
	}
}
