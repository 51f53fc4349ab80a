package org.kado.agent.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.text.Phrase;

/** Whether the agent starts with the desktop session: the places that the setup and <code>kado-agent install</code> use. */
final class AutoStartCheck implements Check {

	private static final String RUN = "\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
	private static final String APPROVED = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run";
	private static final String VALUE = "KadoAgent";
	private static final String DESKTOP_FILE = "kado-agent.desktop";
	private static final String UNIT = "systemd/user/graphical-session.target.wants/kado-agent.service";
	/** Task Manager writes an odd first byte where a person has switched an entry off. */
	private static final Pattern SWITCHED_OFF = Pattern.compile("REG_BINARY\\s+[0-9A-F][13579BDF]");

	@Override
	public String id() {
		return "auto_start";
	}

	@Override
	public List<Finding> look(Patient patient) throws IOException {
		Optional<String> place = patient.environment().windows() ? windowsPlace(patient.programs()) : linuxPlace(patient.environment());
		if (place.isEmpty()) {
			return List.of(Finding.error(id(), "", Phrase.of("doctor.autoStart.missing"),
					patient.environment().windows() ? "doctor.autoStart.missing.windows" : "doctor.autoStart.missing.linux"));
		}
		boolean off = patient.environment().windows()
				? patient.programs().ask(List.of("reg", "query", APPROVED, "/v", VALUE)).filter(text -> SWITCHED_OFF.matcher(text).find()).isPresent()
				: isHidden(Path.of(place.get()));
		return List.of(off ? Finding.error(id(), place.get(), Phrase.of("doctor.autoStart.off"), "doctor.autoStart.off.remedy")
				: Finding.ok(id(), place.get(), Phrase.of("doctor.autoStart.ok")));
	}

	private static Optional<String> windowsPlace(SystemQuery programs) {
		return List.of("HKCU" + RUN, "HKLM" + RUN).stream().filter(key -> programs.ask(List.of("reg", "query", key, "/v", VALUE)).isPresent())
				.map(key -> key + "\\" + VALUE).findFirst();
	}

	private static Optional<String> linuxPlace(HostEnvironment environment) {
		Path configuration = Optional.ofNullable(environment.variables().get("XDG_CONFIG_HOME")).filter(folder -> !folder.isBlank()).map(Path::of)
				.filter(Path::isAbsolute).orElse(environment.home().resolve(".config"));
		return List.of(configuration.resolve("autostart").resolve(DESKTOP_FILE), configuration.resolve(UNIT), Path.of("/etc/xdg/autostart", DESKTOP_FILE))
				.stream().filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)).map(Path::toString).findFirst();
	}

	private static boolean isHidden(Path file) throws IOException {
		return file.toString().endsWith(".desktop")
				&& Files.readAllLines(file).stream().anyMatch(line -> line.matches("(?i)\\s*(Hidden\\s*=\\s*true|X-GNOME-Autostart-enabled\\s*=\\s*false)\\s*"));
	}
}
