package org.kado.archive.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

import org.kado.model.report.StateColumns;
import org.kado.model.report.StateTimeline;

/**
 * A file of states, and of borders from which on states can be decided when the installation has grown. The head answers questions by day, and each part has a checksum of its own, so that the many intervals are neither fetched nor checked for them.
 *
 * <pre>
 *   stamp │ checksum of what follows, up to the end of the head │ length of the head │ checksum of the intervals │ head │ intervals
 * </pre>
 */
final class StatesFile {

	/** Changes with every change of how a file holds what it holds. */
	private static final long STAMP = 0x4B41_444F_5354_4104L;
	private static final int CHECKED_FROM = 16;
	private static final int HEAD_FROM = 32;

	private StatesFile() {
	}

	/**
	 * Writes into a file that is there and empty.
	 *
	 * @param borders places from which on states of grown facts can be decided
	 */
	static void write(Path file, StateTimeline timeline, List<BorderBlock.Keyed> borders) throws IOException {
		BlockOutput headOut = new BlockOutput();
		TimelineBlock.writeHead(headOut, timeline);
		headOut.list(borders, BorderBlock::write);
		ByteBuffer head = headOut.bytes();
		BlockOutput intervalsOut = new BlockOutput();
		TimelineBlock.writeIntervals(intervalsOut, timeline);
		ByteBuffer intervals = intervalsOut.bytes();
		int length = aligned(head.remaining());
		ByteBuffer first = ByteBuffer.allocate(HEAD_FROM + length).order(ByteOrder.LITTLE_ENDIAN);
		first.putLong(STAMP).putLong(0).putLong(length).putLong(checksum(intervals)).put(head).position(HEAD_FROM + length);
		first.flip().putLong(8, checksum(first.slice(CHECKED_FROM, first.limit() - CHECKED_FROM)));
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			for (ByteBuffer part : List.of(first, intervals)) {
				while (part.hasRemaining()) {
					channel.write(part);
				}
			}
		}
	}

	private static int aligned(int length) {
		return length + BlockOutput.ALIGNMENT - 1 & -BlockOutput.ALIGNMENT;
	}

	private static long checksum(ByteBuffer... blocks) {
		CRC32C checksum = new CRC32C();
		for (ByteBuffer block : blocks) {
			checksum.update(block.duplicate());
		}
		return checksum.getValue();
	}

	/**
	 * What a file holds. Its head is read; the intervals are mapped when they are first looked at.
	 *
	 * @param deciding tells the same states; asked where the intervals turn out damaged, or are no longer there; what is damaged is deleted then
	 * @throws IndexDamageException where the head is damaged, or of another version
	 * @throws IOException          where the file can't be read; mostly there is none
	 */
	static StateTimeline read(Path file, Supplier<StateTimeline> deciding) throws IOException {
		return open(file, deciding).timeline;
	}

	/**
	 * What a file holds, with the borders.
	 *
	 * @param timeline the states
	 * @param borders  see {@link #write}
	 */
	record Whole(StateTimeline timeline, List<BorderBlock.Keyed> borders) {
	}

	/** The same as {@link #read(Path, Supplier)}, and the borders. */
	static Whole readWhole(Path file, Supplier<StateTimeline> deciding) throws IOException {
		Opened opened = open(file, deciding);
		return new Whole(opened.timeline, opened.rest.list(BorderBlock::read));
	}

	private record Opened(StateTimeline timeline, BlockInput rest) {
	}

	private static Opened open(Path file, Supplier<StateTimeline> deciding) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer first = fill(channel, ByteBuffer.allocate(HEAD_FROM));
			long length = first.getLong(CHECKED_FROM);
			if (first.getLong(0) != STAMP || length < 0 || length > channel.size() - HEAD_FROM) {
				throw new IndexDamageException("damaged, or of another version");
			}
			ByteBuffer head = fill(channel, ByteBuffer.allocate((int) length));
			if (first.getLong(8) != checksum(first.slice(CHECKED_FROM, HEAD_FROM - CHECKED_FROM), head)) {
				throw new IndexDamageException("damaged");
			}
			long checksum = first.getLong(CHECKED_FROM + 8);
			BlockInput in = new BlockInput(head);
			return new Opened(TimelineBlock.read(in, () -> intervals(file, HEAD_FROM + length, checksum, deciding)), in);
		}
	}

	private static ByteBuffer fill(FileChannel channel, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			if (channel.read(bytes) < 0) {
				throw new IndexDamageException("ends too early");
			}
		}
		return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
	}

	private static StateColumns intervals(Path file, long from, long checksum, Supplier<StateTimeline> deciding) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer block = channel.map(FileChannel.MapMode.READ_ONLY, from, channel.size() - from).order(ByteOrder.LITTLE_ENDIAN);
			if (checksum(block) != checksum) {
				throw new IndexDamageException("damaged");
			}
			return TimelineBlock.readIntervals(new BlockInput(block));
		} catch (IndexDamageException e) {
			IndexFolder.deleteIfPossible(file);
		} catch (IOException | IllegalArgumentException e) {
			// it went meanwhile, or was cut
		}
		return StateColumns.of(deciding.get().intervals());
	}
}
