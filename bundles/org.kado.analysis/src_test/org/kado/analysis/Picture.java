package org.kado.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.SpanSeries;
import org.kado.model.facts.Truth;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.StateTimeline;

/**
 * A recording and the states it makes, drawn as text; docs/formats/states.md says how to read it. A column is a tick of 5 s.
 *
 * <pre>
 *   T=15s hold-over
 *   rows    |==========|
 *   input   |##        |
 *   states  |MMMM......|
 * </pre>
 */
final class Picture {

	private static final int TICK_MILLIS = 5_000;
	private static final String WINDOW_CONDITION = "w";
	private static final String STATES = "Mm.lzo!?";

	private final Map<String, String> settings = new LinkedHashMap<>();
	private final List<Map<String, String>> sessions = new ArrayList<>();
	private String states = "";
	private String minutes = "";
	private String tool = "";

	private Picture(String text) {
		sessions.add(new LinkedHashMap<>());
		for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
			int bar = line.indexOf('|');
			if (bar < 0) {
				setting(line.strip());
			} else {
				lane(line.substring(0, bar).strip(), line.substring(bar + 1, line.lastIndexOf('|')));
			}
		}
	}

	/** Reads a drawing. */
	static Picture of(String text) {
		return new Picture(text);
	}

	private void setting(String line) {
		for (String word : line.split("\\s+")) {
			int equals = word.indexOf('=');
			settings.put(equals < 0 ? "convention" : word.substring(0, equals), word.substring(equals + 1));
		}
	}

	private void lane(String name, String cells) {
		switch (name) {
			case "states" -> states = cells;
			case "minutes" -> minutes = cells;
			case "tool" -> tool = cells;
			default -> {
				Map<String, String> current = sessions.get(sessions.size() - 1);
				if (name.equals("rows") && current.containsKey("rows")) {
					current = new LinkedHashMap<>();
					sessions.add(current);
				}
				if (current.put(name, cells) != null) {
					throw new IllegalArgumentException("lane twice: " + name);
				}
			}
		}
	}

	/** The facts that the drawing shows. */
	InstallationFacts facts() {
		List<SessionFacts> all = new ArrayList<>();
		for (Map<String, String> lanes : sessions) {
			if (lanes.containsKey("rows")) {
				all.add(new Player(lanes, Integer.toString(all.size() + 1)).play());
			}
		}
		InstallationFacts facts = new InstallationFacts("test", "press 1", java.time.ZoneOffset.UTC, all, minuteSeries(), List.of(), spanSeries());
		return facts;
	}

	/** The timeline that the analysis makes of it. */
	StateTimeline timeline() {
		return new StateAnalysis(analysisSettings()).analyse(facts());
	}

	/** How the drawing says that its facts are decided. */
	AnalysisSettings analysisSettings() {
		EpisodeConvention convention = EpisodeConvention.find(settings.getOrDefault("convention", "back-dated")).orElseThrow();
		OptionalLong chosen = settings.containsKey("chosen") ? OptionalLong.of(millis("chosen", "")) : OptionalLong.empty();
		return new AnalysisSettings(chosen, convention);
	}

	/** The drawn states as intervals. */
	List<StateInterval> expected() {
		List<StateInterval> intervals = new ArrayList<>();
		int first = states.length() - states.stripLeading().length();
		int end = states.stripTrailing().length();
		int from = first;
		for (int i = first; i < end; i++) {
			if (i + 1 == end || states.charAt(i + 1) != states.charAt(i)) {
				intervals.add(new StateInterval(new TimeRange(at(from), at(i + 1)), state(states.charAt(i))));
				from = i + 1;
			}
		}
		return intervals;
	}

	/** Draws intervals as the lane "states"; a state that lasts for a part of a column only is drawn there as {@code *}. */
	static String draw(List<StateInterval> intervals) {
		StringBuilder text = new StringBuilder();
		for (StateInterval interval : intervals) {
			long from = interval.range().startMillis() - Recording.BASE;
			long to = interval.range().endMillis() - Recording.BASE;
			while (text.length() * (long) TICK_MILLIS < from - TICK_MILLIS + 1) {
				text.append(' ');
			}
			while (text.length() * (long) TICK_MILLIS < to) {
				boolean whole = text.length() * (long) TICK_MILLIS >= from && (text.length() + 1) * (long) TICK_MILLIS <= to;
				text.append(whole ? STATES.charAt(interval.state().ordinal()) : '*');
			}
		}
		return text.toString();
	}

	private static long at(int column) {
		return Recording.BASE + (long) column * TICK_MILLIS;
	}

	private static State state(char drawn) {
		int index = STATES.indexOf(drawn);
		if (index < 0) {
			throw new IllegalArgumentException("no state is drawn as " + drawn);
		}
		return State.values()[index];
	}

	private int millis(String name, String fallback) {
		return parseMillis(settings.getOrDefault(name, fallback));
	}

	private static int parseMillis(String text) {
		String number = text.replaceAll("[a-z]+$", "");
		return (int) (Double.parseDouble(number) * switch (text.substring(number.length())) {
			case "s" -> 1_000;
			case "min" -> 60_000;
			default -> throw new IllegalArgumentException(text);
		});
	}

	private List<MinuteSeries> minuteSeries() {
		List<MinuteRow> rows = new ArrayList<>();
		for (int i = 0; i < minutes.length(); i++) {
			char c = minutes.charAt(i);
			if (c != ' ') {
				Map<State, Long> columns = c == 'M' || c == 'm' || c == '.' ? Map.of() : Map.of(state(c), 1L);
				rows.add(new MinuteRow(at(i + 1), c == 'M', c == 'm', rows.size(), -1, -1, columns));
			}
		}
		return rows.isEmpty() ? List.of()
				: List.of(new MinuteSeries(new MinuteHeader("press 1", "test", java.time.ZoneOffset.UTC, false), millis("slot", "15s"), rows));
	}

	private List<SpanSeries> spanSeries() {
		List<RecordedSpan> spans = new ArrayList<>();
		for (int i = 0; i < tool.length(); i++) {
			if (tool.charAt(i) != ' ') {
				spans.add(new RecordedSpan(at(i), at(i + 1), state(tool.charAt(i))));
			}
		}
		SpanHeader header = new SpanHeader("activitywatch", "press 1", "test", java.time.ZoneOffset.UTC, EnumSet.of(State.MAN, State.IDLE));
		return spans.isEmpty() ? List.of() : List.of(new SpanSeries(header, spans, List.of()));
	}

	/** Walks through the columns of one session. */
	private final class Player {

		private final Map<String, String> lanes;
		private final Recording recording = Recording.fromBase();
		private int column;
		private int rowStart;
		private int sleepStart;
		private int boot = -1;

		Player(Map<String, String> lanes, String session) {
			this.lanes = lanes;
			recording.session = session;
			recording.tickMillis = TICK_MILLIS;
			recording.thresholdMillis = millis("T", "15s");
			recording.sources = sources();
			if (lanes.containsKey("window")) {
				recording.conditions = List.of(new RecordedCondition(WINDOW_CONDITION, "window", List.of()));
				recording.rules = List.of(new MachineRule("press", joined()));
			}
		}

		/** The rule of a drawing with a window: what it asks of the process, and what it asks of the window. */
		private RuleCondition joined() {
			List<RuleCondition> both = List.of(new RuleCondition.ProcessCpu("press.EXE", 50), new RuleCondition.Recorded(WINDOW_CONDITION));
			return settings.getOrDefault("rule", "any").equals("all") ? new RuleCondition.All(both) : new RuleCondition.Any(both);
		}

		private Set<Source> sources() {
			Set<Source> sources = EnumSet.of(Source.SLEEP, Source.SHUTDOWN, Source.LOCK);
			if (lanes.containsKey("input")) {
				sources.add(Source.INPUT);
			}
			if (lanes.containsKey("process")) {
				sources.add(Source.PROCESS);
			}
			if (lanes.containsKey("window")) {
				sources.add(Source.WINDOW);
			}
			String left = settings.getOrDefault("without", "");
			sources.removeIf(s -> List.of(left.split(",")).contains(s.id()));
			return sources;
		}

		SessionFacts play() {
			String input = lanes.getOrDefault("input", "");
			for (int i = 0; i < input.length(); i++) {
				if (input.charAt(i) == '#') {
					recording.input((long) i * TICK_MILLIS);
				}
			}
			for (column = 0; column < lanes.get("rows").length(); column++) {
				clock();
				event(cell("events"));
				event(cell("more"));
				row(cell("rows"));
			}
			event(cell("events"));
			return recording.facts();
		}

		private char cell(String lane) {
			String cells = lanes.getOrDefault(lane, "");
			return column < cells.length() ? cells.charAt(column) : ' ';
		}

		private void row(char cell) {
			if (cell == '-') {
				return;
			}
			int length = column + 1 - rowStart;
			rowStart = column + 1;
			if (cell == ' ') {
				recording.hole((long) length * TICK_MILLIS);
				return;
			}
			recording.inputBroken = cell == 'x';
			process(cell("process"));
			recording.condition = cell("window") == '?' ? Truth.UNKNOWN : Truth.of(cell("window") == 'w');
			recording.result = cell("result") == ' ' ? Truth.UNKNOWN : Truth.of(cell("result") == '1');
			recording.row((long) length * TICK_MILLIS);
		}

		private void process(char cell) {
			recording.pids = cell == ' ' ? 0 : cell == '?' ? -1 : 1;
			recording.cpuPercent = cell == 'p' ? 50 : cell == 'n' ? -1 : 49;
		}

		private void clock() {
			if (cell("clock") == '+' || cell("clock") == '-') {
				String value = lanes.get("clock").substring(column).split(" ")[0];
				recording.setClock((value.charAt(0) == '-' ? -1 : 1) * parseMillis(value.substring(1)));
			}
		}

		private void event(char cell) {
			long now = (long) column * TICK_MILLIS;
			switch (cell) {
				case ' ' -> {
					// Nothing happens.
				}
				case 'b' -> boot = column;
				case 'g' -> sleepStart = column;
				case 'G' -> recording.eventAt(now, EventKind.SLEEP_GAP, "asleep_ms", Integer.toString((column - sleepStart) * TICK_MILLIS));
				case 'S' -> start(now);
				case 'K', 'k' -> recording.eventAt(now, cell == 'K' ? EventKind.SOURCE_BROKEN : EventKind.SOURCE_RESTORED, "source", "lock");
				default -> recording.eventAt(now, kind(cell));
			}
		}

		private void start(long now) {
			recording.eventAt(now, EventKind.AGENT_START);
			if (boot >= 0) {
				recording.eventAt(now, EventKind.BOOT, "boot_ms", Long.toString(at(boot) + recording.shift()));
				boot = -1;
			}
		}

		private EventKind kind(char cell) {
			return switch (cell) {
				case 'D' -> EventKind.SHUTDOWN;
				case 'L' -> EventKind.LOCK;
				case 'U' -> EventKind.UNLOCK;
				case 'A' -> EventKind.SESSION_AWAY;
				case 'B' -> EventKind.SESSION_BACK;
				case 'N' -> EventKind.LOGON;
				case 'Z' -> EventKind.SUSPEND;
				case 'W' -> EventKind.RESUME;
				default -> throw new IllegalArgumentException("no event is drawn as " + cell);
			};
		}
	}
}
