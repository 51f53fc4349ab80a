#include "watchdog.h"
#include "cache.h"
#include "child.h"
#include "log.h"
#include "stop.h"
#include "text.h"

#include <stdlib.h>

/* Not an exit code of ours or of Java: the process never was. */
#define JAVA_NOT_STARTED 0xFFFFFFFF

struct pauses {
	DWORD first_millis;
	DWORD max_millis;
	DWORD reset_millis;
};

static struct pauses chosen_pauses(void)
{
	return (struct pauses) {
		.first_millis = millis_from_environment(L"KADO_RESTART_FIRST_MILLIS", 2000),
		.max_millis = millis_from_environment(L"KADO_RESTART_MAX_MILLIS", 60000),
		.reset_millis = millis_from_environment(L"KADO_RESTART_RESET_MILLIS", 600000),
	};
}

static bool ended_for_good(DWORD exit_code)
{
	static const DWORD FINAL_CODES[] = {0, EXIT_CANNOT_START, EXIT_ALREADY_RUNNING, 4, 130, 143};
	for (size_t i = 0; i < ARRAYSIZE(FINAL_CODES); i++) {
		if (exit_code == FINAL_CODES[i]) {
			return true;
		}
	}
	return false;
}

/* Keeps the object, and with it the claim, until the process ends. */
static bool claim_session(const wchar_t *install_id)
{
	wchar_t *name = joined(L"Local\\KadoAgent-", install_id, NULL);
	HANDLE mutex = CreateMutexW(NULL, FALSE, name);
	bool first = mutex != NULL && GetLastError() != ERROR_ALREADY_EXISTS;
	free(name);
	return first;
}

static void set_damaged_cache_aside(const struct install *install)
{
	wchar_t *aside = set_aside(install->configuration);
	if (aside != NULL) {
		log_line(install->log, L"failed to start: set its cache aside as %ls", aside);
		free(aside);
	}
}

/* One life of Java: how long it lasted, and in `exit_code` how it ended. */
static ULONGLONG run_once(const struct install *install, const wchar_t *command, HANDLE stop, DWORD *exit_code)
{
	struct child child = {
		.program = install->java,
		.command = command,
		.output = open_output_log(install->output_log),
		.stop = stop,
		.stop_limit_millis = millis_from_environment(L"KADO_STOP_LIMIT_MILLIS", 20000),
	};
	log_line(install->log, L"starts Java");
	ULONGLONG started_millis = GetTickCount64();
	DWORD error = run_child(&child, exit_code);
	ULONGLONG lived_millis = GetTickCount64() - started_millis;
	CloseHandle(child.output);
	if (error == ERROR_SUCCESS) {
		log_line(install->log, L"Java ended with code %ld after %llu ms", (long)*exit_code, lived_millis);
	} else {
		/* Short of memory, or held by a virus scanner: that passes. */
		log_line(install->log, L"Windows could not start Java: error %lu", error);
		*exit_code = JAVA_NOT_STARTED;
	}
	return lived_millis;
}

/* Sleeps; false if asked to stop meanwhile, or before. */
static bool pause(HANDLE stop, DWORD millis)
{
	if (stop == NULL) {
		Sleep(millis);
		return true;
	}
	return WaitForSingleObject(stop, millis) == WAIT_TIMEOUT;
}

static DWORD keep_running(const struct install *install, const wchar_t *command, HANDLE stop)
{
	struct pauses pauses = chosen_pauses();
	DWORD pause_millis = pauses.first_millis;
	for (;;) {
		DWORD exit_code;
		ULONGLONG lived_millis = run_once(install, command, stop, &exit_code);
		if (!pause(stop, 0)) {
			log_line(install->log, L"stops as asked");
			return 0;
		}
		if (ended_for_good(exit_code)) {
			return exit_code;
		}
		if (exit_code == EQUINOX_FAILED) {
			set_damaged_cache_aside(install);
		}
		if (lived_millis >= pauses.reset_millis) {
			pause_millis = pauses.first_millis;
		}
		log_line(install->log, L"restarts in %lu ms", pause_millis);
		if (!pause(stop, pause_millis)) {
			log_line(install->log, L"stops as asked");
			return 0;
		}
		pause_millis = min(pause_millis * 2, pauses.max_millis);
	}
}

DWORD watch(const struct install *install, const wchar_t *command)
{
	if (!claim_session(install->id)) {
		log_line(install->log, L"an agent of this installation is already running in this session");
		return EXIT_ALREADY_RUNNING;
	}
	HANDLE stop = stop_event(install);
	if (stop == NULL) {
		log_line(install->log, L"Windows refuses the stop event: error %lu", GetLastError());
	}
	/* No "has stopped working" box may wait for a user who is not there; Java inherits this. */
	SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
	/* At logoff Windows ends processes from high levels (0x280 is usual) to low ones: Java first, then us. */
	SetProcessShutdownParameters(0x1FF, SHUTDOWN_NORETRY);
	return keep_running(install, command, stop);
}
