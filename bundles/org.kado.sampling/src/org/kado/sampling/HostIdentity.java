package org.kado.sampling;

import java.util.OptionalLong;

/** What tells this computer and this boot from others. Read directly and cheaply at start. */
public interface HostIdentity {

	/**
	 * Hash (SHA-256, hexadecimal) of SMBIOS UUID and the permanent MAC addresses of built-in interfaces; empty where neither can be read.
	 * Never of ids that are cloned with a disk.
	 */
	String fingerprint();

	/** The desktop session this process belongs to, e.g. "1". */
	String session();

	/** UTC of the last boot, milliseconds since the epoch; exact to about a second. */
	OptionalLong bootMillis();

	/** Physical memory in bytes, or -1. */
	long memoryTotalBytes();

	/** Logical processors, or -1. */
	int processors();
}
