package org.kado.fuzz;

import java.io.IOException;

/** The door through which Jazzer calls a target; {@code ./fuzz} names it. */
public final class Fuzzer {

	private static FuzzTarget target;

	private Fuzzer() {
	}

	/** Called once, with the name of the reader. */
	public static void fuzzerInitialize(String[] arguments) {
		target = Targets.require(arguments[0]);
	}

	/** Called with each input. */
	public static void fuzzerTestOneInput(byte[] input) {
		try {
			target.run(input);
		} catch (IOException e) {
			// a reader may refuse a file as a whole
		}
	}
}
