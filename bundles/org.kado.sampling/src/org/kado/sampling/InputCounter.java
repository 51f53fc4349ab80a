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

	/**
	 * Starts anew: gives the hook back, if there is one, and asks for another. Returns at once, since some systems take their time or
	 * never answer; while that is under way another call does nothing.
	 */
	void restart();

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
