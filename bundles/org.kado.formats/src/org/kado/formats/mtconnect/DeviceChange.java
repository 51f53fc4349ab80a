package org.kado.formats.mtconnect;

/**
 * A device says something of itself.
 *
 * @param stampMillis when, UTC since the epoch
 * @param order       place in the file, for rows of one moment
 * @param execution   whether it is of its execution; else of its availability
 * @param value       what it says, in large letters
 */
record DeviceChange(long stampMillis, int order, boolean execution, String value) {
}
