package org.kado.formats.activitywatch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.facts.RecordedSpan;
import org.kado.store.DateOrder;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Problems;
import org.kado.store.text.WrittenTime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** One bucket of an export. What it is stands before its events or after them. */
final class Bucket {

	/** Type of the buckets that tell whether somebody is there. */
	static final String TYPE = "afkstatus";

	private static final String CLIENT = "aw-watcher-afk";
	private static final double LONGEST_SECONDS = 366 * 86_400.0;

	private final Problems problems;
	private final List<RecordedSpan> spans = new ArrayList<>();
	private String type = "";
	private String client = "";
	private String host = "";

	Bucket(Problems problems) {
		this.problems = problems;
	}

	/** Whether it is of the watcher that tells whether somebody is there. */
	boolean tellsPresence() {
		return type.equals(TYPE) || type.isEmpty() && client.equals(CLIENT);
	}

	/** Name of the computer; empty where it is not told. */
	String host() {
		return host.equals("unknown") ? "" : host;
	}

	/** Its events in file order, as spans. */
	List<RecordedSpan> spans() {
		return spans;
	}

	/** Reads to the end of the bucket, whose beginning was read. */
	void read(JsonParser json) throws IOException {
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String name = json.currentName();
			JsonToken value = json.nextToken();
			if (name.equals("events") && value == JsonToken.START_ARRAY) {
				events(json);
			} else if (value == JsonToken.VALUE_STRING) {
				take(name, json.getText());
			} else {
				skip(json);
			}
		}
	}

	/** Passes over the value. */
	@SuppressWarnings("resource") // it gives the parser itself
	static void skip(JsonParser json) throws IOException {
		json.skipChildren();
	}

	private void take(String name, String value) {
		switch (name) {
			case "type" -> type = value;
			case "client" -> client = value;
			case "hostname" -> host = value;
			default -> {
				// the rest tells nothing that counts
			}
		}
	}

	private void events(JsonParser json) throws IOException {
		boolean other = !type.isEmpty() && !type.equals(TYPE);
		for (JsonToken token = json.nextToken(); token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
			if (other || token != JsonToken.START_OBJECT) {
				skip(json);
			} else {
				event(json);
			}
		}
	}

	private void event(JsonParser json) throws IOException {
		String timestamp = "";
		String status = "";
		double seconds = Double.NaN;
		long line = json.currentLocation().getLineNr();
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String name = json.currentName();
			JsonToken value = json.nextToken();
			if (name.equals("timestamp") && value == JsonToken.VALUE_STRING) {
				timestamp = json.getText();
			} else if (name.equals("duration") && value.isNumeric()) {
				seconds = json.getDoubleValue();
			} else if (name.equals("data") && value == JsonToken.START_OBJECT) {
				status = status(json);
			} else {
				skip(json);
			}
		}
		if (json.currentToken() == JsonToken.END_OBJECT) {
			add(timestamp, seconds, status, line);
		}
	}

	private static String status(JsonParser json) throws IOException {
		String status = "";
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			boolean found = json.currentName().equals("status");
			if (json.nextToken() == JsonToken.VALUE_STRING && found) {
				status = json.getText();
			} else {
				skip(json);
			}
		}
		return status;
	}

	private void add(String timestamp, double seconds, String status, long line) {
		boolean man = status.equals("not-afk");
		if (!man && !status.equals("afk")) {
			return; // another bucket's, or a status that a later version may have
		}
		try {
			WrittenTime time = WrittenTime.parse(timestamp, "timestamp");
			if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
				throw BadRowException.value("duration", String.valueOf(seconds));
			}
			// the tool keeps all times in UTC
			long start = time.localMillis(DateOrder.DAY_FIRST, "timestamp") - time.offsetSeconds().orElse(0) * 1000L;
			spans.add(new RecordedSpan(start, start + Math.round(seconds * 1000), man ? State.MAN : State.IDLE));
		} catch (BadRowException e) {
			problems.add(line, e.kind(), e.kind() == Problem.Kind.BAD_VALUE ? e.detail() : "");
		}
	}
}
