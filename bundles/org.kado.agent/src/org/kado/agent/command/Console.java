package org.kado.agent.command;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.kado.agent.text.Phrase;
import org.kado.agent.text.Texts;

import picocli.CommandLine;

/** What the person at the console sees: UTF-8, whatever the console's code page is. Safe for use by several threads. */
public final class Console {

	private static final String NAME = "kado-agent: ";

	private final Texts texts;
	private final PrintWriter out;
	private final PrintWriter err;
	private final boolean terminal;

	/** A console on these streams, which stay open. */
	public Console(Texts texts, OutputStream out, OutputStream err) {
		this(texts, out, err, false);
	}

	/**
	 * A console on these streams, which stay open.
	 *
	 * @param terminal whether a person looks on and can end the program, so that it may go on showing something new
	 */
	public Console(Texts texts, OutputStream out, OutputStream err, boolean terminal) {
		this.terminal = terminal;
		this.texts = texts;
		this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
		this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
	}

	boolean isTerminal() {
		return terminal;
	}

	Texts texts() {
		return texts;
	}

	/** Prints a message as a result. */
	void say(String id, String... arguments) {
		out.println(texts.of(id, arguments));
	}

	/** Prints text as a result. */
	void print(String text) {
		out.println(text);
	}

	/** Prints a message as a complaint. */
	void complain(String id, String... arguments) {
		complain(Phrase.of(id, arguments));
	}

	/** Prints a phrase as a complaint. */
	void complain(Phrase phrase) {
		err.println(NAME + texts.of(phrase));
	}

	/** Prints text as a complaint. */
	void printComplaint(String text) {
		err.println(text);
	}

	/** Prints where a fault of ours happened: whoever reports it needs the place. */
	void printTrace(Throwable fault) {
		fault.printStackTrace(err);
	}

	/** Lets the command line print here. */
	void attach(CommandLine line) {
		line.setOut(out);
		line.setErr(err);
	}
}
