package org.kado.archive;

/**
 * Lines of a file that tell of a span of time.
 *
 * @param file        the file, relative to the opened folder
 * @param firstLine   first of them, from 1, in the inflated file
 * @param lastLine    last of them
 * @param rows        ticks, events and minute rows among them
 * @param firstMillis stamp of the first row
 * @param lastMillis  stamp of the last row
 */
public record SourceLines(String file, long firstLine, long lastLine, int rows, long firstMillis, long lastMillis) {
}
