package org.kado.fuzz;

import java.io.IOException;

/** Something that takes bytes from outside. Holds no state between inputs. */
public interface FuzzTarget {

	/**
	 * Gives it the bytes and looks at what comes out.
	 *
	 * @throws IOException    allowed: the input can't be read at all
	 * @throws AssertionError where what came out can't be right; every other exception is a finding as well
	 */
	void run(byte[] input) throws IOException;
}
