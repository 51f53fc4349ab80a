package org.kado.archive.clock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.kado.archive.file.FileSegment;
import org.kado.model.Problem;
import org.kado.model.facts.FactsSegment;
import org.kado.model.report.ClockRepair;

/**
 * Repairs the clock of one installation by the visits with sticks (docs/formats/import.md). Rows stay as recorded in all files; what is
 * given on has the times that are nearest to the truth.
 */
public final class InstallationRepair {

	private final Map<String, SessionRepair> bySession = new LinkedHashMap<>();
	private final List<Visit> visits = new ArrayList<>();

	/**
	 * Decides.
	 *
	 * @param installation id of the installation
	 * @param sessions     its files by session, in recorded order
	 * @param visits       visits to it
	 * @param problems     is told what was moved, and which visits can't be used
	 */
	public InstallationRepair(String installation, Map<String, List<FileSegment>> sessions, List<Visit> visits, Consumer<Problem> problems) {
		for (Visit visit : visits) {
			if (visit.lacking().isEmpty()) {
				problems.accept(new Problem(visit.file(), 0, Problem.Kind.CLOCK_DOUBTED, visit.beacon().id() + ": " + VisitText.times(visit)));
			} else {
				this.visits.add(visit);
			}
		}
		if (!this.visits.isEmpty()) {
			sessions.forEach((session, segments) -> bySession.put(session,
					new SessionRepair(installation, session, segments, settingsOfOthers(sessions, session), this.visits)));
			tell(problems);
		}
	}

	private static ClockSettings settingsOfOthers(Map<String, List<FileSegment>> sessions, String session) {
		ClockSettings others = new ClockSettings();
		sessions.forEach((other, segments) -> {
			if (!other.equals(session)) {
				others.add(segments);
			}
		});
		return others;
	}

	private void tell(Consumer<Problem> problems) {
		Map<String, Visit> byId = new LinkedHashMap<>();
		visits.forEach(visit -> byId.put(visit.beacon().id(), visit));
		for (ClockRepair repair : repairs()) {
			String file = byId.get(repair.visits().get(repair.visits().size() - 1)).file();
			problems.accept(new Problem(file, 0, Problem.Kind.CLOCK_REPAIRED, VisitText.repair(repair)));
		}
		Set<Visit> contradicting = new LinkedHashSet<>();
		Set<Visit> placed = new LinkedHashSet<>();
		bySession.values().forEach(session -> {
			contradicting.addAll(session.contradicting());
			placed.addAll(session.placed());
		});
		for (Visit visit : visits) {
			boolean provenWrong = !visit.lacking().holds(0);
			if (contradicting.contains(visit)) {
				problems.accept(new Problem(visit.file(), 0, Problem.Kind.CLOCK_DOUBTED, visit.beacon().id() + ": " + VisitText.range(visit.lacking()) + " ≠ "
						+ VisitText.ids(contradicting, visit)));
			} else if (provenWrong && (!placed.contains(visit) || !visit.lacking().isBounded())) {
				problems.accept(new Problem(visit.file(), 0, Problem.Kind.CLOCK_DOUBTED, visit.beacon().id() + ": " + VisitText.range(visit.lacking())));
			}
		}
	}

	/** What was moved, a line for each stretch of a session. */
	public List<ClockRepair> repairs() {
		return bySession.values().stream().flatMap(session -> session.repairs().stream()).toList();
	}

	/** The session's segment of that number with its times put right; the same one where nothing is wrong. */
	public FactsSegment segment(String session, int number, FactsSegment recorded) {
		SessionRepair repair = bySession.get(session);
		return repair == null ? recorded : repair.retiming().segment(number, recorded);
	}

	/** The times of minute rows, see {@link MinuteRetiming}. */
	public MinuteRetiming minutes() {
		return new MinuteRetiming(bySession.values().stream().filter(session -> !session.repairs().isEmpty()).map(SessionRepair::retiming).toList());
	}
}
