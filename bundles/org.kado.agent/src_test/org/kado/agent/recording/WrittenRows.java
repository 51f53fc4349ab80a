package org.kado.agent.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.store.Recording;

/** Keeps rows in memory, in the order they were written. */
final class WrittenRows {

	/** Everything appended: Tick, Event, ClockAnchor, AgentCost, MinuteRow or Map (the inventory). */
	final List<Object> rows = new ArrayList<>();
	boolean full;
	boolean closed;
	int forced;
	private long nextSequence = 1;
	/** What the run before left. */
	OptionalLong previousBootMillis = OptionalLong.empty();
	OptionalLong previousStampMillis = OptionalLong.empty();

	Recording recording() {
		return new FakeRecording();
	}

	private void add(Object row) throws IOException {
		if (full) {
			throw new IOException("No space left on device");
		}
		rows.add(row);
	}

	List<Tick> ticks() {
		return of(Tick.class).toList();
	}

	List<Event> events() {
		return of(Event.class).toList();
	}

	List<Event> events(EventKind kind) {
		return events().stream().filter(event -> event.kind() == kind).toList();
	}

	List<ClockAnchor> anchors() {
		return of(ClockAnchor.class).toList();
	}

	List<AgentCost> costs() {
		return of(AgentCost.class).toList();
	}

	List<MinuteRow> minutes() {
		return of(MinuteRow.class).toList();
	}

	private <T> Stream<T> of(Class<T> type) {
		return rows.stream().filter(type::isInstance).map(type::cast);
	}

	List<Watched> watched() {
		return of(Watched.class).toList();
	}

	/** A change of what is recorded. */
	record Watched(Set<Source> sources, List<String> processes) {
	}

	/** What the writer sees. */
	private final class FakeRecording extends KeepsNothing {

		@Override
		public long nextSequence() {
			return nextSequence;
		}

		@Override
		public OptionalLong previousStampMillis() {
			return previousStampMillis;
		}

		@Override
		public OptionalLong previousBootMillis() {
			return previousBootMillis;
		}

		@Override
		public void append(Tick tick) throws IOException {
			if (tick.sequence() != nextSequence) {
				throw new IllegalArgumentException("sequence " + tick.sequence() + " but next is " + nextSequence);
			}
			add(new Tick().copy(tick.sequence(), tick));
			nextSequence++;
		}

		@Override
		public void append(EventKind kind, long stampMillis, long monotonicMillis, Map<String, String> details) throws IOException {
			add(new Event(nextSequence, stampMillis, monotonicMillis, kind, details));
			nextSequence++;
		}

		@Override
		public void append(ClockAnchor anchor) throws IOException {
			add(anchor);
		}

		@Override
		public void append(AgentCost cost) throws IOException {
			add(cost);
		}

		@Override
		public long writtenBytes() {
			return rows.size() * 100L;
		}

		@Override
		public void inventory(Map<String, String> values) throws IOException {
			add(values);
		}

		@Override
		public void watch(Set<Source> sources, List<String> processes) throws IOException {
			add(new Watched(sources, processes));
		}

		@Override
		public void append(MinuteRow row) throws IOException {
			add(row);
		}

		@Override
		public void force() {
			forced++;
		}

		@Override
		public void close() {
			closed = true;
		}
	}
}
