package org.kado.agent.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.doctor.WindowsAutoStart.Condition;
import org.kado.agent.doctor.WindowsAutoStart.Place;
import org.kado.agent.text.Phrase;

/** Whether the agent starts with the desktop session: the places that the setup and <code>kado-agent install</code> use. */
final class AutoStartCheck implements Check {

	private static final String DESKTOP_FILE = "kado-agent.desktop";
	private static final String UNIT = "systemd/user/graphical-session.target.wants/kado-agent.service";

	private final Predicate<String> exists;

	/** On this PC. */
	AutoStartCheck() {
		this(path -> Files.exists(Path.of(path)));
	}

	/**
	 * With a seam.
	 *
	 * @param exists whether a program stands under that path
	 */
	AutoStartCheck(Predicate<String> exists) {
		this.exists = exists;
	}

	@Override
	public String id() {
		return "auto_start";
	}

	@Override
	public List<Finding> look(Patient patient) throws IOException {
		return List.of(patient.environment().windows() ? ofWindows(new WindowsAutoStart(patient.programs(), exists).places()) : ofLinux(patient.environment()));
	}

	/** One place is enough; where there is none, what is there and does not work says most. */
	private Finding ofWindows(List<Place> places) {
		String on = names(places, Condition.ON);
		if (!on.isEmpty()) {
			return Finding.ok(id(), on, Phrase.of("doctor.autoStart.ok"));
		}
		String off = names(places, Condition.OFF);
		String dead = names(places, Condition.DEAD);
		String untold = names(places, Condition.UNTOLD);
		if (!off.isEmpty()) {
			return Finding.error(id(), off, Phrase.of("doctor.autoStart.off"), "doctor.autoStart.off.remedy");
		}
		if (!dead.isEmpty()) {
			return Finding.error(id(), dead, Phrase.of("doctor.autoStart.dead"), "doctor.autoStart.missing.windows");
		}
		if (!untold.isEmpty()) {
			return Finding.warning(id(), untold, Phrase.of("doctor.autoStart.untold"), "doctor.autoStart.untold.remedy");
		}
		String unknown = names(places, Condition.UNKNOWN);
		return unknown.isEmpty() ? Finding.error(id(), "", Phrase.of("doctor.autoStart.missing"), "doctor.autoStart.missing.windows")
				: Finding.warning(id(), unknown, Phrase.of("doctor.autoStart.unknown"), "doctor.autoStart.untold.remedy");
	}

	private static String names(List<Place> places, Condition condition) {
		return places.stream().filter(place -> place.condition() == condition).map(Place::name).collect(Collectors.joining(", "));
	}

	private Finding ofLinux(HostEnvironment environment) throws IOException {
		Optional<String> place = linuxPlace(environment);
		if (place.isEmpty()) {
			return Finding.error(id(), "", Phrase.of("doctor.autoStart.missing"), "doctor.autoStart.missing.linux");
		}
		return isHidden(Path.of(place.get())) ? Finding.error(id(), place.get(), Phrase.of("doctor.autoStart.off"), "doctor.autoStart.off.remedy")
				: Finding.ok(id(), place.get(), Phrase.of("doctor.autoStart.ok"));
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
