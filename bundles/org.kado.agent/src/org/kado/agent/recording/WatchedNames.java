package org.kado.agent.recording;

import java.util.List;

/** Names of the processes that are looked for, which may change while a recording runs. Belongs to the recording thread. */
public interface WatchedNames {

	/** None, for ever. */
	WatchedNames NONE = new WatchedNames() {

		@Override
		public List<String> names() {
			return List.of();
		}

		@Override
		public boolean follow(long monotonicMillis) {
			return false;
		}

		@Override
		public boolean settling() {
			return false;
		}
	};

	/** The names that are looked for. */
	List<String> names();

	/**
	 * Looks whether others are wanted, and sees to it that they are looked for. Allocates nothing while none are.
	 *
	 * @param monotonicMillis now, on the clock that counts sleep
	 * @return whether the names have changed
	 */
	boolean follow(long monotonicMillis);

	/** Whether a change is about to count, so that the next look should come soon. */
	boolean settling();
}
