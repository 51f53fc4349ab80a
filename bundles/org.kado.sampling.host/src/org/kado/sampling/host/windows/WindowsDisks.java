package org.kado.sampling.host.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

import org.kado.sampling.host.measure.DeviceReader;
import org.kado.sampling.host.measure.DeviceTraffic;

/**
 * DISK_PERFORMANCE (winioctl.h) of \\.\PhysicalDrive0, 1, … by IOCTL_DISK_PERFORMANCE: begins with the bytes read and the bytes written since
 * the counters were switched on. Needs neither rights (the disk is opened with access 0) nor performance counters of the registry. A disk is
 * opened for the moment only: an open handle would keep a USB stick from being removed. Where no disk answers, nothing is measured.
 */
public final class WindowsDisks implements DeviceReader {

	private static final int MOST_DISKS = 16;
	private static final int IOCTL_DISK_PERFORMANCE = 0x70020;
	private static final int PERFORMANCE_BYTES = 88;
	private static final int WRITTEN_AT = 8;
	private static final int SHARE_READ_AND_WRITE = 3;
	private static final int OPEN_EXISTING = 3;
	private static final long INVALID_HANDLE = -1;

	private final Memory[] paths = new Memory[MOST_DISKS];
	private final String[] names = new String[MOST_DISKS];
	private final Memory performance = new Memory(PERFORMANCE_BYTES);
	private final Memory returned = new Memory(Integer.BYTES);
	private boolean closed;

	/** Names the disks; nothing is opened yet. */
	public WindowsDisks() {
		for (int i = 0; i < MOST_DISKS; i++) {
			names[i] = "PhysicalDrive" + i;
			String path = "\\\\.\\" + names[i];
			paths[i] = new Memory((path.length() + 1L) * Character.BYTES);
			paths[i].setWideString(0, path);
		}
	}

	@Override
	public boolean read(DeviceTraffic traffic) {
		boolean any = false;
		for (int i = 0; i < MOST_DISKS && !closed; i++) {
			long handle = Kernel32.CreateFileW(paths[i], 0, SHARE_READ_AND_WRITE, Pointer.NULL, OPEN_EXISTING, 0, 0);
			if (handle != INVALID_HANDLE) {
				any |= read(handle, names[i], traffic);
				Kernel32.CloseHandle(handle);
			}
		}
		return any;
	}

	private boolean read(long handle, String name, DeviceTraffic traffic) {
		int answered = Kernel32.DeviceIoControl(handle, IOCTL_DISK_PERFORMANCE, Pointer.NULL, 0, performance, PERFORMANCE_BYTES, returned,
				Pointer.NULL);
		if (answered == 0 || returned.getInt(0) < WRITTEN_AT + Long.BYTES) {
			return false;
		}
		traffic.saw(name, performance.getLong(0), performance.getLong(WRITTEN_AT));
		return true;
	}

	@Override
	public void close() {
		closed = true;
	}
}
