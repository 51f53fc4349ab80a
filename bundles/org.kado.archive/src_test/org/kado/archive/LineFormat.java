package org.kado.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.Source;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;

/**
 * A format for tests, a word a value:
 *
 * <pre>
 *   facts UUID SESSION EQUIPMENT [FINGERPRINT] a block of facts; ticks of 5 s, at their number × 5 s
 *   t SEQUENCE [INPUTS [PIDS [RULE]]]   a tick; the result of its rule: 1 or 0
 *   T SEQUENCE SECONDS                  a tick at another time
 *   e SEQUENCE                          an event
 *   minutes INSTALLATION EQUIPMENT      a minute file; an original one where the installation begins with s1:
 *   m MINUTE MAN [COVERED_SECONDS]      its rows
 *   spans EQUIPMENT                     what another tool recorded
 *   s FROM TO STATE                     a span of seconds
 *   u FROM TO PROCESS COMPUTER          a process in use
 *   ask ZONE | DATE_ORDER              a question, where the rules don't answer it
 *   fail | crash                        an error of the system, of the program
 * </pre>
 */
final class LineFormat implements LogFormat {

	@Override
	public String id() {
		return "lines";
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		String text = new String(head, StandardCharsets.UTF_8);
		return text.startsWith("facts ") || text.startsWith("spans ") || text.startsWith("minutes ");
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
			long line = 0;
			for (String text = reader.readLine(); text != null; text = reader.readLine()) {
				read(text.split(" "), source, ++line, rules, sink);
			}
		}
	}

	static void read(String[] words, LogSource source, long line, ReadRules rules, LogSink sink) throws IOException {
		switch (words[0]) {
			case "facts" -> sink.facts(header(words));
			case "t" -> sink.tick(tick(words));
			case "T" -> sink.tick(new Tick().begin(number(words, 1, 0), number(words, 2, 0) * 1000, 5000));
			case "e" -> sink.event(new Event(number(words, 1, 0), number(words, 1, 0) * 5000, 0, EventKind.LOCK, Map.of()));
			case "minutes" -> sink.minutes(new MinuteHeader(words[2], words[1], rules.zoneForNaive().orElse(ZoneOffset.UTC), words[1].startsWith("s1:")));
			case "m" -> sink.minute(new MinuteRow(number(words, 1, 0) * 60_000, words[2].equals("1"), false, -1,
					number(words, 3, -1), -1, Map.of()));
			case "spans" -> sink.spans(new SpanHeader("tool", words[1], "tool:" + words[1], ZoneOffset.UTC, Set.of(State.MAN, State.IDLE)));
			case "s" -> sink.span(new RecordedSpan(number(words, 1, 0) * 1000, number(words, 2, 0) * 1000, State.valueOf(words[3])));
			case "u" -> sink.use(new ProcessSpan(number(words, 1, 0) * 1000, number(words, 2, 0) * 1000, words[3], "user", words[4]));
			case "ask" -> ask(OpenQuestion.Kind.valueOf(words[1]), rules, sink);
			case "fail" -> throw new IOException("the stick was pulled");
			case "crash" -> throw new IllegalStateException("a mistake");
			default -> sink.problem(new Problem(source.label(), line, Problem.Kind.DAMAGED_LINE, words[0]));
		}
	}

	private static void ask(OpenQuestion.Kind kind, ReadRules rules, LogSink sink) {
		if (kind == OpenQuestion.Kind.ZONE ? rules.zoneForNaive().isEmpty() : rules.dateOrder().isEmpty()) {
			sink.question(new OpenQuestion(kind, "01/04/2026"));
		}
	}

	private static Tick tick(String[] words) {
		long sequence = number(words, 1, 0);
		Tick tick = new Tick().begin(sequence, sequence * 5000, 5000);
		int inputs = (int) number(words, 2, 0);
		if (inputs > 0) {
			tick.input(inputs, sequence * 5000 - 1000, sequence * 5000 - 500, 100, 500);
		} else {
			tick.noInput();
		}
		if (words.length > 3) {
			tick.process("cnc.exe", (int) number(words, 3, 0), 100, 1024, 77);
		}
		if (words.length > 4) {
			tick.rules(1, Truths.with(Truths.NONE_KNOWN, 0, Truth.of(words[4].equals("1"))));
			tick.conditions(1, Truths.with(Truths.NONE_KNOWN, 0, Truth.YES));
		}
		return tick;
	}

	private static long number(String[] words, int index, long otherwise) {
		return index < words.length ? Long.parseLong(words[index]) : otherwise;
	}

	private static FactsHeader header(String[] words) {
		return new FactsHeader(1, UUID.fromString(words[1]), words.length > 4 ? words[4] : "", words[3], ZoneOffset.UTC, words[2], "0", 5000, 1000, 60_000, -1, -1,
				Set.of(Source.INPUT, Source.PROCESS), List.of());
	}
}
