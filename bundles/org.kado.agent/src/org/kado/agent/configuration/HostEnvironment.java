package org.kado.agent.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the configuration needs to know of the PC.
 *
 * @param windows      whether Windows runs; else Linux is taken
 * @param computerName name of the PC, the equipment's name where none is configured
 * @param home         the user's home folder
 * @param variables    environment variables
 * @param installation the folder the agent is installed in, where known
 * @param locale       the user's language
 * @param zone         the PC's zone
 */
public record HostEnvironment(boolean windows, String computerName, Path home, Map<String, String> variables,
		Optional<Path> installation, Locale locale, ZoneId zone) {

	/** Copies the map in. */
	public HostEnvironment {
		variables = Map.copyOf(variables);
	}

	/** This PC, as the Java runtime tells. */
	public static HostEnvironment ofThisPc(Optional<Path> installation) {
		boolean windows = System.getProperty("os.name", "").startsWith("Windows");
		Map<String, String> variables = System.getenv();
		String name = windows ? variables.getOrDefault("COMPUTERNAME", "") : linuxName();
		return new HostEnvironment(windows, name.isBlank() ? "equipment" : name.strip(), Path.of(System.getProperty("user.home", ".")),
				variables, installation, Locale.getDefault(), ZoneId.systemDefault());
	}

	/** The log folder where none is configured: <code>C:\KadoLogs</code>, on Linux <code>~/KadoLogs</code>. */
	public Path defaultLogFolder() {
		return windows ? Path.of("C:\\KadoLogs") : home.resolve("KadoLogs");
	}

	/** Name of the user who is logged on; empty where it is not known. */
	public String userName() {
		return findVariable(windows ? "USERNAME" : "USER").or(() -> findVariable("LOGNAME"))
				.or(() -> Optional.ofNullable(System.getProperty("user.name"))).orElse("").strip();
	}

	/** The language of headers where none is configured. */
	public Locale defaultHeaderLanguage() {
		return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
	}

	/** Where programs of this user keep their settings on Linux. */
	public Path userConfigurationFolder() {
		// the XDG base directory specification tells to ignore relative paths
		return findVariable("XDG_CONFIG_HOME").map(Path::of).filter(Path::isAbsolute).orElse(home.resolve(".config"));
	}

	/** The value of the variable; empty where it is not set or blank. */
	Optional<String> findVariable(String name) {
		return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
	}

	private static String linuxName() {
		try {
			return Files.readString(Path.of("/proc/sys/kernel/hostname"));
		} catch (IOException e) {
			return ""; // the caller has a name for this
		}
	}
}
