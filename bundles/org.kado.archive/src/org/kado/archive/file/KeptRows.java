package org.kado.archive.file;

/**
 * Where the rows of a file stand in an index.
 *
 * @param pack     number of the pack
 * @param offset   first byte
 * @param length   number of bytes
 * @param checksum CRC-32C of them
 * @param stamp    by what the rows are told from others
 */
public record KeptRows(int pack, long offset, int length, int checksum, long stamp) {
}
