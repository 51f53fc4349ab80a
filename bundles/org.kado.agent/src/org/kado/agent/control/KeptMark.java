package org.kado.agent.control;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.kado.agent.recording.GrowingPause;
import org.kado.agent.recording.StopRequest;
import org.kado.store.AlreadyRecordingException;

/**
 * The mark of this agent, kept in its place as long as the agent runs: where somebody deletes it with the log folder it is made anew, and
 * while the log folder can't be used it stands among temporary files, so that the other verbs find this agent all the same. Belongs to
 * the recording thread.
 */
@SuppressWarnings("resource") // the marks are closed with this
public final class KeptMark implements StopRequest, Closeable {

	private final Path logFolder;
	private final String wantedSession;
	private final String systemSession;
	private final LongSupplier monotonicMillis;
	private final GrowingPause pause = new GrowingPause();
	private Optional<AgentMark> mark = Optional.empty();
	private Optional<AgentMark> substitute = Optional.empty();
	private boolean lost;

	/**
	 * A mark that has not been taken.
	 *
	 * @param logFolder       the log folder
	 * @param session         name of the session, the same after every boot
	 * @param systemSession   the system's own name of it
	 * @param monotonicMillis paces tries that fail
	 */
	public KeptMark(Path logFolder, String session, String systemSession, LongSupplier monotonicMillis) {
		this.logFolder = logFolder;
		this.wantedSession = session;
		this.systemSession = systemSession;
		this.monotonicMillis = monotonicMillis;
	}

	/**
	 * Takes the mark where the log folder can be used, else its substitute, else none.
	 *
	 * @return false where another agent of the same desktop session holds it
	 */
	public boolean take() {
		try {
			mark = AgentMark.take(logFolder, wantedSession, systemSession);
			return mark.isPresent();
		} catch (IOException e) {
			return takeSubstitute();
		}
	}

	private boolean takeSubstitute() {
		try {
			substitute = AgentMark.take(AgentFiles.substitute(logFolder), wantedSession, systemSession);
			return substitute.isPresent();
		} catch (IOException e) {
			return true; // it records all the same, but can't be found
		}
	}

	/**
	 * Sees to it that the mark is held in the log folder.
	 *
	 * @return the session to record under
	 * @throws AlreadyRecordingException where another agent of the desktop session holds it
	 * @throws IOException               where the folder can't be used
	 */
	public String require() throws IOException {
		if (mark.isEmpty()) {
			mark = AgentMark.take(logFolder, wantedSession, systemSession);
			if (mark.isEmpty()) {
				throw new AlreadyRecordingException("another agent records session " + wantedSession + " into " + logFolder);
			}
			leaveSubstitute();
		}
		return mark.get().session();
	}

	/** The session to record under, as far as it is known: another one where two sessions have the same name. */
	public String session() {
		return mark.or(() -> substitute).map(AgentMark::session).orElse(wantedSession);
	}

	/** Whether another agent of the same desktop session took the mark after it was deleted. */
	public boolean isLost() {
		return lost;
	}

	@Override
	public boolean requested() {
		if (mark.isPresent() && !mark.get().isInPlace() && pause.isOver(monotonicMillis.getAsLong())) {
			makeAnew(mark.get());
		}
		return lost || mark.isPresent() && mark.get().requested() || substitute.isPresent() && substitute.get().requested();
	}

	/** The old lock first: on Windows its file is gone only when nobody has it open. */
	private void makeAnew(AgentMark before) {
		try {
			before.giveUp();
			Optional<AgentMark> fresh = AgentMark.take(logFolder, wantedSession, systemSession);
			lost = fresh.isEmpty() || !fresh.get().session().equals(before.session());
			mark = fresh.or(() -> mark);
			pause.end();
			leaveSubstitute();
		} catch (IOException e) {
			pause.failed(monotonicMillis.getAsLong());
			if (substitute.isEmpty()) {
				takeSubstitute();
			}
		}
	}

	private void leaveSubstitute() throws IOException {
		if (substitute.isPresent()) {
			substitute.get().close();
			substitute = Optional.empty();
		}
	}

	@Override
	public String reason() {
		return lost ? "another agent records" : "stop command";
	}

	@Override
	public void close() throws IOException {
		try {
			leaveSubstitute();
		} finally {
			if (mark.isPresent() && !lost) {
				mark.get().close();
			}
		}
	}
}
