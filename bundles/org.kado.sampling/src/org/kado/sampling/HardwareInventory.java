package org.kado.sampling;

import java.util.Map;

/** Tells what the PC is made of. Slow (up to seconds): read at start and away from the recording thread, never on the tick. */
public interface HardwareInventory {

	/** Values by key (docs/formats/facts.md), in a stable order; empty where nothing could be read. */
	Map<String, String> read();
}
