package org.kado.agent.recording;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.store.Recording;
import org.kado.store.Upkeep;

/** A recording that takes all and keeps nothing, for tests that override what they look at. */
class KeepsNothing implements Recording {

	@Override
	public void leaveOut(int kinds) {
		// nothing is kept anyway
	}

	@Override
	public OptionalLong freeBytes() {
		return OptionalLong.empty();
	}

	@Override
	public Upkeep upkeep(int keepDays) {
		return Upkeep.NOTHING;
	}

	@Override
	public UUID installation() {
		return new UUID(1, 2);
	}

	@Override
	public long nextSequence() {
		return 1;
	}

	@Override
	public OptionalLong previousStampMillis() {
		return OptionalLong.empty();
	}

	@Override
	public OptionalLong previousBootMillis() {
		return OptionalLong.empty();
	}

	@Override
	public void append(Tick tick) throws IOException {
		// kept nowhere
	}

	@Override
	public void append(EventKind kind, long stampMillis, long monotonicMillis, Map<String, String> details) throws IOException {
		// kept nowhere
	}

	@Override
	public void append(ClockAnchor anchor) throws IOException {
		// kept nowhere
	}

	@Override
	public void append(AgentCost cost) throws IOException {
		// kept nowhere
	}

	@Override
	public long writtenBytes() {
		return 0;
	}

	@Override
	public void inventory(Map<String, String> values) throws IOException {
		// kept nowhere
	}

	@Override
	public void watch(Set<Source> sources, List<String> processes) throws IOException {
		// kept nowhere
	}

	@Override
	public void append(MinuteRow row) throws IOException {
		// kept nowhere
	}

	@Override
	public void force() throws IOException {
		// nothing to force
	}

	@Override
	public void close() throws IOException {
		// nothing to close
	}
}
