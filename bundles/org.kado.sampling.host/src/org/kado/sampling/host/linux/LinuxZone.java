package org.kado.sampling.host.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.kado.sampling.HostZone;
import org.kado.sampling.host.measure.FollowedZone;

/**
 * {@code /etc/localtime} is a link to a file below {@code zoneinfo} that is called as the zone (localtime(5)). Where it is a copy, the
 * zone of the start stays; where TZ is set, that holds for this process whatever the system is set to.
 */
public final class LinuxZone {

	private static final String FOLDER = "zoneinfo/";

	private LinuxZone() {
	}

	/** The zone of this PC. */
	public static HostZone of(Map<String, String> environment) {
		return environment.getOrDefault("TZ", "").isEmpty() ? of(Path.of("/etc/localtime"), ZoneId.systemDefault()) : ZoneId::systemDefault;
	}

	static HostZone of(Path link, ZoneId atStart) {
		return new FollowedZone(() -> target(link), LinuxZone::find, atStart);
	}

	private static Optional<ZoneId> find(String target) {
		int folder = target.lastIndexOf(FOLDER);
		String name = folder < 0 ? "" : target.substring(folder + FOLDER.length()).replaceFirst("^(posix|right)/", "");
		try {
			return Optional.of(ZoneId.of(name));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	private static String target(Path link) {
		try {
			return Files.readSymbolicLink(link).toString();
		} catch (IOException | InvalidPathException | UnsupportedOperationException e) {
			return ""; // no link
		}
	}
}
