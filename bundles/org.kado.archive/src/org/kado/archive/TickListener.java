package org.kado.archive;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.Tick;

/** Hears the ticks of files that are read once more, in file order. Copies of files are heard as often as they are there, with the stamps that stand in them. */
public interface TickListener {

	/** A tick under its header; the holder is used again, so copy what is kept. */
	void tick(FactsHeader header, Tick tick);
}
