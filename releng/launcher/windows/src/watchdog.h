/*
 * kado-agentw keeps the recorder running for years without being seen.
 *
 * It ends, with Java's exit code, when Java ends with
 *   0          stopped as asked
 *   2          usage, a configuration that was refused, or nothing that could be started
 *   3          another agent already records into the folder
 *   4          nothing to do
 *   130, 143   ended by Ctrl-C or by the end of the session
 * with 0 when it was asked to stop (stop.h), and starts Java again after any other code. 1 is among those on purpose: a JVM that crashes ends with 1.
 *
 * The pause before a restart is 2 s, doubled each time up to 60 s, and 2 s again once Java has lived for 10 minutes.
 * Tests shorten these by KADO_RESTART_FIRST_MILLIS, KADO_RESTART_MAX_MILLIS and KADO_RESTART_RESET_MILLIS, and the time that Java
 * has for its end, 20 s, by KADO_STOP_LIMIT_MILLIS.
 */
#ifndef KADO_WATCHDOG_H
#define KADO_WATCHDOG_H

#include "install.h"
#include "launcher.h"

/*
 * Runs Java until it ends for good; returns the exit code of the launcher: EXIT_ALREADY_RUNNING at once if another
 * launcher of this installation watches in this session.
 */
DWORD watch(const struct install *install, const wchar_t *command);

#endif
