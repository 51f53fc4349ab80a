package org.kado.sampling.host.bus;

import java.util.List;

/**
 * A method to call.
 *
 * @param destination   name of the service on the bus
 * @param path          object
 * @param interfaceName interface of the method
 * @param member        the method
 * @param arguments     its arguments, all of them texts
 */
public record BusCall(String destination, String path, String interfaceName, String member, List<String> arguments) {

	/** Copies the list in. */
	public BusCall {
		arguments = List.copyOf(arguments);
	}
}
