package org.kado.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.kado.model.Problem;
import org.kado.model.facts.FactsHeader;
import org.kado.store.AppendedFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;

/** {@link LineFormat} as files that are added to; counts how often and how much of a file was read on. What more a line holds than a row needs is padding. */
final class AppendedLines implements AppendedFormat {

	final AtomicInteger readOn = new AtomicInteger();
	final AtomicInteger bytesReadOn = new AtomicInteger();
	private final LineFormat lines = new LineFormat();

	@Override
	public String id() {
		return lines.id();
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		return lines.recognises(name, head);
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		try (InputStream in = source.open()) {
			rows(source, in.readAllBytes(), new Place(0, 1), rules, sink);
		}
	}

	@Override
	public boolean readOn(String label, InputStream rest, Place place, FactsHeader header, LogSink sink) throws IOException {
		byte[] bytes = rest.readAllBytes();
		String text = "\n" + new String(bytes, StandardCharsets.UTF_8);
		if (text.contains("\nfacts") || text.contains("\nminutes")) {
			return false;
		}
		readOn.incrementAndGet();
		bytesReadOn.addAndGet(bytes.length);
		rows(new Nameless(label), bytes, place, new ReadRules(Optional.empty(), Optional.empty()), sink);
		return true;
	}

	private record Nameless(String label) implements LogSource {

		@Override
		public String name() {
			return label;
		}

		@Override
		public InputStream open() {
			return InputStream.nullInputStream();
		}
	}

	private static void rows(LogSource source, byte[] bytes, Place place, ReadRules rules, LogSink sink) throws IOException {
		boolean whole = true;
		long line = place.line();
		for (int start = 0; start < bytes.length; line++) {
			int end = start;
			while (end < bytes.length && bytes[end] != '\n') {
				end++;
			}
			String[] words = new String(bytes, start, end - start, StandardCharsets.UTF_8).split(" ");
			if (end == bytes.length) {
				sink.problem(new Problem(source.label(), line, Problem.Kind.GROWING_LINE, end - start + " bytes"));
				return;
			}
			if (whole && words[0].equals("t")) {
				sink.resumable(place.offset() + start, line);
			}
			whole &= !words[0].startsWith("?");
			LineFormat.read(words, source, line, rules, sink);
			start = end + 1;
		}
	}
}
