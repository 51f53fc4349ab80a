package org.kado.bench.archive;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** CPU time of this process, all threads, the compiler's and the collector's as well. */
final class Cpu {

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	private Cpu() {
	}

	/** Milliseconds so far. */
	static double millis() {
		return SYSTEM.getProcessCpuTime() / 1e6;
	}

	/** Prints what was used since. */
	static void tell(String name, double since) {
		System.out.println(name + '\t' + (millis() - since));
	}
}
