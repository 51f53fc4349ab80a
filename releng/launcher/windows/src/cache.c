#include "cache.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

static void delete_tree(const wchar_t *path);

static void delete_entry(const wchar_t *folder, const WIN32_FIND_DATAW *entry)
{
	if (wcscmp(entry->cFileName, L".") == 0 || wcscmp(entry->cFileName, L"..") == 0) {
		return;
	}
	wchar_t *path = joined(folder, L"\\", entry->cFileName, NULL);
	if ((entry->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) == 0) {
		DeleteFileW(path);
	} else if ((entry->dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0) {
		/* A link: what it points at is not ours to delete. */
		RemoveDirectoryW(path);
	} else {
		delete_tree(path);
	}
	free(path);
}

static void delete_tree(const wchar_t *path)
{
	wchar_t *pattern = joined(path, L"\\*", NULL);
	WIN32_FIND_DATAW entry;
	HANDLE search = FindFirstFileW(pattern, &entry);
	free(pattern);
	if (search != INVALID_HANDLE_VALUE) {
		do {
			delete_entry(path, &entry);
		} while (FindNextFileW(search, &entry));
		FindClose(search);
	}
	RemoveDirectoryW(path);
}

wchar_t *set_aside(const wchar_t *path)
{
	wchar_t *aside = joined(path, L".damaged", NULL);
	delete_tree(aside);
	if (MoveFileW(path, aside)) {
		CreateDirectoryW(path, NULL);
		return aside;
	}
	free(aside);
	return NULL;
}
