package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.kado.archive.clock.InstallationRepair;
import org.kado.archive.clock.Visit;
import org.kado.archive.file.FileSegment;
import org.kado.model.Problem;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.SpanSeries;
import org.kado.model.report.ClockRepair;

/** Merges one installation: each row once, its clock repaired. */
public final class InstallationMerge {

	private static final int SHORT_ID = 8;

	private final InstallationFacts facts;
	private final List<ClockRepair> repairs;
	private final long rows;
	private final InstallationParts parts;

	private InstallationMerge(InstallationParts parts, List<SlotTable> tables, Consumer<Problem> problems) {
		this.parts = parts;
		String id = parts.id();
		List<MinuteSeries> series = tables.stream().map(table -> table.series(id)).toList();
		long minuteRows = series.stream().mapToLong(one -> one.rows().size()).sum();
		Names names = new Names();
		// names of Kado's own minute files lack the characters that file systems refuse; facts have the true ones
		tables.stream().filter(table -> parts.segments().isEmpty() || !isShortFormOf(table.latestHeader().installation(), id)).forEach(table -> names.addMinutes(table.files()));
		if (parts.segments().isEmpty()) {
			repairs = List.of();
			rows = minuteRows + parts.spans().stream().mapToLong(one -> (long) one.spans().size() + one.uses().size()).sum();
			facts = withoutFacts(tables, series, names);
			return;
		}
		names.addFacts(parts.segments());
		FactsMerge merge = new FactsMerge(Map.of(id, parts.segments()), problems);
		FactsHeader header = merge.latest(id).header();
		Map<String, List<FileSegment>> sessions = merge.sessions(id);
		InstallationRepair repair = new InstallationRepair(id, sessions, parts.visits(), problems);
		repairs = repair.repairs();
		rows = sessions.values().stream().flatMap(List::stream).mapToLong(FileSegment::rows).sum() + minuteRows;
		facts = new InstallationFacts(id, header.equipment(), header.zone(), repaired(sessions, repair), series.stream().map(repair.minutes()::series).toList(),
				names.byTime());
	}

	static InstallationMerge of(String id, List<FileSegment> segments, List<SlotTable> tables, List<SpanSeries> spans, List<Visit> visits,
			Consumer<Problem> problems) {
		return new InstallationMerge(new InstallationParts(id, segments, tables.stream().map(SlotTable::table).toList(), spans, visits), tables, problems);
	}

	/** Merges again what was merged before. What there is to tell of was told then. */
	public static InstallationMerge again(InstallationParts parts) {
		List<SlotTable> tables = new ArrayList<>();
		parts.tables().forEach(kept -> {
			SlotTable table = new SlotTable(kept.id());
			kept.files().forEach(file -> table.add(file, problem -> { }));
			tables.add(table);
		});
		return new InstallationMerge(parts, tables, problem -> { });
	}

	private InstallationFacts withoutFacts(List<SlotTable> tables, List<MinuteSeries> series, Names names) {
		if (tables.isEmpty()) {
			SpanSeries spans = parts.spans().get(0);
			return new InstallationFacts(parts.id(), spans.header().equipment(), spans.header().zone(), List.of(), List.of(), List.of(), parts.spans());
		}
		MinuteHeader header = tables.stream().max(Comparator.comparingLong(SlotTable::lastMillis)).orElseThrow().latestHeader();
		return new InstallationFacts(parts.id(), header.equipment(), header.zone(), List.of(), series, names.byTime());
	}

	private static List<SessionFacts> repaired(Map<String, List<FileSegment>> sessions, InstallationRepair repair) {
		List<SessionFacts> facts = new ArrayList<>();
		sessions.forEach((session, files) -> {
			List<FactsSegment> segments = new ArrayList<>();
			for (FileSegment file : files) {
				segments.add(repair.segment(session, segments.size(), file.segment()));
			}
			facts.add(new SessionFacts(session, segments));
		});
		return facts;
	}

	/** Minute files name the installation by the first eight hexadecimal digits of its UUID. */
	static boolean isShortFormOf(String text, String id) {
		return text.length() >= SHORT_ID && !id.contains("@") && id.startsWith(text.toLowerCase(Locale.ROOT));
	}

	/** The installation. */
	public InstallationFacts facts() {
		return facts;
	}

	/** What it was merged of. */
	public InstallationParts parts() {
		return parts;
	}

	/** Rows whose times were put right. */
	public List<ClockRepair> repairs() {
		return repairs;
	}

	/** Number of its rows, each once. */
	public long rows() {
		return rows;
	}
}
