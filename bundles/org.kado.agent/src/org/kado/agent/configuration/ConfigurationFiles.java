package org.kado.agent.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the configuration is looked for when no file is named. */
public final class ConfigurationFiles {

	/** Name of the file. */
	public static final String FILE_NAME = "kado-agent.yaml";

	private final HostEnvironment host;

	/** Looks on this host. */
	public ConfigurationFiles(HostEnvironment host) {
		this.host = host;
	}

	/** All places in the order they are looked at; the first file found is used. */
	public List<Path> places() {
		List<Path> places = new ArrayList<>();
		host.installation().ifPresent(folder -> places.add(folder.resolve(FILE_NAME)));
		places.add(userPlace());
		if (host.windows()) {
			host.findVariable("ProgramData").ifPresent(folder -> places.add(Path.of(folder).resolve("Kado").resolve(FILE_NAME)));
		}
		return List.copyOf(places);
	}

	/** The user's own place. */
	public Path userPlace() {
		if (host.windows()) {
			Path local = host.findVariable("LOCALAPPDATA").map(Path::of).orElse(host.home().resolve("AppData").resolve("Local"));
			return local.resolve("Kado").resolve(FILE_NAME);
		}
		return host.userConfigurationFolder().resolve("kado").resolve(FILE_NAME);
	}

	/** The file to use; empty where none exists. */
	public Optional<Path> find() {
		return places().stream().filter(Files::exists).findFirst();
	}
}
