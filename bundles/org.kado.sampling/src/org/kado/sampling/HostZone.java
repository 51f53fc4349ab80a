package org.kado.sampling;

import java.time.ZoneId;

/** The zone that the PC is set to at the moment. The Java runtime alone tells the one at its start only. */
public interface HostZone {

	/** Looks anew: cheap, but not for every tick. Used by the recording thread. */
	ZoneId zone();
}
