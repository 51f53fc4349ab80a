package org.kado.archive.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Writes a {@link BlockFile}: to a temporary file, which is forced and renamed when it is whole. What is not finished leaves nothing behind that
 * could be taken for one. Not safe for use by several threads.
 */
final class BlockFileWriter implements Closeable {

	/** Ending of a file that is being written. */
	static final String UNFINISHED = ".tmp";

	private final Path target;
	private final Path temporary;
	private final long stamp;
	private final FileChannel channel;
	private long position;

	/**
	 * Begins a file.
	 *
	 * @param target    its name when it is finished
	 * @param temporary its name until then; what lies there is overwritten
	 * @param stamp     what it begins and ends with
	 */
	BlockFileWriter(Path target, Path temporary, long stamp) throws IOException {
		this.target = target;
		this.temporary = temporary;
		this.stamp = stamp;
		channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
		try {
			append(little(Long.BYTES).putLong(stamp).flip());
		} catch (IOException e) {
			close(); // who got no writer has none to close
			throw e;
		}
	}

	/** Adds a block. */
	Place add(ByteBuffer block) throws IOException {
		CRC32C checksum = new CRC32C();
		checksum.update(block.duplicate());
		return new Place(append(block), block.limit(), (int) checksum.getValue());
	}

	/** Bytes so far. */
	long bytes() {
		return position;
	}

	/** Adds the directory and gives the file its name. */
	void finish(ByteBuffer directoryBlock) throws IOException {
		Place directory = add(directoryBlock);
		append(little(BlockFile.FOOT_BYTES).putLong(directory.offset()).putInt(directory.length()).putInt(directory.checksum()).putLong(stamp).flip());
		channel.force(true);
		channel.close();
		Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Gives up what is not finished. */
	@Override
	public void close() throws IOException {
		channel.close();
		Files.deleteIfExists(temporary);
	}

	/** Writes at the next place where a column may begin; returns it. */
	private long append(ByteBuffer block) throws IOException {
		long offset = position;
		ByteBuffer rest = block.duplicate();
		while (rest.hasRemaining()) {
			position += channel.write(rest, position);
		}
		position += -position & BlockOutput.ALIGNMENT - 1;
		return offset;
	}

	private static ByteBuffer little(int capacity) {
		return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
	}
}
