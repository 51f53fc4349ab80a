package org.kado.archive.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A file of the index. It gets its name when it is whole, and never changes then.
 *
 * <pre>
 *   stamp │ block │ block │ … │ directory │ offset, length and checksum of the directory │ stamp
 * </pre>
 *
 * The file is mapped: blocks take no heap, and are checked against their checksum when they are asked for. Safe for use by several threads.
 *
 * @param file      the file
 * @param bytes     all of it
 * @param directory where the last block stands
 */
record BlockFile(Path file, ByteBuffer bytes, Place directory) {

	static final int FOOT_BYTES = Long.BYTES + 2 * Integer.BYTES + Long.BYTES;

	/**
	 * Opens a file. No block is looked at.
	 *
	 * @param stamp what it begins and ends with
	 * @throws IndexDamageException where it is not whole, or of another version
	 * @throws IOException          where the file can't be read
	 */
	static BlockFile open(Path file, long stamp) throws IOException {
		ByteBuffer bytes;
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			if (channel.size() < Long.BYTES + FOOT_BYTES || channel.size() > Integer.MAX_VALUE) {
				throw new IndexDamageException(file + ": " + channel.size() + " bytes");
			}
			bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
		}
		int foot = bytes.limit() - FOOT_BYTES;
		if (bytes.getLong(0) != stamp || bytes.getLong(bytes.limit() - Long.BYTES) != stamp) {
			throw new IndexDamageException(file + ": not whole, or of another version");
		}
		return new BlockFile(file, bytes, new Place(bytes.getLong(foot), bytes.getInt(foot + 8), bytes.getInt(foot + 12)));
	}

	/**
	 * The bytes of a block.
	 *
	 * @throws IndexDamageException where they are not those that were written
	 */
	ByteBuffer block(Place place) throws IndexDamageException {
		if (place.offset() < 0 || place.length() < 0 || place.offset() > bytes.limit() - place.length()) {
			throw new IndexDamageException(file + ": no place " + place);
		}
		ByteBuffer block = bytes.slice((int) place.offset(), place.length());
		CRC32C checksum = new CRC32C();
		checksum.update(block.duplicate());
		if ((int) checksum.getValue() != place.checksum()) {
			throw new IndexDamageException(file + ": damaged at " + place.offset());
		}
		return block;
	}

	/** Deletes the file after a damage. The question can't be answered from here, but the next opening makes the file anew. */
	IndexDamageException throwAway(IndexDamageException damage) {
		try {
			Files.deleteIfExists(file);
			return new IndexDamageException(damage.getMessage() + "; it was deleted and is made anew when the folder is opened again");
		} catch (IOException e) {
			return new IndexDamageException(damage.getMessage() + "; delete it, and it is made anew when the folder is opened again");
		}
	}
}
