package org.kado.sampling.host.windows;

import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;

import org.kado.sampling.HostZone;
import org.kado.sampling.host.measure.FollowedZone;

import com.sun.jna.Memory;

/**
 * The key of GetDynamicTimeZoneInformation tells that another zone was set; which zone of the world that is, Java's own table of
 * Windows zones knows, which it asks once only unless it is made to forget.
 */
public final class WindowsZone {

	private static final int INFORMATION_BYTES = 432;
	private static final int KEY_AT = 172;
	private static final int INVALID = -1;
	private static final String PROPERTY = "user.timezone";

	private WindowsZone() {
	}

	/** The zone of this PC. */
	public static HostZone create() {
		return new FollowedZone(WindowsZone::key, key -> askJavaAnew());
	}

	private static String key() {
		try (Memory information = new Memory(INFORMATION_BYTES)) {
			return Kernel32.GetDynamicTimeZoneInformation(information) == INVALID ? "" : information.getWideString(KEY_AT);
		}
	}

	private static Optional<ZoneId> askJavaAnew() {
		System.clearProperty(PROPERTY); // Java keeps there what it found at the start
		TimeZone.setDefault(null);
		return Optional.of(TimeZone.getDefault().toZoneId());
	}
}
