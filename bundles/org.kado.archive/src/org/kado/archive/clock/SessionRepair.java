package org.kado.archive.clock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.kado.archive.file.FileSegment;
import org.kado.model.report.ClockRepair;

/** Decides for one session which of its stretches were recorded by a wrong clock, and by how much they are moved. */
final class SessionRepair {

	private final String installation;
	private final String session;
	private final List<Stretch> stretches;
	private final Map<Integer, OffsetLine> lines = new HashMap<>();
	private final List<ClockRepair> repairs = new ArrayList<>();
	private final Set<Visit> contradicting = new LinkedHashSet<>();
	private final Set<Visit> placed = new LinkedHashSet<>();

	SessionRepair(String installation, String session, List<FileSegment> segments, ClockSettings others, List<Visit> visits) {
		this.installation = installation;
		this.session = session;
		stretches = new SessionClock(segments, others).stretches();
		Placement placement = new Placement(stretches, others);
		Map<Integer, List<ClockFit.Sighting>> byRun = new TreeMap<>();
		for (Visit visit : visits) {
			Optional<Integer> found = placement.find(visit);
			found.map(stretches::get).ifPresent(stretch -> {
				placed.add(visit);
				long frame = stretch.frameMillis();
				byRun.computeIfAbsent(stretch.run(), run -> new ArrayList<>()) //
						.add(new ClockFit.Sighting(visit, visit.beacon().utcMillis() + frame, visit.lacking().plus(-frame), frame));
			});
		}
		Map<Integer, ClockFit> fits = new LinkedHashMap<>();
		byRun.forEach((run, sightings) -> fits.put(run, new ClockFit(sightings)));
		fits.values().forEach(fit -> contradicting.addAll(fit.contradicting()));
		for (int i = 0; i < stretches.size(); i++) {
			ClockFit fit = fits.get(stretches.get(i).run());
			if (fit != null && !fit.used().isEmpty()) {
				repair(i, fit);
			}
		}
	}

	private void repair(int number, ClockFit fit) {
		Stretch stretch = stretches.get(number);
		long frame = stretch.frameMillis();
		long from = stretch.firstMillis() + frame;
		long to = stretch.lastMillis() + frame;
		int nearest = fit.nearest(from, to);
		boolean wrong = false;
		for (int i = 0; i < fit.used().size(); i++) {
			boolean decides = i == nearest || fit.distance(i, from, to) == 0;
			wrong |= decides && !fit.used().get(i).range().plus(frame).holds(0);
		}
		if (wrong) {
			OffsetLine line = line(fit, frame);
			lines.put(number, line);
			tell(stretch, line, fit.range(from).plus(frame), fit.range(to).plus(frame), ids(fit, from, to, nearest));
		}
	}

	private static OffsetLine line(ClockFit fit, long frame) {
		long[] at = new long[fit.used().size()];
		long[] offset = new long[at.length];
		for (int i = 0; i < at.length; i++) {
			at[i] = fit.used().get(i).atMillis() - frame;
			offset[i] = fit.offset(i) + frame;
		}
		return new OffsetLine(at, offset);
	}

	/** The visits that say most about the stretch: those within it, and the nearest one. */
	private static List<String> ids(ClockFit fit, long from, long to, int nearest) {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < fit.used().size(); i++) {
			if (i == nearest || fit.distance(i, from, to) == 0) {
				ids.add(fit.used().get(i).visit().beacon().id());
			}
		}
		return ids;
	}

	private void tell(Stretch stretch, OffsetLine line, OffsetRange first, OffsetRange last, List<String> ids) {
		repairs.add(new ClockRepair(installation, session, stretch.firstMillis(), stretch.lastMillis(), line.at(stretch.firstMillis()),
				line.at(stretch.lastMillis()), Math.min(first.leastMillis(), last.leastMillis()), Math.max(first.mostMillis(), last.mostMillis()), ids));
	}

	Retiming retiming() {
		return new Retiming(stretches, lines);
	}

	/** A line for each stretch that was moved. */
	List<ClockRepair> repairs() {
		return repairs;
	}

	Set<Visit> contradicting() {
		return contradicting;
	}

	/** Visits that this session's rows can be tied to. */
	Set<Visit> placed() {
		return placed;
	}
}
