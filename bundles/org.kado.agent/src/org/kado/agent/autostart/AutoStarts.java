package org.kado.agent.autostart;

import java.nio.file.Path;
import java.util.List;

import org.kado.agent.configuration.HostEnvironment;

/**
 * The ways to start the agent that the PC has.
 *
 * @param all   the usual one first
 * @param units the one by systemd, or the usual one where there is no other
 */
public record AutoStarts(List<AutoStart> all, AutoStart units) {

	/** Copies the list in. */
	public AutoStarts {
		all = List.copyOf(all);
	}

	/** The ways of that PC. */
	public static AutoStarts of(HostEnvironment host, SystemProgram program) {
		if (host.windows()) {
			AutoStart entry = new RunEntry(program);
			return new AutoStarts(List.of(entry), entry);
		}
		Path configuration = host.userConfigurationFolder();
		AutoStart unit = new SystemdUnit(configuration, program);
		return new AutoStarts(List.of(new DesktopEntry(configuration, program), unit), unit);
	}

	/** The usual way. */
	public AutoStart usual() {
		return all.get(0);
	}
}
