package org.kado.sampling.input.x11;

/** Tells of input that comes after a pause, without being asked. Safe for use by several threads. */
public interface ActivityAlarm {

	/** Whether it still listens; one that does not will never tell anything again. */
	boolean listens();

	/** Ends listening. */
	void close();
}
