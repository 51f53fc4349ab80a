package org.kado.agent.recording;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Says in a line what went wrong with a file. */
public final class FailureText {

	private FailureText() {
	}

	/** The system's own words; where it has none but the file's name, the kind of failure before that. */
	public static String of(IOException failure) {
		boolean onlyName = failure instanceof FileSystemException file && (file.getReason() == null || file.getReason().isEmpty());
		return onlyName || failure.getMessage() == null ? kind(failure) + (failure.getMessage() == null ? "" : ": " + failure.getMessage())
				: failure.getMessage();
	}

	/** {@code AccessDeniedException} → {@code access denied}. */
	private static String kind(IOException failure) {
		String words = failure.getClass().getSimpleName().replaceFirst("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
		return words.toLowerCase(java.util.Locale.ROOT);
	}
}
