package org.kado.agent.recording;

/** Whether the recording is to end. Asked by the recording thread after every wait; must not allocate. */
public interface StopRequest {

	/** Whether the recording is to end now. */
	boolean requested();

	/** Why, for the record; of meaning only where {@link #requested()} is true. */
	String reason();
}
