package org.kado.formats.activitywatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kado.formats.EquipmentName;
import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.Problems;
import org.kado.store.text.TextEncoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads an export of buckets, event by event. Only the buckets of the watcher that tells whether somebody is there are kept; titles of windows and
 * addresses of pages, which other buckets hold, are passed over and never reach a record or a problem.
 */
final class ExportReader {

	private static final char MARK = '\uFEFF';

	private final LogSource source;
	private final LogSink sink;
	private final Problems problems;
	private final ZoneId zone;
	private final Map<String, List<RecordedSpan>> byHost = new TreeMap<>();

	ExportReader(LogSource source, ReadRules rules, LogSink sink) {
		this.source = source;
		this.sink = sink;
		problems = new Problems(source.label(), sink);
		zone = rules.zoneForNaive().orElse(ZoneOffset.UTC);
	}

	void read() throws IOException {
		try (Reader text = text(); JsonParser json = new JsonFactory().createParser(text)) {
			try {
				export(json);
			} catch (JsonProcessingException e) {
				// its message would quote what stands there
				problems.add(e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr()), Problem.Kind.DAMAGED_LINE, "JSON");
			}
		}
		if (byHost.isEmpty()) {
			problems.add(0, Problem.Kind.UNKNOWN_ROW, "no bucket of type " + Bucket.TYPE);
		}
		byHost.forEach(this::tell);
	}

	private Reader text() throws IOException {
		TextEncoding encoding;
		try (InputStream in = source.open()) {
			encoding = TextEncoding.of(in);
		}
		PushbackReader reader = new PushbackReader(new InputStreamReader(source.open(),
				encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
		int first = reader.read();
		while (first == MARK) {
			first = reader.read();
		}
		if (first >= 0) {
			reader.unread(first);
		}
		return reader;
	}

	private void export(JsonParser json) throws IOException {
		json.nextToken();
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			boolean buckets = json.currentName().equals("buckets");
			if (json.nextToken() == JsonToken.START_OBJECT && buckets) {
				while (json.nextToken() == JsonToken.FIELD_NAME) {
					json.nextToken();
					bucket(json);
				}
			} else {
				Bucket.skip(json);
			}
		}
	}

	/** Keeps what was read of a bucket also where the file ends within it. */
	private void bucket(JsonParser json) throws IOException {
		if (json.currentToken() != JsonToken.START_OBJECT) {
			Bucket.skip(json);
			return;
		}
		Bucket bucket = new Bucket(problems);
		try {
			bucket.read(json);
		} finally {
			if (bucket.tellsPresence()) {
				byHost.computeIfAbsent(bucket.host(), h -> new ArrayList<>()).addAll(bucket.spans());
			}
		}
	}

	private void tell(String host, List<RecordedSpan> spans) {
		List<RecordedSpan> united = UnitedSpans.of(spans);
		if (!united.isEmpty()) {
			String equipment = EquipmentName.of(source, host);
			sink.spans(new SpanHeader(ActivityWatchFormat.TOOL, equipment, ActivityWatchFormat.TOOL + ":" + equipment, zone, EnumSet.of(State.MAN, State.IDLE)));
			united.forEach(sink::span);
		}
	}
}
