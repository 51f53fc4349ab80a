package org.kado.agent.recording;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.kado.agent.text.Phrase;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.HostClock;
import org.kado.store.AlreadyRecordingException;
import org.kado.store.Recording;
import org.kado.store.Upkeep;

/**
 * A recording into a folder that may not be usable yet: its drive is missing, read-only or full. Until it can be opened every append
 * fails, as on a disk that takes nothing, and each tries to open it again, at growing distances. So whoever writes keeps its rows as
 * it does when a disk fails later. Threads as those of {@link Recording}.
 */
@SuppressWarnings("resource") // the recording is closed with this
public final class LateRecording implements Recording {

	private static final UUID UNKNOWN = new UUID(0, 0);

	private final Opening opening;
	private final HostClock clock;
	private final Consumer<AlreadyRecordingException> refused;
	private final GrowingPause pause = new GrowingPause();
	private volatile Optional<Recording> opened = Optional.empty();
	private volatile int leftOut;
	private IOException failure = new IOException("not tried yet");
	private boolean closed;

	/** Opens the recording, or says what keeps it from being opened. */
	public interface Opening {

		/**
		 * Tries.
		 *
		 * @throws AlreadyRecordingException where another agent records there
		 * @throws IOException               where the folder can't be used now
		 */
		Recording open() throws IOException;
	}

	private LateRecording(Opening opening, HostClock clock, Consumer<AlreadyRecordingException> refused) {
		this.opening = opening;
		this.clock = clock;
		this.refused = refused;
	}

	/**
	 * Opens at once where that is possible.
	 *
	 * @param clock   paces later tries
	 * @param refused told, by a later try, that another agent records there meanwhile
	 * @param notices told where it can't be opened now
	 * @throws AlreadyRecordingException where another agent records there now
	 */
	public static LateRecording open(Opening opening, HostClock clock, Consumer<AlreadyRecordingException> refused, Notices notices) throws IOException {
		LateRecording recording = new LateRecording(opening, clock, refused);
		try {
			recording.require();
		} catch (AlreadyRecordingException e) {
			throw e;
		} catch (IOException e) {
			notices.tell(Phrase.of("run.folderUnusable", FailureText.of(e)));
		}
		return recording;
	}

	/** Whether it has been opened. */
	public boolean isOpen() {
		return opened.isPresent();
	}

	/** Lets the next append try at once, however long the pause would be. */
	public void tryAtOnce() {
		pause.end();
	}

	private Recording require() throws IOException {
		Optional<Recording> present = opened;
		return present.isPresent() ? present.get() : openIfDue();
	}

	private Recording openIfDue() throws IOException {
		long nowMillis = clock.monotonicMillis();
		if (!pause.isOver(nowMillis)) {
			throw failure;
		}
		try {
			Recording recording = opening.open();
			recording.leaveOut(leftOut);
			opened = Optional.of(recording);
			return recording;
		} catch (IOException e) {
			failure = e;
			pause.failed(nowMillis);
			if (e instanceof AlreadyRecordingException other) {
				refused.accept(other);
			}
			throw e;
		}
	}

	/** Of no meaning before it is open. */
	@Override
	public UUID installation() {
		return opened.map(Recording::installation).orElse(UNKNOWN);
	}

	/** 1 before it is open: rows that wait get their numbers when they are written. */
	@Override
	public long nextSequence() {
		Optional<Recording> present = opened;
		return present.isPresent() ? present.get().nextSequence() : 1;
	}

	/** Empty before it is open. */
	@Override
	public OptionalLong previousStampMillis() {
		return opened.map(Recording::previousStampMillis).orElse(OptionalLong.empty());
	}

	/** Empty before it is open. */
	@Override
	public OptionalLong previousBootMillis() {
		return opened.map(Recording::previousBootMillis).orElse(OptionalLong.empty());
	}

	@Override
	public void append(Tick tick) throws IOException {
		require().append(tick);
	}

	@Override
	public void append(EventKind kind, long stampMillis, long monotonicMillis, Map<String, String> details) throws IOException {
		require().append(kind, stampMillis, monotonicMillis, details);
	}

	@Override
	public void append(ClockAnchor anchor) throws IOException {
		require().append(anchor);
	}

	@Override
	public void append(AgentCost cost) throws IOException {
		require().append(cost);
	}

	@Override
	public void append(MinuteRow row) throws IOException {
		require().append(row);
	}

	@Override
	public void inventory(Map<String, String> values) throws IOException {
		require().inventory(values);
	}

	@Override
	public void watch(Set<Source> sources, List<String> processes) throws IOException {
		require().watch(sources, processes);
	}

	@Override
	public long writtenBytes() {
		Optional<Recording> present = opened;
		return present.isPresent() ? present.get().writtenBytes() : 0;
	}

	@Override
	public void force() throws IOException {
		Optional<Recording> present = opened;
		if (present.isPresent()) {
			present.get().force();
		}
	}

	@Override
	public void leaveOut(int kinds) {
		leftOut = kinds;
		opened.ifPresent(recording -> recording.leaveOut(kinds));
	}

	@Override
	public OptionalLong freeBytes() {
		return opened.map(Recording::freeBytes).orElse(OptionalLong.empty());
	}

	@Override
	public Upkeep upkeep(int keepDays) throws IOException {
		Optional<Recording> present = opened;
		return present.isPresent() ? present.get().upkeep(keepDays) : Upkeep.NOTHING;
	}

	@Override
	public void close() throws IOException {
		Optional<Recording> present = opened;
		if (present.isPresent() && !closed) {
			closed = true;
			present.get().close();
		}
	}
}
