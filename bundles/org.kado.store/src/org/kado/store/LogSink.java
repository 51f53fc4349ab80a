package org.kado.store;

import org.kado.model.Problem;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.Tick;

/** Takes what a reader finds, in file order. A header comes before its rows. */
public interface LogSink {

	/** A facts file begins, or a stretch of one that was recorded under another header (the agent was restarted with other settings). */
	void facts(FactsHeader header);

	/** A tick; the holder is used again, so copy what is kept. */
	void tick(Tick tick);

	/** An event. */
	void event(Event event);

	/** A clock anchor. */
	void anchor(ClockAnchor anchor);

	/** What the agent itself used; no state depends on it. */
	void cost(AgentCost cost);

	/** A line of the hardware inventory. */
	void inventory(String key, String value);

	/** A minute file begins. */
	void minutes(MinuteHeader header);

	/** A row of a minute file. */
	void minute(MinuteRow row);

	/** Spans that another tool recorded begin. */
	void spans(SpanHeader header);

	/** A span of which the tool says itself what it was. */
	void span(RecordedSpan span);

	/** A process in use. */
	void use(ProcessSpan use);

	/** Something that the file's content leaves open: nothing of the file is to be counted before a person has answered it. */
	void question(OpenQuestion question);

	/**
	 * All rows before that place are told, none of them was damaged, and the last header is that of what follows: once the file has grown, reading can go on from there. Only
	 * {@link AppendedFormat} tells it.
	 *
	 * @param offset first byte of the next line, from the beginning of the file
	 * @param line   its number, from 1
	 */
	default void resumable(long offset, long line) {
		// most sinks read a file once
	}

	/** Something that could not be read. */
	void problem(Problem problem);
}
