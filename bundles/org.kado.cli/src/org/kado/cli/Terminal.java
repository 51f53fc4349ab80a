package org.kado.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

import picocli.CommandLine;

/**
 * Where a command writes: figures, and nothing else, to one stream, problems and refusals to the other. Always UTF-8, whatever
 * the system's default, so that files made by redirection look the same everywhere. Lines end with <code>\n</code>.
 */
public final class Terminal {

	private final PrintStream outStream;
	private final PrintWriter out;
	private final PrintWriter err;
	private final LongSupplier nanos;

	/**
	 * A terminal on these streams; their own encodings do not matter, and they are never closed.
	 *
	 * @param out   takes figures
	 * @param err   takes problems and refusals, and how far something is that takes long
	 * @param nanos a clock that counts nanoseconds from any moment on: how long somebody has been waiting
	 */
	public Terminal(PrintStream out, PrintStream err, LongSupplier nanos) {
		outStream = out;
		this.nanos = nanos;
		this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
	}

	void print(String text) {
		out.print(text);
	}

	void tell(String sentence) {
		err.print(sentence + "\n");
	}

	/** Tells how far something is, while it goes on. */
	void tellAtOnce(String sentence) {
		tell(sentence);
		err.flush();
	}

	/** Nanoseconds since some moment. */
	long nanos() {
		return nanos.getAsLong();
	}

	/** Tells where in the program a failure happened. */
	void trace(Exception failure) {
		failure.printStackTrace(err);
	}

	/** Lets the help go to the same streams. */
	void serve(CommandLine line) {
		line.setOut(out).setErr(err);
	}

	/** Sends everything on; says whether all figures arrived. */
	boolean flush() {
		err.flush();
		return !out.checkError() && !outStream.checkError();
	}
}
