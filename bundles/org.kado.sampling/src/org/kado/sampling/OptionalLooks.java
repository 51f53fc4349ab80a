package org.kado.sampling;

/**
 * A {@link Sampler} with looks that no state depends on: names of processes nobody watches, say. They can be taken less often where the
 * agent uses more of the PC than it may. What was not looked at is not measured; what a state needs is looked at as ever.
 */
public interface OptionalLooks {

	/**
	 * Takes only every so many of these looks from now on. Called by the recording thread.
	 *
	 * @param factor 1: all
	 */
	void slowDown(int factor);
}
