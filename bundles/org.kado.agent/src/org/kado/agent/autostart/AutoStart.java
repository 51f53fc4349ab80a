package org.kado.agent.autostart;

import java.io.IOException;

/** One way to have the agent started with the desktop session of this user. Adding and removing may be repeated at will. */
public interface AutoStart {

	/** What adding or removing came to. */
	enum Outcome {
		/** It is there now, and was not. */
		ADDED,
		/** It was there with another content. */
		CHANGED,
		/** It was there already. */
		UNCHANGED,
		/** It was there, and is no more. */
		REMOVED,
		/** It was not there. */
		ABSENT
	}

	/** Where it stands, for people: a file or a key of the registry. */
	String place();

	/** Whether it is there, whatever it starts. */
	boolean present() throws IOException;

	/** Has that command started from the next session on; never returns {@code REMOVED} or {@code ABSENT}. */
	Outcome add(StartCommand command) throws IOException;

	/** Takes it away; returns {@code REMOVED} or {@code ABSENT}. */
	Outcome remove() throws IOException;

	/** Starts the command now, so that it outlives whoever asked. */
	void start(StartCommand command) throws IOException;
}
