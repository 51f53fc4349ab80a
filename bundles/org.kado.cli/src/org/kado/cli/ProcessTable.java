package org.kado.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.kado.model.report.ProcessDay;
import org.kado.model.report.ProcessOwner;
import org.kado.model.report.ProcessSession;
import org.kado.views.Term;
import org.kado.views.Texts;

/** The use of processes for reading: aligned columns; computer and user are left out where nobody recorded them. */
final class ProcessTable {

	private static final long MIB_SHIFT = 20;

	private final CliTexts texts;
	private final Texts figures;

	ProcessTable(CliTexts texts) {
		this.texts = texts;
		figures = texts.figures();
	}

	/** A row for each session, and below the caption. */
	String sessions(List<ProcessSession> sessions, Function<ProcessSession, ZoneId> zone) {
		Owners owners = new Owners(sessions.stream().map(ProcessSession::owner).toList());
		TextTable table = new TextTable();
		owners.headings(table);
		table.column(texts.text("processes.start"), false);
		table.column(texts.text("processes.end"), false);
		figureHeadings(table);
		for (ProcessSession session : sessions) {
			List<String> cells = owners.cells(session.owner());
			cells.add(figures.dateTime(session.start().atZone(zone.apply(session))));
			cells.add(figures.dateTime(session.end().atZone(zone.apply(session))));
			addFigures(cells, session.ranMillis(), session.cpuMillis(), session.peakResidentBytes());
			table.row(cells);
		}
		return table.text() + "\n" + texts.text("processes.caption") + "\n";
	}

	/** A row for each process and day, and below the caption. */
	String days(List<ProcessDay> days) {
		Owners owners = new Owners(days.stream().map(ProcessDay::owner).toList());
		TextTable table = new TextTable();
		owners.headings(table);
		table.column(figures.term(Term.DATE), false);
		table.column(texts.text("processes.sessions"), true);
		figureHeadings(table);
		table.column(texts.text("processes.watched"), true);
		for (ProcessDay day : days) {
			List<String> cells = owners.cells(day.owner());
			cells.add(figures.date(day.date()));
			cells.add(Integer.toString(day.sessions()));
			addFigures(cells, day.ranMillis(), day.cpuMillis(), day.peakResidentBytes());
			cells.add(day.watchedMillis() < 0 ? Texts.ABSENT : figures.duration(day.watchedMillis()));
			table.row(cells);
		}
		return table.text() + "\n" + texts.text("processes.caption") + "\n";
	}

	private void figureHeadings(TextTable table) {
		table.column(texts.text("processes.ran"), true);
		table.column(texts.text("processes.cpu"), true);
		table.column(texts.text("processes.memory"), true);
	}

	private void addFigures(List<String> cells, long ranMillis, long cpuMillis, long peakResidentBytes) {
		cells.add(figures.duration(ranMillis));
		cells.add(cpuMillis < 0 ? Texts.ABSENT : figures.duration(cpuMillis));
		cells.add(peakResidentBytes < 0 ? Texts.ABSENT : (peakResidentBytes >> MIB_SHIFT) + " MiB");
	}

	/** The columns that tell where and by whom. */
	private final class Owners {

		private final boolean computers;
		private final boolean users;

		Owners(List<ProcessOwner> owners) {
			computers = owners.stream().anyMatch(owner -> !owner.computer().isEmpty());
			users = owners.stream().anyMatch(owner -> !owner.user().isEmpty());
		}

		void headings(TextTable table) {
			table.column(figures.term(Term.EQUIPMENT), false);
			if (computers) {
				table.column(texts.text("processes.computer"), false);
			}
			if (users) {
				table.column(texts.text("processes.user"), false);
			}
			table.column(texts.text("processes.process"), false);
		}

		List<String> cells(ProcessOwner owner) {
			List<String> cells = new ArrayList<>(List.of(owner.equipment()));
			if (computers) {
				cells.add(orAbsent(owner.computer()));
			}
			if (users) {
				cells.add(orAbsent(owner.user()));
			}
			cells.add(owner.process());
			return cells;
		}

		private String orAbsent(String name) {
			return name.isEmpty() ? Texts.ABSENT : name;
		}
	}
}
