/*
 * The Windows launchers of Kado. Each finds its own folder, the Java runtime and the Equinox launcher jar below it,
 * starts Java on the product and passes its exit code on.
 *
 * Exit codes that the launchers themselves decide:
 *   2  nothing could be started: no Java runtime, an incomplete installation, a folder whose name Java can't take, or Windows refused to
 *      start Java
 *   3  kado-agentw only: an agent of this installation is already running in this session
 *   1, 4  kado-agentw --stop only: see stop.h
 * Every other code is Java's own. What kado-agentw makes of those is said in watchdog.h; README.md holds the whole table.
 */
#ifndef KADO_LAUNCHER_H
#define KADO_LAUNCHER_H

#include <windows.h>
#include <stdbool.h>
#include <stddef.h>

enum launcher_exit {
	EXIT_NOT_STOPPED = 1,
	EXIT_CANNOT_START = 2,
	EXIT_ALREADY_RUNNING = 3,
	EXIT_NOTHING_RUNNING = 4
};

/* What Equinox itself ends with when the framework or the application failed to start. */
enum equinox_exit {
	EQUINOX_FAILED = 13,
	EQUINOX_RESTART = 23,
	EQUINOX_RELAUNCH = 24
};

/* How an executable behaves towards its user. */
enum manner {
	/* In a console: streams inherited, Ctrl-C left to Java. */
	MANNER_CONSOLE,
	/* A program with windows of its own: no console, failures in a message box. */
	MANNER_WINDOWS,
	/* Never shows anything: watched, restarted, logged. */
	MANNER_UNSEEN
};

/* One of the four executables; each is built with one definition of `the_product`. */
struct product {
	/* Base name of the executable; names its logs and its configuration area. */
	const wchar_t *name;
	/* Base name of the .vmargs file, shared by executables of one product. */
	const wchar_t *vmargs;
	/* "-application" or "-product", and the extension's id. */
	const wchar_t *kind;
	const wchar_t *id;
	/* A verb put in front of the user's arguments, or NULL. */
	const wchar_t *verb;
	/* Value of Equinox's -data, or NULL to leave it to the product's config.ini. */
	const wchar_t *workspace;
	enum manner manner;
};

extern const struct product the_product;

#endif
