package org.kado.archive;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an exception says to a person, without the path that stands beside it anyway. */
final class Failures {

	private Failures() {
	}

	static String message(Exception failure) {
		if (failure instanceof FileSystemException system) {
			if (system.getReason() != null) {
				return system.getReason();
			}
			if (failure instanceof AccessDeniedException) {
				return "access denied";
			}
			if (failure instanceof NoSuchFileException) {
				return "no such file";
			}
		}
		return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
	}
}
