package org.kado.agent.autostart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A user unit of systemd that lives as long as the desktop session (systemd.special, graphical-session.target) and is restarted after a
 * crash. Enabling it is a link, as <code>systemctl enable</code> makes it, so that it works without a session as well.
 */
final class SystemdUnit implements AutoStart {

	private static final String NAME = "kado-agent.service";

	private final OwnedFile unit;
	private final Path link;
	private final SystemProgram program;

	/** The unit below the user's configuration folder. */
	SystemdUnit(Path configuration, SystemProgram program) {
		Path units = configuration.resolve("systemd").resolve("user");
		this.unit = new OwnedFile(units.resolve(NAME));
		this.link = units.resolve("graphical-session.target.wants").resolve(NAME);
		this.program = program;
	}

	@Override
	public String place() {
		return unit.path().toString();
	}

	@Override
	public boolean present() {
		return Files.exists(link, LinkOption.NOFOLLOW_LINKS);
	}

	@Override
	public Outcome add(StartCommand command) throws IOException {
		boolean enabled = present();
		Outcome outcome = unit.write(String.join("\n", "[Unit]", "Description=Kado agent: records how this equipment is used",
				"PartOf=graphical-session.target", "After=graphical-session.target", "", "[Service]", "ExecStart=" + exec(command),
				"Restart=on-failure", "RestartSec=5", "# wrong configuration; an agent records already", "RestartPreventExitStatus=2 3",
				"SuccessExitStatus=143", "", "[Install]", "WantedBy=graphical-session.target", ""));
		if (!enabled) {
			Files.createDirectories(link.getParent());
			Files.createSymbolicLink(link, Path.of("..").resolve(NAME));
		}
		reload();
		return enabled || outcome != Outcome.UNCHANGED ? outcome : Outcome.CHANGED;
	}

	@Override
	public Outcome remove() throws IOException {
		boolean enabled = Files.deleteIfExists(link);
		Outcome outcome = unit.remove();
		if (enabled || outcome == Outcome.REMOVED) {
			reload();
			return Outcome.REMOVED;
		}
		return outcome;
	}

	@Override
	public void start(StartCommand command) throws IOException {
		int code = program.run(List.of("systemctl", "--user", "start", NAME), true);
		if (code != 0) {
			throw new IOException("systemctl --user start " + NAME + ": " + code);
		}
	}

	/** What is started with the next session needs no reload; one that can't be reached is none to tell. */
	private void reload() {
		try {
			program.run(List.of("systemctl", "--user", "daemon-reload"), true);
		} catch (IOException e) {
			// no systemd here now
		}
	}

	/** The command line, quoted as systemd.service asks: % and $ begin something, backslashes escape. */
	static String exec(StartCommand command) {
		return command.words().stream().map(
				word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$") + '"')
				.collect(Collectors.joining(" "));
	}
}
