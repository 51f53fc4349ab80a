package org.kado.store.csv.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.Tick;
import org.kado.store.csv.file.AppendTarget;
import org.kado.store.csv.text.CsvBuffer;

/**
 * Appends rows to the facts file of their day. Each batch is one write. After a write that failed the file is closed, and the next
 * row opens and mends it first, as a start of the agent would.
 */
public final class FactsWriter {

	private final ZoneId zone;
	private final AppendTarget target = new AppendTarget();
	private final CsvBuffer out = new CsvBuffer();
	private final FactsRows rows = new FactsRows(out);
	private final DayFiles days;
	private Claim claim = () -> {
		// nobody else can come where no claim is made
	};
	private FactsHeader header;
	private HeaderBlock block;
	/** What the store itself has to tell, as soon as there is a row that brings the time. */
	private final List<Note> notes = new ArrayList<>();
	private final Map<String, String> heldInventory = new LinkedHashMap<>();
	private long dayStartMillis;
	private long dayEndMillis;
	private long next;
	private OptionalLong bootMillis;
	/** What the run before may not have forced. */
	private List<Path> unforced;
	private volatile int leftOut;

	/** What a recording must hold before it opens a file, so that no other one numbers rows as well. */
	public interface Claim {

		/**
		 * Sees to it that it is held; what was deleted is made anew.
		 *
		 * @throws IOException where it can't be had: then no file may be opened
		 */
		void hold() throws IOException;
	}

	/** An event that the store itself tells. */
	record Note(EventKind kind, Map<String, String> details) {
	}

	FactsWriter(DayFiles days, FactsHeader header, FactsHistory history, long nextSequence) {
		this.zone = header.zone();
		this.days = days;
		this.header = header;
		this.block = HeaderBlock.of(header);
		this.next = nextSequence;
		this.bootMillis = history.scan().bootMillis();
		this.unforced = history.recent();
	}

	/** Number of the next row. */
	public long nextSequence() {
		return next;
	}

	/** What the file says of the rows that come next. */
	public FactsHeader header() {
		return header;
	}

	/**
	 * From the next row on another header holds; its zone must be the same. An open file gets a block in mid-file at once; where that
	 * fails, the file gets it when it is opened anew.
	 */
	public void change(FactsHeader other) throws IOException {
		header = other;
		block = HeaderBlock.of(other);
		if (target.isOpen()) {
			try {
				out.clear();
				block.write(out, bootMillis);
				target.write(out.flip());
			} catch (IOException e) {
				throw failed(e);
			}
		}
	}

	/** From now on no file is opened without this. */
	public void holdBeforeOpening(Claim wanted) {
		claim = wanted;
	}

	/** Tells an event of the store's own before the next row. */
	public void note(EventKind kind, Map<String, String> details) {
		notes.add(new Note(kind, details));
	}

	/** Leaves out the rows of the first so many kinds of {@link org.kado.store.Detail}. Safe to call from another thread. */
	public void leaveOut(int kinds) {
		leftOut = kinds;
	}

	/** Whether a row of the present file is on the disk. Safe to call from another thread. */
	public boolean isSafe() {
		return target.isSafe();
	}

	/** Appends a tick; it may get a higher number than it has where the store must tell something first. */
	public void append(Tick tick) throws IOException {
		if (tick.sequence() != next) {
			throw new IllegalArgumentException("tick has number " + tick.sequence() + " instead of " + next);
		}
		try {
			boolean otherDay = tick.stampMillis() < dayStartMillis || tick.stampMillis() >= dayEndMillis;
			prepare(otherDay, tick.stampMillis(), Tick.NOT_MEASURED);
			out.clear();
			rows.tick(tick, next++, leftOut);
			target.write(out.flip());
		} catch (IOException e) {
			throw failed(e);
		}
	}

	/** Appends an event to the file of its day; one that tells of an earlier day goes to the present file. */
	public void append(EventKind kind, long stampMillis, long monotonicMillis, Map<String, String> details) throws IOException {
		try {
			prepare(stampMillis >= dayEndMillis, stampMillis, monotonicMillis);
			write(List.of(new Note(kind, details)), stampMillis, monotonicMillis);
		} catch (IOException e) {
			throw failed(e);
		}
		if (kind == EventKind.BOOT) {
			bootMillis = FactsScan.millis(details.getOrDefault(FactsScan.BOOT_DETAIL, ""));
		}
	}

	/** Appends a clock anchor. */
	public void append(ClockAnchor anchor) throws IOException {
		try {
			boolean otherDay = anchor.stampMillis() < dayStartMillis || anchor.stampMillis() >= dayEndMillis;
			prepare(otherDay, anchor.stampMillis(), anchor.monotonicMillis());
			out.clear();
			rows.anchor(anchor);
			target.write(out.flip());
		} catch (IOException e) {
			throw failed(e);
		}
	}

	/** Appends what the agent itself used, to the file of its day. */
	public void append(AgentCost cost) throws IOException {
		try {
			prepare(cost.stampMillis() >= dayEndMillis, cost.stampMillis(), Tick.NOT_MEASURED);
			out.clear();
			rows.cost(cost);
			target.write(out.flip());
		} catch (IOException e) {
			throw failed(e);
		}
	}

	/** Appends the inventory; before the first row it is held until there is one, since it brings no time that names a file. */
	public void inventory(Map<String, String> values) throws IOException {
		heldInventory.putAll(values);
		try {
			if (target.isOpen()) {
				writeInventory();
			}
		} catch (IOException e) {
			throw failed(e);
		}
	}

	private void prepare(boolean otherDay, long stampMillis, long monotonicMillis) throws IOException {
		if (otherDay || !target.isOpen()) {
			open(stampMillis, monotonicMillis);
		}
		if (!notes.isEmpty() || !heldInventory.isEmpty()) {
			tellHeld(stampMillis, monotonicMillis);
		}
	}

	private void open(long stampMillis, long monotonicMillis) throws IOException {
		if (target.isGone()) {
			days.present().ifPresent(path -> note(EventKind.FILE_GONE, Map.of("file", path.getFileName().toString())));
		}
		target.retire();
		claim.hold();
		LocalDate day = Instant.ofEpochMilli(stampMillis).atZone(zone).toLocalDate();
		DayFiles.Opened opened = days.open(day);
		target.switchTo(opened.file());
		dayStartMillis = day.atStartOfDay(zone).toInstant().toEpochMilli();
		dayEndMillis = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
		out.clear();
		begin(opened.scan(), stampMillis, monotonicMillis);
		target.write(out.flip());
		synchronized (days) {
			Optional<DayFiles.TornFile> leftBehind = days.takeLeftBehind();
			if (leftBehind.isPresent()) {
				mend(leftBehind.get(), stampMillis, monotonicMillis);
			}
			forceWhatWasLeft();
		}
	}

	/** Has the next force include what a run that was killed wrote to other files. */
	private void forceWhatWasLeft() {
		for (Path file : unforced) {
			if (!days.present().equals(Optional.of(file))) {
				try {
					target.forceToo(days.append(file));
				} catch (IOException e) {
					// another program keeps it: the system writes it in its own time
				}
			}
		}
		unforced = List.of();
	}

	/** Whatever the file lacks before rows can follow: an end of a cut line, and a header that is ours. */
	private void begin(FactsScan scan, long stampMillis, long monotonicMillis) {
		boolean torn = scan.tornBytes() > 0;
		byte[] firstLineRest = scan.firstLineRest();
		if (firstLineRest.length > 0) {
			out.raw(firstLineRest);
		} else if (torn) {
			out.endTorn();
		}
		Note tail = new Note(EventKind.TORN_TAIL, Map.of("bytes", Long.toString(scan.tornBytes())));
		boolean headed = scan.header().isPresent();
		if (torn && headed) {
			row(tail, stampMillis, monotonicMillis);
		}
		if (!scan.header().equals(Optional.of(block))) {
			block.write(out, bootMillis);
		}
		if (torn && !headed) {
			row(tail, stampMillis, monotonicMillis);
		}
	}

	/** Mends the file of an earlier day; where it can't be written, the present file tells of it. */
	private void mend(DayFiles.TornFile torn, long stampMillis, long monotonicMillis) {
		String bytes = Long.toString(torn.bytes());
		AppendTarget mended = new AppendTarget();
		try {
			mended.switchTo(days.append(torn.path()));
			out.clear().endTorn();
			row(new Note(EventKind.TORN_TAIL, Map.of("bytes", bytes)), stampMillis, monotonicMillis);
			mended.write(out.flip());
			mended.close();
		} catch (IOException e) {
			note(EventKind.TORN_TAIL, Map.of("bytes", bytes, "file", torn.path().getFileName().toString()));
			close(mended);
		}
	}

	private static void close(AppendTarget given) {
		try {
			given.close();
		} catch (IOException e) {
			// the file is given up in any case
		}
	}

	private void row(Note note, long stampMillis, long monotonicMillis) {
		rows.event(next++, stampMillis, monotonicMillis, note.kind(), note.details());
	}

	private void tellHeld(long stampMillis, long monotonicMillis) throws IOException {
		if (!notes.isEmpty()) {
			write(notes, stampMillis, monotonicMillis);
		}
		notes.clear();
		writeInventory();
	}

	private void write(List<Note> told, long stampMillis, long monotonicMillis) throws IOException {
		out.clear();
		for (Note note : told) {
			row(note, stampMillis, monotonicMillis);
		}
		target.write(out.flip());
	}

	private void writeInventory() throws IOException {
		if (!heldInventory.isEmpty()) {
			out.clear();
			heldInventory.forEach(rows::inventory);
			target.write(out.flip());
			heldInventory.clear();
		}
	}

	/** The row's number is used up, since the file may end in a part of it. */
	private IOException failed(IOException cause) {
		target.abandon();
		days.abandoned();
		return cause;
	}

	/** Bytes written so far; mended files of earlier days aside. */
	public long writtenBytes() {
		return target.writtenBytes();
	}

	/** Forces what was appended. Safe to call from another thread. */
	public void force() throws IOException {
		target.force();
	}

	/** Forces and closes the file. */
	public void close() throws IOException {
		target.close();
	}
}
