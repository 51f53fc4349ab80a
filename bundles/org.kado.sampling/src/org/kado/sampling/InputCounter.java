package org.kado.sampling;

/**
 * Counts human input by kind. Counts and nothing else: which key or where the pointer is never reaches it.
 * {@code drain} is called by the recording thread, counting happens on threads of the implementation's own.
 */
public interface InputCounter extends AutoCloseable {

	/**
	 * Starts counting.
	 *
	 * @return false where the host does not allow it; the reason was logged
	 */
	boolean start();

	/** Moves the counts since the last call into the target, and says whether counting works. */
	boolean drain(Counts target);

	/** Stops counting. */
	@Override
	void close();

	/** A holder for counts; used again and again. */
	final class Counts {
		/** Key presses. */
		public int keys;
		/** Button presses. */
		public int clicks;
		/** Pointer moves. */
		public int moves;
		/** Wheel turns. */
		public int wheel;
	}
}
