package org.kado.model.facts;

import java.lang.ref.SoftReference;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything known of one installation, merged. What it recorded may lie outside the memory, in an index: then it is fetched when it is asked for, and may be
 * forgotten and fetched again. Immutable and safe for use by several threads.
 */
public final class InstallationFacts {

	private final String id;
	private final String equipment;
	private final ZoneId zone;
	private final List<EquipmentName> names;
	private final Supplier<Recorded> source;
	private final Optional<String> stamp;
	private volatile SoftReference<Recorded> fetched;

	/**
	 * What an installation recorded.
	 *
	 * @param sessions facts by session; may be empty
	 * @param minutes  minute rows; may be empty; facts win where both tell of the same time
	 * @param spans    what other tools recorded as spans; may be empty; facts and minute rows win where they tell of the same time
	 */
	public record Recorded(List<SessionFacts> sessions, List<MinuteSeries> minutes, List<SpanSeries> spans) {

		/** Copies the lists in. */
		public Recorded {
			sessions = List.copyOf(sessions);
			minutes = List.copyOf(minutes);
			spans = List.copyOf(spans);
		}
	}

	/**
	 * An installation whose facts are at hand.
	 *
	 * @param id        UUID of the installation, with "@" and the fingerprint's first digits where two computers have one; or "s1:" and the
	 *                  equipment for files of the original tool
	 * @param equipment name of the equipment, the latest where it changed
	 * @param zone      zone recorded last; minute files without one: the zone they were read in
	 * @param sessions  see {@link Recorded}
	 * @param minutes   see there
	 * @param names     the names that the equipment had, by time; more than one where it was renamed; may be empty
	 * @param spans     see {@link Recorded}
	 */
	public InstallationFacts(String id, String equipment, ZoneId zone, List<SessionFacts> sessions, List<MinuteSeries> minutes,
			List<EquipmentName> names, List<SpanSeries> spans) {
		this(id, equipment, zone, names, atHand(new Recorded(sessions, minutes, spans)), Optional.empty());
	}

	/** An installation of which no other tool tells. */
	public InstallationFacts(String id, String equipment, ZoneId zone, List<SessionFacts> sessions, List<MinuteSeries> minutes,
			List<EquipmentName> names) {
		this(id, equipment, zone, sessions, minutes, names, List.of());
	}

	/** An installation of whose names nothing is known but the latest. */
	public InstallationFacts(String id, String equipment, ZoneId zone, List<SessionFacts> sessions, List<MinuteSeries> minutes) {
		this(id, equipment, zone, sessions, minutes, List.of(), List.of());
	}

	/**
	 * An installation whose facts lie elsewhere.
	 *
	 * @param source gives the same facts each time; may be asked by several threads. What it throws, the asking for facts throws
	 * @param stamp  another one for other facts; empty where there is none
	 */
	public InstallationFacts(String id, String equipment, ZoneId zone, List<EquipmentName> names, Supplier<Recorded> source, Optional<String> stamp) {
		this.id = Objects.requireNonNull(id, "id");
		this.equipment = Objects.requireNonNull(equipment, "equipment");
		this.zone = Objects.requireNonNull(zone, "zone");
		this.names = List.copyOf(names);
		this.source = Objects.requireNonNull(source, "source");
		this.stamp = Objects.requireNonNull(stamp, "stamp");
	}

	private static Supplier<Recorded> atHand(Recorded recorded) {
		return () -> recorded;
	}

	/** Its id. */
	public String id() {
		return id;
	}

	/** Name of the equipment, the latest where it changed. */
	public String equipment() {
		return equipment;
	}

	/** Zone recorded last. */
	public ZoneId zone() {
		return zone;
	}

	/** The names that the equipment had, by time; may be empty. */
	public List<EquipmentName> names() {
		return names;
	}

	/** By what its facts are told from others without fetching them; empty where only the facts themselves tell. */
	public Optional<String> stamp() {
		return stamp;
	}

	/** Facts by session; may be empty. */
	public List<SessionFacts> sessions() {
		return recorded().sessions;
	}

	/** Minute rows; may be empty. */
	public List<MinuteSeries> minutes() {
		return recorded().minutes;
	}

	/** What other tools recorded as spans; may be empty. */
	public List<SpanSeries> spans() {
		return recorded().spans;
	}

	private Recorded recorded() {
		SoftReference<Recorded> held = fetched;
		Recorded recorded = held == null ? null : held.get();
		if (recorded == null) {
			recorded = source.get();
			fetched = new SoftReference<>(recorded);
		}
		return recorded;
	}
}
