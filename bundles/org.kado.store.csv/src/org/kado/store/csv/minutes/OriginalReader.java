package org.kado.store.csv.minutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kado.model.Problem;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.store.LogSink;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.csv.text.ByteLines;
import org.kado.store.csv.text.CivilTime;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Problems;
import org.kado.store.text.ZoneTimes;

/**
 * Reads a minute file of the original tool (docs/formats/minutes.md). Only the first four fields of a row are looked at; what
 * follows them is a window title, which may hold names of people and is not read.
 */
public final class OriginalReader {

	private static final List<String> HEADER = List.of("日付", "時刻", "実作業有無", "マシンタイム");
	private static final String TITLE_COLUMN = "アクティブなウィンドウの名前";
	private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
	private static final int FIELDS = 4;

	private final String equipment;
	private final ZoneId zone;
	private final LogSink sink;
	private final Problems problems;
	private final ByteFields fields = new ByteFields();
	private final CivilTime times = new CivilTime();
	private final ZoneTimes zoneTimes;
	private byte[] header = new byte[0];
	/** Within a quoted title that goes over several lines. */
	private boolean inTitle;

	/**
	 * @param name         name of the file, which holds the equipment
	 * @param label        the name that problems carry
	 * @param zoneForNaive zone of the file's times; empty: the one of the original tool
	 * @param sink         takes what is read
	 */
	public OriginalReader(String name, String label, Optional<ZoneId> zoneForNaive, LogSink sink) {
		this.equipment = OriginalFileName.equipment(name);
		this.zone = zoneForNaive.orElse(ZONE);
		this.zoneTimes = new ZoneTimes(zone);
		this.sink = sink;
		this.problems = new Problems(label, sink);
	}

	/** The lines at the beginning of a file. */
	static ByteLines lines(byte[] head) {
		return new ByteLines(new ByteArrayInputStream(head));
	}

	/** Whether a file of that name that begins so is one of the original tool's. */
	public static boolean recognises(String name, byte[] head) {
		try {
			ByteLines lines = lines(head);
			if (!lines.next()) {
				return false;
			}
			List<String> names = MinuteHeaderLine.of(lines.data(), lines.start(), lines.end()).names();
			if (names.equals(HEADER) || names.size() == FIELDS + 1 && names.subList(0, FIELDS).equals(HEADER) && names.get(FIELDS).equals(TITLE_COLUMN)) {
				return true;
			}
			return OriginalFileName.matches(name) && !MinutesReader.recognises(head) && (isRow(lines) || lines.next() && isRow(lines));
		} catch (IOException e) {
			return false;
		}
	}

	private static boolean isRow(ByteLines line) {
		try {
			ByteFields fields = new ByteFields();
			split(fields, line);
			row(fields, new CivilTime());
			return true;
		} catch (BadRowException e) {
			return false;
		}
	}

	/** Reads the file. */
	public void read(ByteLines lines) throws IOException {
		sink.minutes(new MinuteHeader(equipment, "s1:" + equipment, zone, true));
		problems.add(0, Problem.Kind.ZONE_ASSUMED, zone.getId());
		while (lines.next()) {
			if (!lines.isEmpty()) {
				line(lines);
			}
		}
	}

	private void line(ByteLines line) {
		try {
			split(fields, line);
			MinuteRow row = row(fields, times);
			sink.minute(new MinuteRow(zoneTimes.utcMillis(row.stampMillis()), row.man(), row.machine(), -1, -1, -1, Map.of()));
			inTitle = hasOpenQuote(line, false);
		} catch (BadRowException e) {
			other(line, e);
		}
	}

	private void other(ByteLines line, BadRowException bad) {
		boolean first = line.number() == 1;
		if (first) {
			header = Arrays.copyOfRange(line.data(), line.start(), line.end());
		} else if (inTitle) {
			inTitle = hasOpenQuote(line, true);
		} else if (!Arrays.equals(header, 0, header.length, line.data(), line.start(), line.end())) {
			if (line.isTerminated()) {
				problems.add(line.number(), bad);
			} else {
				problems.add(line.number(), Problem.Kind.GROWING_LINE, line.end() - line.start() + " bytes");
			}
		}
	}

	private static boolean hasOpenQuote(ByteLines line, boolean openBefore) {
		boolean open = openBefore;
		for (int at = line.start(); at < line.end(); at++) {
			open ^= line.data()[at] == '"';
		}
		return open;
	}

	/** Splits what stands before the title. */
	private static void split(ByteFields fields, ByteLines line) throws BadRowException {
		int lineEnd = line.end();
		if (lineEnd > line.start() && line.data()[lineEnd - 1] == '\r') {
			// half a line break at the end of the file
			lineEnd--;
		}
		int end = line.start();
		int commas = 0;
		while (end < lineEnd) {
			commas += line.data()[end] == ',' ? 1 : 0;
			if (commas == FIELDS) {
				break;
			}
			end++;
		}
		fields.split(line.data(), line.start(), end);
		fields.requireCount(FIELDS);
	}

	/** A row whose stamp is still on the local clock. */
	private static MinuteRow row(ByteFields fields, CivilTime times) throws BadRowException {
		long local = times.millis(fields, 0, "date", 1, "time");
		return new MinuteRow(local, flag(fields, 2, MinuteColumn.MAN.id()), flag(fields, 3, MinuteColumn.MACHINE.id()), -1, -1, -1, Map.of());
	}

	/** A field that holds 0 or 1. */
	static boolean flag(ByteFields fields, int field, String column) throws BadRowException {
		if (fields.is(field, "1")) {
			return true;
		}
		if (fields.is(field, "0")) {
			return false;
		}
		throw BadRowException.value(column, fields.excerpt(field));
	}
}
