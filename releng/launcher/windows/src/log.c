#include "log.h"
#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LOG_CAP_BYTES (256 * 1024)
#define OUTPUT_CAP_BYTES (1024 * 1024)
#define LONGEST_LINE 2048
#define SHARE_ALL (FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE)

void rotate(const wchar_t *path, LONGLONG cap_bytes)
{
	WIN32_FILE_ATTRIBUTE_DATA data;
	if (!GetFileAttributesExW(path, GetFileExInfoStandard, &data)) {
		return;
	}
	LARGE_INTEGER size = {.u = {.LowPart = data.nFileSizeLow, .HighPart = (LONG)data.nFileSizeHigh}};
	if (size.QuadPart > cap_bytes) {
		wchar_t *older = joined(path, L".1", NULL);
		MoveFileExW(path, older, MOVEFILE_REPLACE_EXISTING);
		free(older);
	}
}

static HANDLE open_to_append(const wchar_t *path, SECURITY_ATTRIBUTES *security)
{
	return CreateFileW(path, FILE_APPEND_DATA, SHARE_ALL, security, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
}

void log_line(const wchar_t *path, const wchar_t *format, ...)
{
	SYSTEMTIME now;
	GetSystemTime(&now);
	wchar_t line[LONGEST_LINE];
	int length = _snwprintf(line, LONGEST_LINE, L"%04d-%02d-%02dT%02d:%02d:%02dZ ", now.wYear, now.wMonth, now.wDay,
			now.wHour, now.wMinute, now.wSecond);
	va_list values;
	va_start(values, format);
	_vsnwprintf(line + length, (size_t)(LONGEST_LINE - length), format, values);
	va_end(values);
	/* _vsnwprintf leaves a line that was cut off without an end. */
	line[LONGEST_LINE - 1] = L'\0';

	rotate(path, LOG_CAP_BYTES);
	HANDLE file = open_to_append(path, NULL);
	if (file == INVALID_HANDLE_VALUE) {
		return;
	}
	wchar_t *ended = joined(line, L"\r\n", NULL);
	char *bytes = to_utf8(ended);
	DWORD written;
	WriteFile(file, bytes, (DWORD)strlen(bytes), &written, NULL);
	CloseHandle(file);
	free(bytes);
	free(ended);
}

HANDLE open_output_log(const wchar_t *path)
{
	SECURITY_ATTRIBUTES inheritable = {.nLength = sizeof(inheritable), .bInheritHandle = TRUE};
	rotate(path, OUTPUT_CAP_BYTES);
	HANDLE file = open_to_append(path, &inheritable);
	return file == INVALID_HANDLE_VALUE ? open_to_append(L"NUL", &inheritable) : file;
}
