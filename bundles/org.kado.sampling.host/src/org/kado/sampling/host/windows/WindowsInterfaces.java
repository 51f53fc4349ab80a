package org.kado.sampling.host.windows;

import java.util.Arrays;
import java.util.function.Consumer;

import org.kado.sampling.host.measure.DeviceReader;
import org.kado.sampling.host.measure.DeviceTraffic;

/**
 * Interfaces by GetIfTable2. One that never carried a byte is left out: Windows lists dozens of those. An interface that is
 * given another name keeps the old one until the agent starts again.
 */
public final class WindowsInterfaces implements DeviceReader {

	private final IfTable table = new IfTable();
	private final Consumer<IfRow> show = this::show;
	private DeviceTraffic target;
	private boolean closed;
	private long[] luids = new long[8];
	private String[] names = new String[8];
	private int count;

	@Override
	public boolean read(DeviceTraffic traffic) {
		if (closed) {
			return false;
		}
		target = traffic;
		return table.read(show);
	}

	@Override
	public void close() {
		closed = true;
	}

	private void show(IfRow row) {
		if (row.countsTraffic() && (row.receivedBytes() != 0 || row.sentBytes() != 0)) {
			target.saw(name(row), row.receivedBytes(), row.sentBytes());
		}
	}

	private String name(IfRow row) {
		for (int i = 0; i < count; i++) {
			if (luids[i] == row.luid()) {
				return names[i];
			}
		}
		if (count == luids.length) {
			luids = Arrays.copyOf(luids, count * 2);
			names = Arrays.copyOf(names, count * 2);
		}
		luids[count] = row.luid();
		names[count] = row.alias();
		return names[count++];
	}
}
