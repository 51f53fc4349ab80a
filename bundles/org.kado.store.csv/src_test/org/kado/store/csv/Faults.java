package org.kado.store.csv;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Decides which operation fails, and how: faults that are armed begin at an operation and may last. */
final class Faults {

	/** Lasts until somebody sees to it. */
	static final int FOR_EVER = Integer.MAX_VALUE;

	private Optional<Armed> armed = Optional.empty();
	private Optional<Armed> active = Optional.empty();
	private Path file;
	private FileOperation operation;
	private int left;
	private int count;
	private boolean begun;
	private boolean onlyWrites;
	private String inWrittenPath = "";
	private int writesToSkip;
	private int lastCut = -1;

	/**
	 * A fault to come.
	 *
	 * @param at    number of the operation with which it begins, from 0; the next to which it can happen, if not that one
	 * @param fault what happens
	 * @param times how many operations it hits
	 * @param part  of the bytes of a write that are written, 0 to 1; or, above 1, so many bytes plus 2
	 */
	record Armed(int at, Fault fault, int times, double part) {

		/** The same in every run, which the hash of an enum is not. */
		int seed() {
			return Objects.hash(at, fault.ordinal(), times, part);
		}

		/** How many of the bytes are written. */
		int bytesOf(int length) {
			return part > 1 ? Math.min(length, (int) part - 2) : (int) (part * length);
		}
	}

	void arm(Armed fault) {
		armed = Optional.of(fault);
		begun = false;
	}

	/** Arms a fault for the next write, or one after it. */
	void armWrite(int skipped, Armed fault) {
		arm(fault);
		inWrittenPath = "";
		writesToSkip = skipped;
		onlyWrites = true;
		lastCut = -1;
	}

	/** Arms a fault for the next write to a file whose path has that in it. */
	void armWrite(String inPath, Armed fault) {
		armWrite(0, fault);
		inWrittenPath = inPath;
	}

	/** Where the last write that was cut was cut, in bytes; -1 where none was since a write was armed, or it was not long enough. */
	int lastCut() {
		return lastCut;
	}

	/** A write was cut. */
	void cut(int bytes, int length) {
		lastCut = bytes < length ? bytes : -1;
	}

	/** Whatever lasts is over, and nothing is to come. */
	void clear() {
		armed = Optional.empty();
		active = Optional.empty();
	}

	/** Number of operations so far. */
	int count() {
		return count;
	}

	/** Whether the fault that was armed has begun. */
	boolean hasBegun() {
		return begun;
	}

	boolean isArmed() {
		return armed.isPresent();
	}

	/** The fault that lasts at present. */
	Optional<Fault> lasting() {
		return active.map(Armed::fault);
	}

	/** What happens to an operation; empty where it goes well. */
	Optional<Armed> next(FileOperation asked, Path path) {
		int number = count++;
		if (active.isPresent()) {
			boolean hit = active.get().fault().hits(asked, asked == operation, path.equals(file));
			return hit ? Optional.of(use()) : Optional.empty();
		}
		if (armed.isEmpty() || number < armed.get().at() || !armed.get().fault().mayBeginAt(asked)) {
			return Optional.empty();
		}
		if (onlyWrites && (asked != FileOperation.WRITE || !path.toString().contains(inWrittenPath) || writesToSkip-- > 0)) {
			return Optional.empty();
		}
		onlyWrites = false;
		Armed now = armed.get();
		armed = Optional.empty();
		begun = true;
		operation = asked;
		file = path;
		if (now.fault().lasts()) {
			active = Optional.of(now);
			left = now.times();
			boolean hit = now.fault().hits(asked, true, true);
			return hit ? Optional.of(use()) : Optional.empty();
		}
		return Optional.of(now);
	}

	private Armed use() {
		Armed now = active.get();
		if (left != FOR_EVER && --left == 0) {
			active = Optional.empty();
		}
		return now;
	}
}
