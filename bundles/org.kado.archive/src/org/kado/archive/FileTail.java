package org.kado.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32C;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.file.ResumePoint;
import org.kado.archive.file.ResumePoint.BlockSeal;
import org.kado.archive.file.RowCollector;
import org.kado.model.facts.FactsSegment;
import org.kado.store.AppendedFormat;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;

/**
 * Reads files of formats that are only added to, and of one that grew what is new. Rows of before come from where they are kept.
 *
 * <pre>
 *   file      │ first block ✓ │ … │ block ✓ │  │ tick of before, with all that follows │ new rows
 *   kept rows ├──────────── taken ────────────┤   read anew ├──────────────────────────────────►
 * </pre>
 */
final class FileTail {

	private FileTail() {
	}

	/** Reads a file from its beginning, and remembers from where it could be read on. */
	@SuppressWarnings("resource") // the format closes what it opens
	static void read(AppendedFormat format, LogSource file, ReadRules rules, RowCollector rows) throws IOException {
		AtomicReference<BlockSums> sums = new AtomicReference<>(); // of the last opening, should the format open it again
		format.read(new PassedFile(file, bytes -> sums.updateAndGet(before -> new BlockSums(bytes))), rules, rows);
		rows.mark().ifPresent(mark -> sums.get().seal(mark.offset()).ifPresent(seal -> rows.resume(new ResumePoint(mark, seal, Optional.empty()))));
	}

	/**
	 * Reads what is new of a file that grew.
	 *
	 * @param before what was read of it, with a place from where it can be read on
	 * @return what a reading from the beginning gives; empty where only that can tell, other bytes standing there now for instance
	 */
	static Optional<FileContent> readOn(AppendedFormat format, LogFile file, FileSegment before, ReadProgress progress) throws IOException {
		ResumePoint point = before.resume().orElseThrow();
		BlockSeal seal = point.seal();
		try (SeekableByteChannel channel = Files.newByteChannel(file.path())) {
			if (channel.size() < point.place().offset() || checksum(channel, 0) != seal.head() || checksum(channel, seal.number()) != seal.checksum()) {
				return Optional.empty();
			}
			long from = (seal.number() + 1L) * BlockSeal.BYTES;
			channel.position(from);
			BlockSums sums = new BlockSums(new CancellableStream(Channels.newInputStream(channel), progress), seal);
			sums.skipNBytes(point.place().offset() - from);
			RowCollector rows = RowCollector.goingOn(before);
			rows.format(format.id());
			if (!format.readOn(file.label(), sums, new AppendedFormat.Place(point.place().offset(), point.place().line()), before.header(), rows)) {
				return Optional.empty();
			}
			Optional<FactsSegment.Beginning> grown = before.segment().stamp().stream().mapToObj(stamp -> new FactsSegment.Beginning(stamp, point.place().ticks())).findFirst();
			rows.mark().ifPresent(mark -> sums.seal(mark.offset()).ifPresent(next -> rows.resume(new ResumePoint(mark, next, grown))));
			return Optional.of(rows.content());
		} catch (UncheckedIOException e) {
			return Optional.empty(); // what was kept is damaged
		}
	}

	private static int checksum(SeekableByteChannel channel, int block) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(BlockSeal.BYTES);
		channel.position((long) block * BlockSeal.BYTES);
		while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
			// a block comes in as many parts as the system likes
		}
		CRC32C checksum = new CRC32C();
		checksum.update(bytes.flip());
		return (int) checksum.getValue();
	}
}
