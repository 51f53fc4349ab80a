package org.kado.model.usage;

/**
 * For how long so many were in use at once.
 *
 * @param inUse        number in use
 * @param knownMillis  time in which exactly so many were, and all were known
 * @param partlyMillis time in which so many were known to be, and at least one was unknown
 */
public record ConcurrencyLevel(int inUse, long knownMillis, long partlyMillis) {
}
