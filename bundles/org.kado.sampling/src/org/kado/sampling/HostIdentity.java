package org.kado.sampling;

import java.util.OptionalLong;

/** What tells this computer and this boot from others. Read directly and cheaply at start. */
public interface HostIdentity {

	/**
	 * Hash (SHA-256, hexadecimal) of SMBIOS UUID and the permanent MAC addresses of built-in interfaces; empty where neither can be read.
	 * Never of ids that are cloned with a disk.
	 */
	String fingerprint();

	/** The desktop session this process belongs to by its kind, the same after every boot, e.g. "1". */
	String session();

	/**
	 * The system's own name of the desktop session: tells two that are open at one time apart where {@link #session()} is the
	 * same, as with fast user switching. Changes from boot to boot.
	 */
	default String systemSession() {
		return session();
	}

	/** What tells this boot from all others of this PC, whatever the wall clock does; empty where the system has no such thing. */
	default String bootId() {
		return "";
	}

	/**
	 * UTC of the last boot, milliseconds since the epoch; exact to about a second. Moves with the wall clock when that is
	 * set: {@link #bootId()}, where there is one, is the better way to tell a new boot.
	 */
	OptionalLong bootMillis();

	/** Physical memory in bytes, or -1. */
	long memoryTotalBytes();

	/** Logical processors, or -1. */
	int processors();
}
