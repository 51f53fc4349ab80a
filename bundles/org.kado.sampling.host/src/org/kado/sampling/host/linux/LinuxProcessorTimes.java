package org.kado.sampling.host.linux;

import java.util.Arrays;

import org.kado.sampling.host.measure.ProcessorTimes;

/**
 * The lines {@code cpuN user nice system idle iowait irq softirq steal …} of /proc/stat (proc(5)), in clock ticks; a processor that is
 * off has none. Waiting for a disk is idle.
 */
public final class LinuxProcessorTimes implements ProcessorTimes {

	private static final int LINE_BYTES = 160;
	private static final int MOST_PROCESSORS = 4_096;

	private final ProcFile file;
	private final int enoughBytes;
	private final ByteScanner scanner = new ByteScanner();
	private long[] busyTicks = new long[16];
	private long[] totalTicks = new long[16];

	/** Reads /proc/stat. */
	public LinuxProcessorTimes() {
		this("/proc/stat", (int) Math.max(1, LibC.sysconf(LibC.SC_NPROCESSORS_ONLN)));
	}

	LinuxProcessorTimes(String path, int usualProcessors) {
		enoughBytes = (usualProcessors + 1) * LINE_BYTES;
		file = new ProcFile(path, enoughBytes);
	}

	@Override
	public int read() {
		int length = file.read(enoughBytes);
		return length < 0 ? -1 : parse(file.text(), length);
	}

	/** @return number of processors, or -1 where the text is no such table */
	int parse(byte[] text, int length) {
		if (!scanner.over(text, length).accept("cpu ")) {
			return -1;
		}
		Arrays.fill(busyTicks, -1);
		int count = 0;
		while (scanner.nextLine() && scanner.accept("cpu")) {
			long number = scanner.number();
			if (number < 0 || number >= MOST_PROCESSORS) {
				return -1;
			}
			count = Math.max(count, (int) number + 1);
			line((int) number);
		}
		return count;
	}

	@Override
	public long busyUnits(int processor) {
		return busyTicks[processor];
	}

	@Override
	public long totalUnits(int processor) {
		return totalTicks[processor];
	}

	@Override
	public void close() {
		file.close();
	}

	private void line(int processor) {
		if (processor >= busyTicks.length) {
			int known = busyTicks.length;
			busyTicks = Arrays.copyOf(busyTicks, processor * 2);
			totalTicks = Arrays.copyOf(totalTicks, processor * 2);
			Arrays.fill(busyTicks, known, busyTicks.length, -1);
		}
		long working = scanner.number() + scanner.number() + scanner.number();
		long idle = scanner.number();
		long waiting = Math.max(0, scanner.number());
		long others = Math.max(0, scanner.number()) + Math.max(0, scanner.number()) + Math.max(0, scanner.number());
		if (idle >= 0) {
			busyTicks[processor] = working + others;
			totalTicks[processor] = working + others + idle + waiting;
		}
	}
}
