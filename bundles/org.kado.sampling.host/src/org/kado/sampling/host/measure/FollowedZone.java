package org.kado.sampling.host.measure;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.kado.sampling.HostZone;

/** Looks at a setting of the system, and only where that has changed for what it means to Java. */
public final class FollowedZone implements HostZone {

	private final Supplier<String> setting;
	private final Function<String, Optional<ZoneId>> meaning;
	private String lastSetting;
	private ZoneId zone;

	/**
	 * The zone is taken from the Java runtime first, as the rest of the program does.
	 *
	 * @param setting what the system says, whatever it is; empty where it says nothing
	 * @param meaning the zone for a setting that differs from the one before; empty where it names none, so that the zone stays
	 */
	public FollowedZone(Supplier<String> setting, Function<String, Optional<ZoneId>> meaning) {
		this(setting, meaning, ZoneId.systemDefault());
	}

	/** As above, with the zone at the start. */
	public FollowedZone(Supplier<String> setting, Function<String, Optional<ZoneId>> meaning, ZoneId zone) {
		this.setting = Objects.requireNonNull(setting, "setting");
		this.meaning = Objects.requireNonNull(meaning, "meaning");
		this.zone = zone;
		this.lastSetting = setting.get();
	}

	@Override
	public ZoneId zone() {
		String now = setting.get();
		if (!now.isEmpty() && !now.equals(lastSetting)) {
			lastSetting = now;
			zone = meaning.apply(now).orElse(zone);
		}
		return zone;
	}
}
