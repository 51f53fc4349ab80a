package org.kado.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.kado.analysis.axis.IdleThreshold;
import org.kado.analysis.axis.RecordedAxis;
import org.kado.analysis.axis.SettledRow;
import org.kado.analysis.calendar.InstallationCalendar;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.StateBorder;

/**
 * Finds the borders of what was decided: rows at which nothing of their own session reaches across, and which lie behind all of some sessions and before all of the others.
 *
 * <pre>
 *   session 1   ├──────────┤
 *   session 2               ├───────────┼───────────┤
 *   session 3                           │  ├──────┤
 *   border                              ▲
 * </pre>
 */
final class StateBorders {

	/** So many are told, the latest ones. */
	private static final int MOST = 4;

	private final InstallationFacts facts;
	private final List<SessionPart> parts;
	private final Optional<StateBorder> goneOnAt;
	private final InstallationCalendar calendar;
	private final IdleThreshold threshold;

	/**
	 * Of what was decided.
	 *
	 * @param parts    sessions, but those that ended before the border from which on all was decided
	 * @param goneOnAt that border; empty where all was decided
	 */
	StateBorders(InstallationFacts facts, List<SessionPart> parts, Optional<StateBorder> goneOnAt, InstallationCalendar calendar, IdleThreshold threshold) {
		this.facts = facts;
		this.parts = parts;
		this.goneOnAt = goneOnAt;
		this.calendar = calendar;
		this.threshold = threshold;
	}

	/** The borders, the latest first. */
	List<StateBorder> latest() {
		List<StateBorder> borders = new ArrayList<>();
		if (!facts.spans().isEmpty()) {
			return borders; // spans of other tools are few
		}
		for (SessionPart part : parts) {
			for (SettledRow row : part.states().settled()) {
				if (goneOnAt.isEmpty() || row.calendarMillis() > goneOnAt.get().millis()) {
					find(part, row).ifPresent(borders::add);
				}
			}
		}
		goneOnAt.ifPresent(borders::add);
		borders.sort(Comparator.comparingLong(StateBorder::millis).reversed());
		return List.copyOf(borders.subList(0, Math.min(MOST, borders.size())));
	}

	private Optional<StateBorder> find(SessionPart part, SettledRow row) {
		long millis = row.calendarMillis();
		List<StateBorder.Session> sessions = new ArrayList<>();
		goneOnAt.ifPresent(border -> border.sessions().stream().filter(StateBorder.Session::ended).filter(session -> staysEnded(session, millis)).forEach(sessions::add));
		Set<Long> thresholds = new TreeSet<>();
		goneOnAt.ifPresent(border -> thresholds.addAll(border.thresholdsMillis()));
		for (SessionPart other : parts) {
			if (other == part) {
				sessions.add(session(part, row));
				thresholds.addAll(ConventionText.thresholds(part.segments().subList(0, row.from()), threshold));
			} else if (SessionSpan.of(other.axis()).endsBefore(millis)) {
				int segments = other.facts().segments().size();
				sessions.add(new StateBorder.Session(other.facts().session(), segments, segments, 0, other.startOfMore()));
				thresholds.addAll(ConventionText.thresholds(other.segments(), threshold));
			} else if (!SessionSpan.of(other.axis()).beginsAfter(millis)) {
				return Optional.empty();
			}
		}
		if (sessions.stream().allMatch(session -> session.from() == 0)) {
			return Optional.empty(); // nothing would be spared
		}
		Set<State> minutes = calendar.minuteStates(facts.minutes(), new TimeRange(goneOnAt.map(StateBorder::millis).orElse(Long.MIN_VALUE), millis));
		goneOnAt.ifPresent(border -> minutes.addAll(border.minuteStates()));
		return Optional.of(new StateBorder(millis, sessions, List.copyOf(thresholds), minutes));
	}

	/** A session that had ended may have begun again, before the border or after it. */
	private boolean staysEnded(StateBorder.Session session, long millis) {
		return parts.stream().filter(part -> part.facts().session().equals(session.session())).allMatch(part -> SessionSpan.of(part.axis()).beginsAfter(millis));
	}

	private static StateBorder.Session session(SessionPart part, SettledRow row) {
		RecordedAxis axis = part.axis();
		Optional<StateBorder.Start> start = part.startOf(row.from());
		return new StateBorder.Session(part.facts().session(), part.from() + row.from(), part.from() + row.segment() + 1, row.row() - axis.firstRow(row.from()), start);
	}
}
