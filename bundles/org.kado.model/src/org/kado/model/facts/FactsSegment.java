package org.kado.model.facts;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What one facts file holds, or a stretch of it under one header. The rows may lie outside the memory, in an index: then they are
 * fetched when they are asked for, and may be forgotten and fetched again. Immutable and safe for use by several threads.
 */
public final class FactsSegment {

	private final FactsHeader header;
	private final Supplier<Rows> source;
	private final OptionalLong stamp;
	private final Optional<Beginning> beginning;
	private volatile SoftReference<Rows> fetched;

	/**
	 * Rows of a segment.
	 *
	 * @param ticks   ticks in recorded order
	 * @param events  events in recorded order
	 * @param anchors clock anchors in recorded order
	 */
	public record Rows(TickColumns ticks, List<Event> events, List<ClockAnchor> anchors) {

		/** Copies the lists in. */
		public Rows {
			Objects.requireNonNull(ticks, "ticks");
			events = List.copyOf(events);
			anchors = List.copyOf(anchors);
		}
	}

	/**
	 * Rows with which a segment begins: those of another one, from which it was gone on.
	 *
	 * @param stamp of that other one
	 * @param ticks the first so many ticks are its first ones, and the events between them
	 */
	public record Beginning(long stamp, int ticks) {
	}

	/** A segment whose rows are in the memory; copies the lists in. */
	public FactsSegment(FactsHeader header, TickColumns ticks, List<Event> events, List<ClockAnchor> anchors) {
		Rows rows = new Rows(ticks, events, anchors);
		this.header = Objects.requireNonNull(header, "header");
		source = () -> rows;
		stamp = OptionalLong.empty();
		beginning = Optional.empty();
	}

	/** A segment whose rows lie elsewhere, without a stamp. */
	public FactsSegment(FactsHeader header, Supplier<Rows> source) {
		this(header, source, OptionalLong.empty());
	}

	/**
	 * A segment whose rows lie elsewhere.
	 *
	 * @param header the header
	 * @param source gives the same rows each time; may be asked by several threads. What it throws, the asking for rows throws
	 * @param stamp  another one for other rows; empty where there is none
	 */
	public FactsSegment(FactsHeader header, Supplier<Rows> source, OptionalLong stamp) {
		this(header, source, stamp, Optional.empty());
	}

	/**
	 * A segment whose rows lie elsewhere, and which grew.
	 *
	 * @param header    the header
	 * @param source    gives the same rows each time; may be asked by several threads. What it throws, the asking for rows throws
	 * @param stamp     another one for other rows; empty where there is none
	 * @param beginning what it was before; empty where that is not known
	 */
	public FactsSegment(FactsHeader header, Supplier<Rows> source, OptionalLong stamp, Optional<Beginning> beginning) {
		this.header = Objects.requireNonNull(header, "header");
		this.source = Objects.requireNonNull(source, "source");
		this.stamp = Objects.requireNonNull(stamp, "stamp");
		this.beginning = Objects.requireNonNull(beginning, "beginning");
	}

	/** By what the rows are told from others without fetching them; empty where only the rows themselves tell. */
	public OptionalLong stamp() {
		return stamp;
	}

	/** What it was before it grew; empty where that is not known. */
	public Optional<Beginning> beginning() {
		return beginning;
	}

	/** The file's header. */
	public FactsHeader header() {
		return header;
	}

	/** Its ticks in recorded order. */
	public TickColumns ticks() {
		return rows().ticks;
	}

	/** Its events in recorded order. */
	public List<Event> events() {
		return rows().events;
	}

	/** Its clock anchors in recorded order. */
	public List<ClockAnchor> anchors() {
		return rows().anchors;
	}

	private Rows rows() {
		SoftReference<Rows> held = fetched; // none as long as nobody asked: of a folder of years most are never asked
		Rows rows = held == null ? null : held.get();
		if (rows == null) {
			rows = source.get();
			fetched = new SoftReference<>(rows);
		}
		return rows;
	}
}
