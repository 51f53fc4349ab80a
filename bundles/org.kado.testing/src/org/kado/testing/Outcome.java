package org.kado.testing;

/** What became of a test. */
enum Outcome {
	/** Ran to its end without a failure. */
	PASSED,
	/** Ran and failed. */
	FAILED,
	/** Switched off, or an assumption did not hold. */
	SKIPPED
}
