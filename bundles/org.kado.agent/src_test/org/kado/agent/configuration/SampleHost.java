package org.kado.agent.configuration;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A PC to read configurations on. */
final class SampleHost {

	private SampleHost() {
	}

	static HostEnvironment linux() {
		return new HostEnvironment(false, "pc-7", Path.of("/home/kado"), Map.of(), Optional.empty(), Locale.GERMANY, ZoneId.of("Europe/Berlin"));
	}

	static HostEnvironment linux(Map<String, String> variables, Optional<Path> installation) {
		return new HostEnvironment(false, "pc-7", Path.of("/home/kado"), variables, installation, Locale.GERMANY, ZoneId.of("Europe/Berlin"));
	}

	static HostEnvironment windows(Map<String, String> variables) {
		return new HostEnvironment(true, "PC-8", Path.of("/users/kado"), variables, Optional.empty(), Locale.JAPAN, ZoneId.of("Asia/Tokyo"));
	}
}
