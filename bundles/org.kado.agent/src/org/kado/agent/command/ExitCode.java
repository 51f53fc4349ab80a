package org.kado.agent.command;

import org.kado.agent.collect.CollectResult;
import org.kado.agent.doctor.Finding;

/** What the agent's process returns. Numbers are documented and never changed. */
enum ExitCode {
	/** All went well. */
	OK(0),
	/** Something failed at run time. */
	FAILURE(1),
	/** The command line or the configuration can't be used. */
	USAGE(2),
	/** Another agent records this desktop session into the folder. */
	ALREADY_RUNNING(3),
	/** No agent records into the folder. */
	NOTHING_RUNNING(4),
	/** Doctor: something deserves attention. */
	DOCTOR_WARNS(5),
	/** Doctor: something keeps the agent from recording as it should. */
	DOCTOR_FINDS(6),
	/** The stick is not there or can't be written. */
	STICK_FAILED(7),
	/** The stick has no room for all. */
	STICK_FULL(8),
	/** Some files could not be collected; all others are on the stick. */
	COLLECTED_PARTLY(9),
	/** The session ends. Where it does not after all, a starter may start the agent again. */
	SESSION_ENDED(10);

	private final int number;

	ExitCode(int number) {
		this.number = number;
	}

	/** What <code>doctor</code> ends with. */
	static ExitCode of(Finding.Level worst) {
		return switch (worst) {
		case OK -> OK;
		case WARNING -> DOCTOR_WARNS;
		case ERROR -> DOCTOR_FINDS;
		};
	}

	/** What <code>collect</code> ends with. */
	static ExitCode of(CollectResult.Outcome outcome) {
		return switch (outcome) {
		case DONE -> OK;
		case NOTHING -> FAILURE;
		case PARTLY -> COLLECTED_PARTLY;
		case FULL -> STICK_FULL;
		case STICK_FAILED -> STICK_FAILED;
		};
	}

	int number() {
		return number;
	}
}
