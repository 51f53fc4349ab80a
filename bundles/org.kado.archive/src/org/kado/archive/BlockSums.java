package org.kado.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.kado.archive.file.ResumePoint.BlockSeal;

/** Takes checksums of the blocks of a file while it is read. Not safe for use by several threads. */
final class BlockSums extends FilterInputStream {

	private final CRC32C checksum = new CRC32C();
	private final List<Integer> sums = new ArrayList<>();
	private final Optional<BlockSeal> before;
	private final int firstBlock;
	private int filled;

	/** Of a file from its beginning. */
	BlockSums(InputStream in) {
		super(in);
		before = Optional.empty();
		firstBlock = 0;
	}

	/** Of a file from the block on that follows the one that is sealed already. */
	BlockSums(InputStream in, BlockSeal before) {
		super(in);
		this.before = Optional.of(before);
		firstBlock = before.number() + 1;
	}

	/** The seal of what stands before that place; empty where no whole block does. */
	Optional<BlockSeal> seal(long offset) {
		int number = (int) Math.min(Integer.MAX_VALUE, offset / BlockSeal.BYTES - 1);
		int known = Math.min(number - firstBlock, sums.size() - 1);
		if (known < 0) {
			return before;
		}
		return Optional.of(new BlockSeal(before.isPresent() ? before.get().head() : sums.get(0), firstBlock + known, sums.get(known)));
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		for (int done = 0; done < read;) {
			int part = Math.min(read - done, BlockSeal.BYTES - filled);
			checksum.update(bytes, offset + done, part);
			done += part;
			filled += part;
			if (filled == BlockSeal.BYTES) {
				sums.add((int) checksum.getValue());
				checksum.reset();
				filled = 0;
			}
		}
		return read;
	}

	/** Bytes that are passed over have a checksum as well. */
	@Override
	public long skip(long count) throws IOException {
		return Math.max(0, read(new byte[(int) Math.min(count, BlockSeal.BYTES)]));
	}

	@Override
	public boolean markSupported() {
		return false;
	}
}
