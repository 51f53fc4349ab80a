package org.kado.agent.collect;

import java.nio.file.Path;
import java.util.List;

/** The sticks that are in the PC now. Asked every few seconds by one thread. */
public interface Drives {

	/** Roots of the removable drives that are mounted. */
	List<Path> present();

	/** Those of this system. */
	static Drives ofThisPc(boolean windows) {
		return windows ? new WindowsDrives() : new LinuxDrives();
	}
}
