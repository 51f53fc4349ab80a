package org.kado.agent.recording;

import org.kado.agent.text.Phrase;

/** Tells the person at the console what goes wrong while recording goes on. Safe for use by several threads. */
public interface Notices {

	/** Tells it. */
	void tell(Phrase phrase);
}
