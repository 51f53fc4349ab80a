#include "vmargs.h"
#include "command.h"

#include <stdlib.h>
#include <string.h>

/* Number of the resource in launcher.rc that holds the built-in copy of the .vmargs file. */
#define BUILT_IN_VMARGS 2
#define LONGEST_VMARGS_BYTES (64 * 1024)

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static void append_line(struct text *command, const char *start, const char *end)
{
	while (start < end && is_blank(*start)) {
		start++;
	}
	while (start < end && is_blank(end[-1])) {
		end--;
	}
	if (start == end || *start == '#') {
		return;
	}
	wchar_t *argument = from_utf8(start, (size_t)(end - start));
	append_argument(command, argument);
	free(argument);
}

static void append_lines(struct text *command, const char *bytes, size_t length)
{
	const char *end = bytes + length;
	if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		/* Notepad writes a byte order mark. */
		bytes += 3;
	}
	while (bytes < end) {
		const char *line_end = memchr(bytes, '\n', (size_t)(end - bytes));
		if (line_end == NULL) {
			line_end = end;
		}
		append_line(command, bytes, line_end);
		bytes = line_end + 1;
	}
}

static void append_built_in(struct text *command)
{
	HRSRC resource = FindResourceW(NULL, MAKEINTRESOURCEW(BUILT_IN_VMARGS), (LPCWSTR)RT_RCDATA);
	HGLOBAL loaded = resource == NULL ? NULL : LoadResource(NULL, resource);
	if (loaded != NULL) {
		append_lines(command, LockResource(loaded), SizeofResource(NULL, resource));
	}
}

void append_vmargs(struct text *command, const struct product *product, const wchar_t *folder)
{
	wchar_t *path = joined(folder, L"\\", product->vmargs, L".vmargs", NULL);
	HANDLE file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
			OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
	free(path);
	if (file == INVALID_HANDLE_VALUE) {
		append_built_in(command);
		return;
	}
	char *bytes = allocate(LONGEST_VMARGS_BYTES);
	DWORD length = 0;
	if (ReadFile(file, bytes, LONGEST_VMARGS_BYTES, &length, NULL)) {
		append_lines(command, bytes, length);
	}
	free(bytes);
	CloseHandle(file);
}
