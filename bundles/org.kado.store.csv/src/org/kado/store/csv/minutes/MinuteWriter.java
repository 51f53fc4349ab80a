package org.kado.store.csv.minutes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.kado.model.facts.MinuteRow;
import org.kado.store.csv.file.AppendTarget;
import org.kado.store.csv.file.FolderLock;
import org.kado.store.csv.file.LogFiles;
import org.kado.store.csv.text.CsvBuffer;

/**
 * Appends minute rows to the file of their month, and keeps its name in step with its days. Only one recording of a folder
 * writes minute rows: the one that holds the lock; the others pass over them.
 */
public final class MinuteWriter {

	private final LogFiles files;
	private final MinuteFiles minuteFiles;
	private final Path lockFile;
	private final ZoneId zone;
	private final int slotMillis;
	private final AppendTarget target = new AppendTarget();
	private final CsvBuffer out = new CsvBuffer();
	private final MinuteRows rows;
	private Optional<FolderLock> lock = Optional.empty();
	private MinuteFileName name;
	private boolean fallback;
	/** Hour of the last row for which a rename or a return from a side file was tried. */
	private Instant triedHour = Instant.MIN;

	/**
	 * @param files       the file system
	 * @param minuteFiles finds and opens the files
	 * @param lockFile    who holds it writes
	 * @param zone        zone of dates and times
	 * @param slotMillis  length of a slot
	 */
	public MinuteWriter(LogFiles files, MinuteFiles minuteFiles, Path lockFile, ZoneId zone, int slotMillis) {
		this.files = files;
		this.minuteFiles = minuteFiles;
		this.lockFile = lockFile;
		this.zone = zone;
		this.slotMillis = slotMillis;
		this.rows = new MinuteRows(out, zone, slotMillis, minuteFiles.installation());
	}

	/**
	 * Appends a row. Where a write fails, the file is opened anew and mended, and the row is written once more.
	 *
	 * @throws IOException where that fails too: the row is lost
	 */
	public void append(MinuteRow row) throws IOException {
		if (!holdsLock()) {
			return;
		}
		ZonedDateTime start = Instant.ofEpochMilli(row.stampMillis() - slotMillis).atZone(zone);
		LocalDate day = start.toLocalDate();
		Instant hour = start.toInstant().truncatedTo(ChronoUnit.HOURS);
		try {
			leaveSideFile(day, hour);
			write(row, day);
		} catch (IOException e) {
			target.abandon();
			writeOnceMore(row, day);
		}
		if (!fallback && !name.covers(day) && !hour.equals(triedHour)) {
			triedHour = hour;
			rename(name.with(day));
		}
	}

	/** A file that can't be written now may end in a cut row: the next row opens and mends it first. */
	private void writeOnceMore(MinuteRow row, LocalDate day) throws IOException {
		try {
			write(row, day);
		} catch (IOException e) {
			target.abandon();
			throw e;
		}
	}

	private boolean holdsLock() throws IOException {
		if (lock.isPresent() && !target.isOpen() && !lock.get().isInPlace()) {
			// somebody deleted the folder: another session may hold the new lock already
			FolderLock lost = lock.get();
			lock = Optional.empty();
			lost.release();
		}
		if (lock.isEmpty()) {
			files.createFolders(lockFile.getParent());
			lock = files.tryLock(lockFile, ProcessHandle.current().pid() + "\r\n");
		}
		return lock.isPresent();
	}

	private void write(MinuteRow row, LocalDate day) throws IOException {
		if (!target.isOpen() || !name.month().equals(YearMonth.from(day))) {
			open(day);
		}
		out.clear();
		rows.row(row);
		target.write(out.flip());
	}

	private void open(LocalDate day) throws IOException {
		target.retire();
		MinuteFiles.Opened opened = minuteFiles.open(day);
		target.switchTo(opened.file());
		name = opened.name();
		fallback = opened.isFallback();
		out.clear().raw(opened.scan().headerRest());
		if (opened.scan().isTorn()) {
			out.endTorn();
		}
		target.write(out.flip());
	}

	/** Looks now and then whether the file that could not be opened is free again. */
	private void leaveSideFile(LocalDate day, Instant hour) throws IOException {
		if (fallback && !hour.equals(triedHour)) {
			open(day);
			triedHour = fallback ? hour : Instant.MIN;
		}
	}

	/** After the first row of a day that the name does not cover. What fails here is tried again; the row is written already. */
	private void rename(MinuteFileName grown) {
		try {
			target.closeCurrent();
		} catch (IOException e) {
			// what it holds now is not known: the next row looks, and mends it
			return;
		}
		try {
			minuteFiles.rename(name, grown);
			name = grown;
		} catch (IOException e) {
			// a spreadsheet keeps it, or the name is taken: the old name stays for now
		}
		try {
			minuteFiles.reopen(name).ifPresent(target::switchTo);
		} catch (IOException e) {
			// the next row opens a file: this one where it can be had by then, else a side file
		}
	}

	/** Bytes written so far. */
	public long writtenBytes() {
		return target.writtenBytes();
	}

	/** Forces what was appended. Safe to call from another thread. */
	public void force() throws IOException {
		target.force();
	}

	/** Forces and closes the file, and gives the lock back. */
	public void close() throws IOException {
		try {
			target.close();
		} finally {
			if (lock.isPresent()) {
				lock.get().release();
			}
			lock = Optional.empty();
		}
	}
}
