package org.kado.store.csv.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kado.model.Problem;
import org.kado.store.text.BadRowException;

/** Splits lines with quoted fields. */
final class QuotedLine {

	/** A character a byte, there and back, whatever the file's encoding is: commas and quotes are the same in all that we read. */
	private static final Charset BYTES = StandardCharsets.ISO_8859_1;
	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

	private QuotedLine() {
	}

	/**
	 * The fields of a line, unquoted, in the bytes of the file.
	 *
	 * @throws BadRowException where quotes do not pair
	 */
	static byte[][] split(byte[] line, int start, int end) throws BadRowException {
		String text = new String(line, start, end - start, BYTES);
		try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
			List<CSVRecord> records = parser.getRecords();
			if (records.size() == 1) {
				return records.get(0).stream().map(field -> field.getBytes(BYTES)).toArray(byte[][]::new);
			}
		} catch (IOException | UncheckedIOException | IllegalArgumentException e) {
			throw new BadRowException(Problem.Kind.DAMAGED_LINE, "quotes");
		}
		throw new BadRowException(Problem.Kind.DAMAGED_LINE, "quotes");
	}

	/** The fields one behind the other. */
	static byte[] join(byte[][] fields) {
		int length = 0;
		for (byte[] field : fields) {
			length += field.length;
		}
		byte[] joined = new byte[length];
		int at = 0;
		for (byte[] field : fields) {
			System.arraycopy(field, 0, joined, at, field.length);
			at += field.length;
		}
		return joined;
	}
}
