package org.kado.sampling.input.x11;

import java.io.IOException;

/** Sets alarms. */
public interface AlarmOpener {

	/**
	 * Sets an alarm.
	 *
	 * @param activity told by a thread of the alarm when there is input after a pause of more than {@link X11ActivityAlarm#PAUSE_MILLIS}
	 * @throws UnsuitableDisplayException where the display answers and can never tell
	 * @throws IOException                where it can't be reached now
	 */
	ActivityAlarm open(Runnable activity) throws IOException;
}
