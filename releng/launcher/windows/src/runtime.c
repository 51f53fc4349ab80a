#include "runtime.h"
#include "child.h"
#include "log.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* Bytes of a path that leave room for the files below it, in the buffers of MAX_PATH that Java has. */
#define LONGEST_JAVA_PATH 240

bool fits_ansi(const wchar_t *text)
{
	if (GetACP() == CP_UTF8) {
		return true;
	}
	BOOL lost = FALSE;
	int size = WideCharToMultiByte(CP_ACP, 0, text, -1, NULL, 0, NULL, NULL);
	char *bytes = allocate((size_t)size);
	WideCharToMultiByte(CP_ACP, WC_NO_BEST_FIT_CHARS, text, -1, bytes, size, NULL, &lost);
	free(bytes);
	return !lost;
}

static bool is_readable(const wchar_t *path, bool utf8)
{
	if (!utf8) {
		return fits_ansi(path) && wcslen(path) <= LONGEST_JAVA_PATH;
	}
	char *bytes = to_utf8(path);
	size_t length = strlen(bytes);
	free(bytes);
	return length <= LONGEST_JAVA_PATH;
}

wchar_t *java_readable_path(const wchar_t *path, bool utf8)
{
	DWORD size = is_readable(path, utf8) ? 0 : GetShortPathNameW(path, NULL, 0);
	if (size == 0) {
		return copied(path);
	}
	wchar_t *readable = allocate(size * sizeof(wchar_t));
	DWORD length = GetShortPathNameW(path, readable, size);
	if (length == 0 || length >= size) {
		free(readable);
		return copied(path);
	}
	return readable;
}

/* Runs the program with the argument, unseen, and tells whether it ended with 0. */
static bool ends_well(const wchar_t *program, const wchar_t *argument)
{
	wchar_t *command = joined(L"\"", program, L"\" ", argument, NULL);
	struct child child = {.program = program, .command = command, .output = open_output_log(L"NUL")};
	DWORD exit_code;
	bool well = run_child(&child, &exit_code) == ERROR_SUCCESS && exit_code == 0;
	CloseHandle(child.output);
	free(command);
	return well;
}

/* Java puts libraries that it unpacks there, and loads them by names in its code page. */
static bool temporary_folder_fits(void)
{
	wchar_t *temporary = environment(L"TEMP");
	bool fits = temporary == NULL || fits_ansi(temporary);
	free(temporary);
	return fits;
}

struct runtime find_runtime(const wchar_t *folder, const wchar_t *data)
{
	wchar_t *home = environment(L"KADO_JAVA_HOME");
	if (home == NULL && !(fits_ansi(folder) && fits_ansi(data) && temporary_folder_fits())) {
		wchar_t *host = joined(folder, L"\\bin\\kado-java.exe", NULL);
		if (ends_well(host, L"--takes-utf8")) {
			return (struct runtime) {.program = host, .utf8 = true};
		}
		free(host);
	}
	wchar_t *java = joined(home != NULL ? home : folder, home != NULL ? L"" : L"\\jre", L"\\bin\\java.exe", NULL);
	wchar_t *readable = java_readable_path(java, false);
	free(java);
	free(home);
	return (struct runtime) {.program = readable};
}

static bool has_readable_name(const wchar_t *path)
{
	wchar_t *readable = java_readable_path(path, false);
	bool fits = fits_ansi(readable);
	free(readable);
	return fits;
}

bool can_start(const struct install *install)
{
	if (install->utf8 || fits_ansi(install->folder)) {
		return true;
	}
	return has_readable_name(install->launcher_jar) && ends_well(install->java, L"-version");
}
