/* How the recorders of an installation are asked to stop, in whatever session they run: an event that each of them waits for. */
#ifndef KADO_STOP_H
#define KADO_STOP_H

#include "install.h"
#include "launcher.h"

/*
 * The event of this installation, made where it does not exist yet; it exists as long as one recorder runs. Who started the first
 * recorder, administrators and the system may signal it; every user's recorder may wait for it. NULL where Windows refuses.
 */
HANDLE stop_event(const struct install *install);

/*
 * What `kado-agentw --stop` does: signals the event and waits until no recorder of the installation is left. Returns
 *   0  they have stopped
 *   1  one has not stopped within 30 s, or we may not ask it to
 *   4  none was running
 */
DWORD stop_running(const struct install *install);

#endif
