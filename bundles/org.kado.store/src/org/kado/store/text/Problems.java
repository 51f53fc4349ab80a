package org.kado.store.text;

import org.kado.model.Problem;
import org.kado.store.LogSink;

/** Tells the problems of one file, up to a limit: a file of rubbish must not fill the memory with complaints about it. */
public final class Problems {

	/** So many problems of a file are told; the last one ends in "…". */
	public static final int MAX_PROBLEMS = 1000;

	private final String label;
	private final LogSink sink;
	private int told;

	/**
	 * @param label the name that the problems carry
	 * @param sink  takes them
	 */
	public Problems(String label, LogSink sink) {
		this.label = label;
		this.sink = sink;
	}

	/** Whether nothing was told as yet. */
	public boolean areNone() {
		return told == 0;
	}

	/** Tells what made a row unreadable. */
	public void add(long line, BadRowException bad) {
		add(line, bad.kind(), bad.detail());
	}

	/**
	 * Tells a problem.
	 *
	 * @param line   1-based line, or 0 for the whole file
	 * @param kind   what is wrong
	 * @param detail what was found
	 */
	public void add(long line, Problem.Kind kind, String detail) {
		if (told < MAX_PROBLEMS) {
			told++;
			sink.problem(new Problem(label, line, kind, told == MAX_PROBLEMS ? detail + " …" : detail));
		}
	}
}
