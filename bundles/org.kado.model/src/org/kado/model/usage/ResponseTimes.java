package org.kado.model.usage;

import java.util.List;
import java.util.OptionalLong;

/**
 * How fast operators came when the machine had ended.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param responses    by the end of the machine's run
 * @param median       of those answered, in milliseconds; empty without any
 * @param percentile90 what nine of ten of those answered do not exceed, in milliseconds
 */
public record ResponseTimes(String installation, String equipment, List<Response> responses, OptionalLong median, OptionalLong percentile90) {

	/** Copies the list in. */
	public ResponseTimes {
		responses = List.copyOf(responses);
	}

	/** Number of that kind. */
	public long count(Response.Kind kind) {
		return responses.stream().filter(response -> response.kind() == kind).count();
	}

	/** Time of waiting of that kind. */
	public long waitedMillis(Response.Kind kind) {
		return responses.stream().filter(response -> response.kind() == kind).mapToLong(response -> response.waiting().millis()).sum();
	}
}
