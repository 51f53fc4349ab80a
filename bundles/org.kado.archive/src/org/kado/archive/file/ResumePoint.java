package org.kado.archive.file;

import java.util.Objects;
import java.util.Optional;

import org.kado.model.facts.FactsSegment;

/**
 * From where a file that has one segment is read on once it has grown.
 *
 * @param place where in the file, and what stands before
 * @param seal  tells whether the same bytes still stand before
 * @param grown what the segment was when it was read on last; empty where it was read from its beginning
 */
public record ResumePoint(Mark place, BlockSeal seal, Optional<FactsSegment.Beginning> grown) {

	/** Refuses null. */
	public ResumePoint {
		Objects.requireNonNull(place, "place");
		Objects.requireNonNull(seal, "seal");
		Objects.requireNonNull(grown, "grown");
	}

	/**
	 * A place in a file and how much of its segment was read before.
	 *
	 * @param offset  first byte of a line
	 * @param line    its number, from 1
	 * @param ticks   ticks before it
	 * @param events  events before it
	 * @param anchors clock anchors before it
	 */
	public record Mark(long offset, long line, int ticks, int events, int anchors) {
	}

	/**
	 * Checksums of blocks of {@link #BYTES} of a file: of the first one, and of one that ends shortly before a place.
	 *
	 * @param head     CRC-32C of the first block
	 * @param number   number of the other block, from 0
	 * @param checksum CRC-32C of that one
	 */
	public record BlockSeal(int head, int number, int checksum) {

		/** Size of a block. */
		public static final int BYTES = 1 << 16;
	}
}
