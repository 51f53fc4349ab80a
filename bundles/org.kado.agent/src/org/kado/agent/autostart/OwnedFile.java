package org.kado.agent.autostart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import org.kado.agent.autostart.AutoStart.Outcome;

/**
 * A file that is ours from the first to the last byte.
 *
 * @param path where it stands
 */
record OwnedFile(Path path) {

	boolean present() {
		return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
	}

	/** Makes its text this one; folders that are missing are created. */
	Outcome write(String text) throws IOException {
		boolean present = present();
		if (present && Files.isRegularFile(path) && Files.readString(path).equals(text)) {
			return Outcome.UNCHANGED;
		}
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
		return present ? Outcome.CHANGED : Outcome.ADDED;
	}

	Outcome remove() throws IOException {
		return Files.deleteIfExists(path) ? Outcome.REMOVED : Outcome.ABSENT;
	}
}
