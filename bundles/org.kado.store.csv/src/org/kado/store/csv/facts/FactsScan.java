package org.kado.store.csv.facts;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.model.facts.EventKind;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.csv.text.ByteLines;
import org.kado.store.text.BadRowException;

/**
 * What a recorder must know of a facts file before it goes on in it: where numbers go on, which header is in force, and whether
 * the file ends in a line that was cut.
 */
final class FactsScan {

	/** Numbers beyond this are no sequence but the remains of a damaged line. */
	private static final long MAX_SEQUENCE = 1_000_000_000_000_000L;
	/** Detail of a boot event that tells when the boot was. */
	static final String BOOT_DETAIL = "boot_ms";

	private final ByteFields fields = new ByteFields();
	private final List<List<String>> block = new ArrayList<>();
	private Optional<HeaderBlock> header = Optional.empty();
	private boolean inBlock;
	private FirstLine firstLine = FirstLine.NONE;
	private long bytesOfCutFirstLine;
	private long bytes;
	private long lastSequence;
	private long tornBytes;
	private OptionalLong lastStamp = OptionalLong.empty();
	private OptionalLong boot = OptionalLong.empty();
	private OptionalLong bootOfBlock = OptionalLong.empty();

	/** What a file begins with. */
	enum FirstLine {
		/** Nothing: the file is new. */
		NONE,
		/** A part of our first line, and nothing else. */
		CUT,
		/** Our first line. */
		WHOLE,
		/** Something else. */
		FOREIGN
	}

	private FactsScan() {
	}

	/** A file that does not exist yet. */
	static FactsScan ofNothing() {
		return new FactsScan();
	}

	/** Reads a whole file. */
	static FactsScan of(InputStream file) throws IOException {
		FactsScan scan = new FactsScan();
		CountedStream in = new CountedStream(file);
		byte[] head = in.readNBytes(FactsLayout.firstLine().length);
		scan.first(head);
		ByteLines lines = new ByteLines(in);
		while (lines.next()) {
			scan.line(lines);
		}
		scan.bytes = in.count;
		return scan;
	}

	/** Reads the end of a file, which may begin anywhere in a line; only {@link #lastSequence()} is told. */
	static FactsScan ofTail(byte[] tail) throws IOException {
		FactsScan scan = new FactsScan();
		ByteLines lines = new ByteLines(new ByteArrayInputStream(tail), tail.length + 1);
		if (lines.next()) {
			while (lines.next()) {
				scan.line(lines);
			}
		}
		return scan;
	}

	private void first(byte[] head) {
		byte[] ours = FactsLayout.firstLine();
		if (head.length == 0) {
			firstLine = FirstLine.NONE;
		} else if (Arrays.equals(head, ours)) {
			firstLine = FirstLine.WHOLE;
		} else if (head.length < ours.length && Arrays.equals(head, Arrays.copyOf(ours, head.length))) {
			firstLine = FirstLine.CUT;
			bytesOfCutFirstLine = head.length;
		} else {
			firstLine = FirstLine.FOREIGN;
		}
	}

	private void line(ByteLines line) {
		if (line.isTerminated()) {
			tornBytes = 0;
		} else {
			tornBytes += line.end() - line.start();
		}
		if (!line.isEmpty()) {
			boolean whole = line.isTerminated() && !line.isPiece() && !line.isTorn();
			sequence(line);
			if (whole) {
				row(line);
			}
		}
	}

	/** Every number that can be seen is used up, even in a cut or damaged line. */
	private void sequence(ByteLines line) {
		byte[] data = line.data();
		int at = line.start();
		if (line.end() - at < 3 || "tpnrscde".indexOf(data[at]) < 0 || data[at + 1] != ',') {
			return;
		}
		long number = 0;
		for (at += 2; at < line.end() && data[at] >= '0' && data[at] <= '9' && number < MAX_SEQUENCE; at++) {
			number = number * 10 + data[at] - '0';
		}
		if (number < MAX_SEQUENCE) {
			lastSequence = Math.max(lastSequence, number);
		}
	}

	private void row(ByteLines line) {
		try {
			switch (line.data()[line.start()]) {
				case 't', 'e' -> stamped(line);
				case 'h' -> headerRow(line);
				default -> {
					// other rows tell nothing that a recorder needs
				}
			}
		} catch (BadRowException e) {
			// readers tell of damaged lines; here they only count as not there
		}
	}

	private void stamped(ByteLines line) throws BadRowException {
		fields.split(line.data(), line.start(), line.end());
		if (fields.count() < RowKind.EVENT.fields() || fields.length(0) != 1) {
			return;
		}
		lastStamp = OptionalLong.of(fields.number(2, "utc_ms"));
		if (fields.is(0, RowKind.EVENT.id()) && fields.is(4, EventKind.BOOT.id())) {
			for (int i = RowKind.EVENT.fields(); i < fields.count(); i++) {
				String detail = fields.text(i);
				if (detail.startsWith(BOOT_DETAIL + "=")) {
					boot = millis(detail.substring(BOOT_DETAIL.length() + 1));
				}
			}
		}
	}

	private void headerRow(ByteLines line) throws BadRowException {
		fields.split(line.data(), line.start(), line.end());
		if (fields.count() < 2 || !fields.is(0, "h")) {
			return;
		}
		String key = fields.text(1);
		if (key.equals(HeaderKey.INSTALLATION.id())) {
			block.clear();
			bootOfBlock = OptionalLong.empty();
			inBlock = true;
		}
		if (key.equals(HeaderKey.END.id()) && inBlock) {
			header = Optional.of(new HeaderBlock(block));
			boot = bootOfBlock.isPresent() ? bootOfBlock : boot;
			inBlock = false;
		} else if (key.equals(HeaderKey.BOOT.id())) {
			bootOfBlock = fields.count() > 2 ? millis(fields.text(2)) : OptionalLong.empty();
		} else {
			List<String> row = new ArrayList<>();
			for (int i = 1; i < fields.count(); i++) {
				row.add(fields.text(i));
			}
			block.add(List.copyOf(row));
		}
	}

	/** The text as milliseconds; empty where it is no number. */
	static OptionalLong millis(String text) {
		try {
			return OptionalLong.of(Long.parseLong(text));
		} catch (NumberFormatException e) {
			return OptionalLong.empty();
		}
	}

	/** Whether rows may be added: the file is new, or ours. */
	boolean isOurs() {
		return firstLine != FirstLine.FOREIGN;
	}

	/** Length of the file. */
	long bytes() {
		return bytes;
	}

	/** What is missing of our first line: all of it in a new file, nothing where it is whole. */
	byte[] firstLineRest() {
		byte[] ours = FactsLayout.firstLine();
		return switch (firstLine) {
			case NONE -> ours;
			case CUT -> Arrays.copyOfRange(ours, (int) bytesOfCutFirstLine, ours.length);
			case WHOLE, FOREIGN -> new byte[0];
		};
	}

	/** The last whole header. */
	Optional<HeaderBlock> header() {
		return header;
	}

	/** Highest number seen, even in damaged lines; 0 where there is none. */
	long lastSequence() {
		return lastSequence;
	}

	/** Bytes after the last line break; 0 where the file ends with one. */
	long tornBytes() {
		return tornBytes + bytesOfCutFirstLine;
	}

	/** UTC of the last whole tick or event. */
	OptionalLong lastStampMillis() {
		return lastStamp;
	}

	/** UTC of the boot that was recorded last. */
	OptionalLong bootMillis() {
		return boot;
	}

	/** Counts what is read. */
	private static final class CountedStream extends FilterInputStream {

		private long count;

		CountedStream(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count += read < 0 ? 0 : 1;
			return read;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			int read = super.read(target, offset, length);
			count += Math.max(0, read);
			return read;
		}
	}
}
