package org.kado.formats.sqlite;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The first 100 bytes of an SQLite database (sqlite.org, Database File Format, 1.3).
 *
 * @param pageBytes   size of a page, a power of two from 512 to 65,536
 * @param usableBytes what of a page holds content
 * @param charset     encoding of texts
 * @param walMode     whether changes go to a file of their own first, {@code -wal} beside the database
 * @param pages       number of pages as the last writer told it; 0 where that can't be trusted
 */
record DatabaseHeader(int pageBytes, int usableBytes, Charset charset, boolean walMode, long pages) {

	static final int BYTES = 100;

	private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
	private static final int LEAST_PAGE = 512;
	private static final int LARGEST_PAGE = 1 << 16;
	private static final int LEAST_USABLE = 480;
	private static final int WAL = 2;

	/** Whether a file begins as databases do. */
	static boolean begins(byte[] head) {
		return head.length >= BYTES && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
	}

	/**
	 * The header in the first page.
	 *
	 * @throws BadDatabaseException where it can't be one
	 */
	static DatabaseHeader of(byte[] head) throws BadDatabaseException {
		if (!begins(head)) {
			throw new BadDatabaseException("no header");
		}
		int told = unsigned(head, 16, 2);
		int pageBytes = told == 1 ? LARGEST_PAGE : told;
		int usable = pageBytes - (head[20] & 0xFF);
		if (pageBytes < LEAST_PAGE || Integer.bitCount(pageBytes) != 1 || usable < LEAST_USABLE) {
			throw new BadDatabaseException("page of " + told + " bytes");
		}
		Charset charset = switch (unsigned(head, 56, 4)) {
			case 2 -> StandardCharsets.UTF_16LE;
			case 3 -> StandardCharsets.UTF_16BE;
			default -> StandardCharsets.UTF_8;
		};
		boolean current = unsigned(head, 24, 4) == unsigned(head, 92, 4);
		return new DatabaseHeader(pageBytes, usable, charset, head[18] == WAL || head[19] == WAL, current ? unsigned(head, 28, 4) & 0xFFFFFFFFL : 0);
	}

	/** A big-endian number of up to four bytes. */
	static int unsigned(byte[] data, int at, int bytes) {
		int value = 0;
		for (int i = 0; i < bytes; i++) {
			value = value << 8 | data[at + i] & 0xFF;
		}
		return value;
	}
}
