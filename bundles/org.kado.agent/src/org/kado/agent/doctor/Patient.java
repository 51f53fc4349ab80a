package org.kado.agent.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.RunningAgent;
import org.kado.agent.glance.FactsGlance;
import org.kado.agent.host.HostAccess;
import org.kado.agent.recording.Waiter;

/**
 * What checks look at.
 *
 * @param configuration what is configured
 * @param environment   places and names of the PC
 * @param access        the PC itself
 * @param agents        agents that record into the folder now
 * @param facts         what the newest facts tell
 * @param programs      asks programs of the system
 * @param pause         waits between two looks at the input
 */
public record Patient(AgentConfiguration configuration, HostEnvironment environment, HostAccess access, List<RunningAgent> agents, FactsGlance facts,
		SystemQuery programs, Waiter pause) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	/** Copies the list in. */
	public Patient {
		Objects.requireNonNull(configuration, "configuration");
		agents = List.copyOf(agents);
	}

	Path folder() {
		return configuration.logFolder();
	}

	Instant now() {
		return Instant.ofEpochMilli(access.clock().utcMillis());
	}

	/** A time for people, in the configured zone. */
	String time(long utcMillis) {
		return TIME.format(Instant.ofEpochMilli(utcMillis).atZone(zone()));
	}

	ZoneId zone() {
		return configuration.zone();
	}
}
