/* Java as a child process that cannot outlive its launcher. */
#ifndef KADO_CHILD_H
#define KADO_CHILD_H

#include "launcher.h"

struct child {
	/* Full path of the program; its command line starts with the same path. */
	const wchar_t *program;
	const wchar_t *command;
	/* Where standard output and error go, or NULL to share the launcher's own streams and console. */
	HANDLE output;
	/* An event that asks the child to end, by the end of its standard input; NULL if there is none. */
	HANDLE stop;
	/* How long the child may take to follow it. */
	DWORD stop_limit_millis;
};

/*
 * Runs the child to its end; a child that does not follow the stop event in time is ended. Ctrl-C and the closing of the console are left to it meanwhile. If the launcher is killed,
 * Windows kills the child; the child's own children may live on. Returns ERROR_SUCCESS, or the
 * Windows error that kept the child from starting.
 */
DWORD run_child(const struct child *child, DWORD *exit_code);

#endif
