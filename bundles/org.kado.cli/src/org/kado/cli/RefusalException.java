package org.kado.cli;

/** Ends a command with a sentence for the user, in the user's language, and an exit code. */
final class RefusalException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final ExitCode exitCode;

	RefusalException(ExitCode exitCode, String message) {
		super(message);
		this.exitCode = exitCode;
	}

	ExitCode exitCode() {
		return exitCode;
	}
}
