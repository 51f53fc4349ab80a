package org.kado.sampling.host.linux;

import java.nio.charset.StandardCharsets;

import org.kado.sampling.host.measure.DeviceReader;
import org.kado.sampling.host.measure.DeviceTraffic;
import org.kado.sampling.host.measure.NameCache;

/**
 * /proc/net/dev (proc(5)): two lines of headings, then one line an interface. Behind the name and its colon stand the bytes
 * received, seven more columns, and the bytes sent.
 */
public final class LinuxInterfaces implements DeviceReader {

	private static final int USUAL_BYTES = 4_096;
	private static final int COLUMNS_BETWEEN = 7;
	private static final String LOOPBACK = "lo:";

	private final ProcFile file;
	private final ByteScanner scanner = new ByteScanner();
	private final NameCache names = new NameCache(StandardCharsets.UTF_8);

	/** Reads /proc/net/dev. */
	public LinuxInterfaces() {
		this("/proc/net/dev");
	}

	LinuxInterfaces(String path) {
		file = new ProcFile(path, USUAL_BYTES);
	}

	@Override
	public boolean read(DeviceTraffic traffic) {
		int length = file.read();
		return length > 0 && parse(file.text(), length, traffic);
	}

	/** @return false where the text is not such a table */
	boolean parse(byte[] text, int length, DeviceTraffic traffic) {
		if (!scanner.over(text, length).accept("Inter-|") || !scanner.nextLine()) {
			return false;
		}
		while (scanner.nextLine()) {
			scanner.skipBlanks();
			// The number may stand right behind the colon, and an alias ("eth0:1") has a colon of its own.
			int colon = lastColon();
			if (colon > 0 && !scanner.accept(LOOPBACK)) {
				line(text, colon, traffic);
			}
		}
		return true;
	}

	@Override
	public void close() {
		file.close();
	}

	private void line(byte[] text, int colon, DeviceTraffic traffic) {
		int nameFrom = scanner.position();
		scanner.position(colon + 1);
		long received = scanner.number();
		scanner.skipWords(COLUMNS_BETWEEN);
		long sent = scanner.number();
		if (received >= 0 && sent >= 0) {
			traffic.saw(names.get(text, nameFrom, colon), received, sent);
		}
	}

	private int lastColon() {
		int start = scanner.position();
		int found = -1;
		for (int colon = scanner.findInLine(':'); colon >= 0; colon = scanner.findInLine(':')) {
			found = colon;
			scanner.position(colon + 1);
		}
		scanner.position(start);
		return found;
	}
}
