#include "install.h"
#include "runtime.h"
#include "text.h"

#include <shlwapi.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static wchar_t *own_path(void)
{
	for (DWORD size = MAX_PATH;; size *= 2) {
		wchar_t *path = allocate(size * sizeof(wchar_t));
		DWORD length = GetModuleFileNameW(NULL, path, size);
		if (length > 0 && length < size) {
			return path;
		}
		free(path);
		if (length == 0) {
			ExitProcess(EXIT_CANNOT_START);
		}
	}
}

/* Cuts the path at its last backslash. */
static void keep_folder(wchar_t *path)
{
	wchar_t *last = wcsrchr(path, L'\\');
	if (last != NULL) {
		*last = L'\0';
	}
}

/* The path spelt in full, so that C:\PROGRA~1 and C:\Program Files are one installation. Takes and returns ownership. */
static wchar_t *spelt_in_full(wchar_t *path)
{
	DWORD size = GetLongPathNameW(path, NULL, 0);
	if (size == 0) {
		return path;
	}
	wchar_t *full = allocate(size * sizeof(wchar_t));
	DWORD length = GetLongPathNameW(path, full, size);
	if (length == 0 || length >= size) {
		free(full);
		return path;
	}
	free(path);
	return full;
}

/* FNV-1a over the UTF-16 units of the lower-cased path, as 16 hexadecimal digits. */
static wchar_t *path_id(const wchar_t *folder)
{
	wchar_t *lower = copied(folder);
	CharLowerW(lower);
	uint64_t hash = 0xcbf29ce484222325u;
	for (const wchar_t *c = lower; *c != L'\0'; c++) {
		hash = (hash ^ *c) * 0x100000001b3u;
	}
	free(lower);
	wchar_t digits[17];
	swprintf(digits, 17, L"%08x%08x", (unsigned)(hash >> 32), (unsigned)hash);
	return copied(digits);
}

static wchar_t *newest_launcher_jar(const wchar_t *folder)
{
	wchar_t *plugins = joined(folder, L"\\plugins\\", NULL);
	wchar_t *pattern = joined(plugins, L"org.eclipse.equinox.launcher_*.jar", NULL);
	wchar_t *newest = NULL;
	WIN32_FIND_DATAW found;
	HANDLE search = FindFirstFileW(pattern, &found);
	for (BOOL more = search != INVALID_HANDLE_VALUE; more; more = FindNextFileW(search, &found)) {
		/* Compares digits as numbers, so that 1.10 is newer than 1.9. */
		if (newest == NULL || StrCmpLogicalW(found.cFileName, newest) > 0) {
			free(newest);
			newest = copied(found.cFileName);
		}
	}
	if (search != INVALID_HANDLE_VALUE) {
		FindClose(search);
	}
	wchar_t *path = newest == NULL ? NULL : joined(plugins, newest, NULL);
	free(newest);
	free(pattern);
	free(plugins);
	return path;
}

static wchar_t *data_folder(void)
{
	wchar_t *local = environment(L"LOCALAPPDATA");
	if (local == NULL) {
		/* A session without a profile, as some services have it. */
		local = environment(L"TEMP");
	}
	wchar_t *data = joined(local == NULL ? L"C:" : local, L"\\Kado", NULL);
	free(local);
	CreateDirectoryW(data, NULL);
	return data;
}

static wchar_t *configuration_area(const wchar_t *data, const wchar_t *name, const wchar_t *id)
{
	wchar_t *areas = joined(data, L"\\configuration", NULL);
	CreateDirectoryW(areas, NULL);
	wchar_t *area = joined(areas, L"\\", name, L"-", id, NULL);
	CreateDirectoryW(area, NULL);
	free(areas);
	return area;
}

struct install find_install(const struct product *product)
{
	wchar_t *folder = own_path();
	keep_folder(folder);
	folder = spelt_in_full(folder);
	wchar_t *id = path_id(folder);
	wchar_t *data = data_folder();
	struct runtime runtime = find_runtime(folder, data);
	return (struct install) {
		.folder = folder,
		.id = id,
		.data = data,
		.configuration = configuration_area(data, product->name, id),
		.log = joined(data, L"\\", product->name, L".log", NULL),
		.output_log = joined(data, L"\\", product->vmargs, L".out.log", NULL),
		.java = runtime.program,
		.utf8 = runtime.utf8,
		.launcher_jar = newest_launcher_jar(folder),
	};
}

bool file_exists(const wchar_t *path)
{
	DWORD attributes = GetFileAttributesW(path);
	return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) == 0;
}
