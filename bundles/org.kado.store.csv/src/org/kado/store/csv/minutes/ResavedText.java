package org.kado.store.csv.minutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.BadRowException;
import org.kado.store.text.SeparatedFields;
import org.kado.store.text.TextEncoding;
import org.kado.store.text.TextLines;
import org.kado.store.text.TimeReading;

/**
 * A minute file that a spreadsheet saved again in its own way: UTF-16, another code page, semicolons or tabs between fields, decimal commas, CR alone at
 * the ends of lines, dates with the year last. It is turned line by line into the form that the readers know, so that the same rows are read from it.
 */
public final class ResavedText {

	private static final int LOOKED_AT_LINES = 3;
	private static final Set<Charset> READ_AS_THEY_ARE = Set.of(StandardCharsets.UTF_8, TextEncoding.CP932);

	private final TextEncoding encoding;
	private final SeparatedFields fields;

	private ResavedText(TextEncoding encoding, SeparatedFields fields) {
		this.encoding = encoding;
		this.fields = fields;
	}

	/** How a file that begins so was saved; empty where it is in the form in which its tool writes it, or as good as. */
	public static Optional<ResavedText> find(byte[] head) {
		Charset charset = charset(head);
		List<String> lines = lines(head, charset);
		SeparatedFields fields = SeparatedFields.ofHeader(lines.isEmpty() ? "" : lines.get(0));
		boolean yearLast = lines.stream().anyMatch(line -> ResavedRow.hasYearLast(line, fields));
		boolean knownHeader = !lines.isEmpty() && isHeader(lines.get(0));
		boolean otherText = knownHeader ? !READ_AS_THEY_ARE.contains(charset) : charset.name().startsWith("UTF-16");
		boolean resaved = fields.separator() != ',' || yearLast || otherText || endsLinesWithCr(head);
		return resaved ? Optional.of(new ResavedText(new TextEncoding(charset, true), fields)) : Optional.empty();
	}

	/** The encoding in which the header is one that is known; else the likeliest. */
	private static Charset charset(byte[] head) {
		Charset likeliest = TextEncoding.of(head).charset();
		if (hasHeader(head, likeliest)) {
			return likeliest;
		}
		return TextEncoding.candidates(head).stream().filter(charset -> hasHeader(head, charset)).findFirst().orElse(likeliest);
	}

	private static boolean hasHeader(byte[] head, Charset charset) {
		return lines(head, charset).stream().limit(1).anyMatch(ResavedText::isHeader);
	}

	private static List<String> lines(byte[] head, Charset charset) {
		List<String> lines = new ArrayList<>();
		try (TextLines text = new TextLines(new ByteArrayInputStream(head), new TextEncoding(charset, true))) {
			while (lines.size() < LOOKED_AT_LINES && text.next()) {
				lines.add(text.line());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e); // the bytes are in the memory
		}
		return lines;
	}

	private static boolean isHeader(String line) {
		try {
			String first = SeparatedFields.ofHeader(line).split(line).get(0).strip();
			return MinuteColumn.find(first).isPresent();
		} catch (BadRowException e) {
			return false;
		}
	}

	/** A carriage return at the very end, or before what a power cut left, is half of a line break. */
	private static boolean endsLinesWithCr(byte[] head) {
		boolean carriageReturn = false;
		for (int at = 0; at < head.length; at++) {
			if (head[at] == '\n') {
				return false;
			}
			carriageReturn |= head[at] == '\r' && at < head.length - 1 && head[at + 1] != 0;
		}
		return carriageReturn;
	}

	/** What a reader would see before it reads, in the form it knows; dates with the year last as if the day stood first. */
	public byte[] head(byte[] head) {
		TimeReading times = new TimeReading(ReadRules.byFormat(), Optional.empty());
		try (ResavedStream stream = new ResavedStream(new TextLines(new ByteArrayInputStream(head), encoding), fields, times)) {
			return stream.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e); // the bytes are in the memory
		}
	}

	/**
	 * The file in the form that readers know; empty where its dates can be read in two ways and nobody has said which: then it is asked.
	 *
	 * @param source the file
	 * @param rules  what was said
	 * @param sink   is asked
	 */
	@SuppressWarnings("resource") // what is returned closes it
	public Optional<InputStream> open(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		TimeReading times = new TimeReading(rules, Optional.empty());
		try (TextLines lines = new TextLines(source.open(), encoding)) {
			while (lines.next()) {
				ResavedRow.look(lines.line(), fields, times);
			}
		}
		return times.asksOrder(sink) ? Optional.empty() : Optional.of(new ResavedStream(new TextLines(source.open(), encoding), fields, times));
	}
}
