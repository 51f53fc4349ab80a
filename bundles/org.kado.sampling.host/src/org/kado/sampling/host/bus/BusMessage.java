package org.kado.sampling.host.bus;

import java.util.List;
import java.util.Objects;

/**
 * A message of the D-Bus (D-Bus specification, Message Protocol), as far as it is needed here.
 *
 * @param type        one of the constants
 * @param serial      number that its sender gave it
 * @param replySerial number of the call that it answers; 0 where it answers none
 * @param path        object that it is of; empty where it has none
 * @param member      name of the method or signal; of an error its name; empty where it has none
 * @param body        its values: String (also of paths and signatures), Boolean, Long (all whole numbers; of a descriptor its index),
 *                    Double, or List (of an array, a structure; a dictionary is a list of lists of two)
 */
public record BusMessage(int type, long serial, long replySerial, String path, String member, List<Object> body) {

	public static final int CALL = 1;
	public static final int RETURN = 2;
	public static final int ERROR = 3;
	public static final int SIGNAL = 4;

	/** Copies the list in. */
	public BusMessage {
		Objects.requireNonNull(path, "path");
		Objects.requireNonNull(member, "member");
		body = List.copyOf(body);
	}

	/** The value as text; empty where there is none. */
	public String text(int index) {
		return index < body.size() && body.get(index) instanceof String text ? text : "";
	}

	/** Whether the value is there and true. */
	public boolean isTrue(int index) {
		return index < body.size() && Boolean.TRUE.equals(body.get(index));
	}
}
