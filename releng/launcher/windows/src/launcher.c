#include "launcher.h"
#include "cache.h"
#include "child.h"
#include "command.h"
#include "install.h"
#include "log.h"
#include "messages.h"
#include "runtime.h"
#include "stop.h"
#include "watchdog.h"

#include <stdlib.h>
#include <wchar.h>

/* Read by the C runtime: arguments with * and ? reach Kado as they were typed. */
int _dowildcard = 0;

static bool is_complete(const struct install *install)
{
	if (!file_exists(install->java)) {
		tell(&the_product, install, MESSAGE_NO_JAVA, install->java);
		return false;
	}
	if (install->launcher_jar == NULL) {
		tell(&the_product, install, MESSAGE_NO_PRODUCT, install->folder);
		return false;
	}
	if (!can_start(install)) {
		tell(&the_product, install, MESSAGE_FOLDER_NAME, install->folder);
		return false;
	}
	return true;
}

/* Whoever can't read UTF-8 from a pipe, as our setup, has it written into a file: what is printed by us and by Java. */
static void redirect_output(void)
{
	wchar_t *path = environment(L"KADO_OUTPUT_FILE");
	if (path != NULL) {
		HANDLE file = open_output_log(path);
		SetStdHandle(STD_OUTPUT_HANDLE, file);
		SetStdHandle(STD_ERROR_HANDLE, file);
		/* Not for the programs that Java starts. */
		SetEnvironmentVariableW(L"KADO_OUTPUT_FILE", NULL);
	}
	free(path);
}

static bool writes_to_console(void)
{
	DWORD mode;
	return the_product.manner == MANNER_CONSOLE && GetConsoleMode(GetStdHandle(STD_OUTPUT_HANDLE), &mode);
}

static bool asks_for_restart(DWORD exit_code)
{
	return the_product.manner == MANNER_WINDOWS && (exit_code == EQUINOX_RESTART || exit_code == EQUINOX_RELAUNCH);
}

static void explain(const struct install *install, DWORD exit_code)
{
	wchar_t *aside = exit_code == EQUINOX_FAILED ? set_aside(install->configuration) : NULL;
	if (aside != NULL) {
		tell(&the_product, install, MESSAGE_CACHE_SET_ASIDE, aside);
	} else if (exit_code != 0 && the_product.manner == MANNER_WINDOWS) {
		tell(&the_product, install, MESSAGE_ENDED_BADLY, install->output_log);
	}
	free(aside);
}

/* Runs Java before the user's eyes, again as often as the workbench asks to be restarted. */
static DWORD run(const struct install *install, const wchar_t *command)
{
	DWORD exit_code;
	do {
		HANDLE output = the_product.manner == MANNER_CONSOLE ? NULL : open_output_log(install->output_log);
		struct child child = {.program = install->java, .command = command, .output = output};
		DWORD error = run_child(&child, &exit_code);
		if (output != NULL) {
			CloseHandle(output);
		}
		if (error != ERROR_SUCCESS) {
			tell(&the_product, install, MESSAGE_JAVA_REFUSED, install->java);
			return EXIT_CANNOT_START;
		}
	} while (asks_for_restart(exit_code));
	explain(install, exit_code);
	return exit_code;
}

/* Starts Java and returns what came of it. */
static DWORD launch(const struct install *install, int count, wchar_t **arguments)
{
	if (!is_complete(install)) {
		return EXIT_CANNOT_START;
	}
	export_arguments(&the_product, count, arguments);
	wchar_t *command = java_command(&the_product, install, count, arguments, !writes_to_console());
	DWORD exit_code = the_product.manner == MANNER_UNSEEN ? watch(install, command) : run(install, command);
	free(command);
	return exit_code;
}

int wmain(int argc, wchar_t **argv)
{
	bool unseen = the_product.manner == MANNER_UNSEEN;
	redirect_output();
	struct install install = find_install(&the_product);
	if (unseen && argc == 2 && wcscmp(argv[1], L"--stop") == 0) {
		return (int)stop_running(&install);
	}
	if (unseen) {
		log_line(install.log, L"begins in %ls", install.folder);
	}
	DWORD exit_code = launch(&install, argc - 1, argv + 1);
	if (unseen) {
		log_line(install.log, L"ends with code %ld", (long)exit_code);
	}
	return (int)exit_code;
}
