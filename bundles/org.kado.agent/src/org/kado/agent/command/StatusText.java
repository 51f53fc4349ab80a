package org.kado.agent.command;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.kado.agent.collect.CollectText;
import org.kado.agent.control.RunningAgent;
import org.kado.agent.glance.FactsGlance.EventLine;
import org.kado.agent.text.Texts;
import org.kado.model.State;
import org.kado.model.facts.EventKind;

/** Tells how a log folder stands, to people and to programs. */
final class StatusText {

	private static final int MAX_EVENTS = 10;
	private static final long MILLIS_PER_MINUTE = 60_000;
	private static final List<State> ALWAYS = List.of(State.MAN, State.MACHINE, State.IDLE, State.NO_DATA);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	private final Texts texts;
	private final FolderStatus status;

	StatusText(Texts texts, FolderStatus status) {
		this.texts = texts;
		this.status = status;
	}

	/** For people. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		String folder = status.folder().toString();
		for (RunningAgent agent : status.agents()) {
			lines.add(texts.of("status.running", Long.toString(agent.pid()), agent.session(), folder));
			if (agent.waitsFor(status.folder())) {
				lines.add(texts.of("status.waiting"));
			}
		}
		if (status.agents().isEmpty()) {
			lines.add(texts.of("status.nothing", folder));
		}
		status.facts().lastRowMillis().ifPresent(millis -> lines.add(texts.of("status.lastRow", time(millis), Long.toString(ageSeconds(millis)))));
		StringBuilder today = new StringBuilder();
		today().forEach((state, millis) -> today.append(today.isEmpty() ? "" : texts.of("status.separator")).append(texts.of("today.state." + state.id())).append(' ')
				.append(minutes(millis)));
		lines.add(texts.of("status.today", status.today().today().toString(), today.toString()));
		lines.add(texts.of("status.files", Integer.toString(status.sizes().factsFiles()), CollectText.size(status.sizes().factsBytes()),
				Integer.toString(status.sizes().minuteFiles()), CollectText.size(status.sizes().minuteBytes()),
				status.freeBytes() < 0 ? "–" : CollectText.size(status.freeBytes())));
		List<EventLine> events = lastEvents();
		lines.add(texts.of(events.isEmpty() ? "status.noEvents" : "status.events"));
		events.forEach(event -> lines.add("  " + time(event.utcMillis()) + "  " + words(event)));
		return lines;
	}

	/** For programs: members are only added. */
	String json() {
		Map<String, Object> root = new LinkedHashMap<>();
		root.put("folder", status.folder().toString());
		root.put("agents", status.agents().stream().map(agent -> {
			Map<String, Object> members = new LinkedHashMap<>();
			members.put("pid", agent.pid());
			members.put("session", agent.session());
			members.put("waiting", agent.waitsFor(status.folder()));
			return members;
		}).toList());
		boolean rows = status.facts().lastRowMillis().isPresent();
		root.put("last_row_utc_ms", rows ? status.facts().lastRowMillis().getAsLong() : null);
		root.put("last_row_age_s", rows ? ageSeconds(status.facts().lastRowMillis().getAsLong()) : null);
		Map<String, Object> today = new LinkedHashMap<>();
		today.put("date", status.today().today().toString());
		for (State state : State.values()) {
			today.put(state.id() + "_s", today().getOrDefault(state, 0L) / 1_000);
		}
		root.put("today", today);
		root.put("facts_files", status.sizes().factsFiles());
		root.put("facts_bytes", status.sizes().factsBytes());
		root.put("minute_files", status.sizes().minuteFiles());
		root.put("minute_bytes", status.sizes().minuteBytes());
		root.put("free_bytes", status.freeBytes() < 0 ? null : status.freeBytes());
		root.put("events", lastEvents().stream().map(StatusText::members).toList());
		return Json.of(root);
	}

	/** In words, with the row's own beside them, by which it is found in the files and in docs/formats. */
	private String words(EventLine event) {
		EventKind kind = EventKind.of(event.kind());
		return texts.of("event." + kind.id()) + "  (" + event.kind() + event.details().stream().map(detail -> " " + detail).collect(Collectors.joining()) + ")";
	}

	private static Map<String, Object> members(EventLine event) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("utc_ms", event.utcMillis());
		members.put("kind", event.kind());
		members.put("details", String.join(" ", event.details()));
		return members;
	}

	/** The states one always asks for, and those that occurred. */
	private Map<State, Long> today() {
		Map<State, Long> day = status.today().day(status.today().today());
		Map<State, Long> shown = new LinkedHashMap<>();
		for (State state : State.values()) {
			if (ALWAYS.contains(state) || day.containsKey(state)) {
				shown.put(state, day.getOrDefault(state, 0L));
			}
		}
		return shown;
	}

	private List<EventLine> lastEvents() {
		List<EventLine> events = status.facts().events();
		return events.subList(Math.max(0, events.size() - MAX_EVENTS), events.size());
	}

	private String minutes(long millis) {
		return texts.of("today.minutes", Long.toString(Math.round((double) millis / MILLIS_PER_MINUTE)));
	}

	private long ageSeconds(long utcMillis) {
		return (status.now().toInstant().toEpochMilli() - utcMillis) / 1_000;
	}

	private String time(long utcMillis) {
		return TIME.format(Instant.ofEpochMilli(utcMillis).atZone(status.now().getZone()));
	}
}
