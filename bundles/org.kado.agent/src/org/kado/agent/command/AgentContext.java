package org.kado.agent.command;

import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.StopSignal;
import org.kado.agent.host.AgentHost;
import org.kado.agent.recording.Waiter;

/**
 * What all verbs work with.
 *
 * @param host        the PC and what other bundles offer
 * @param environment places and names of the PC
 * @param version     of the agent
 * @param console     where the user reads
 * @param stop        ends a recording
 * @param pause       waits between two looks whether another agent has ended
 */
public record AgentContext(AgentHost host, HostEnvironment environment, String version, Console console, StopSignal stop,
		Waiter pause) {
}
