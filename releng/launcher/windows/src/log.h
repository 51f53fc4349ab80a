/* Log files that never grow without bound. */
#ifndef KADO_LOG_H
#define KADO_LOG_H

#include "launcher.h"

/* Renames a file of more than `cap_bytes` to <path>.1, which it replaces. */
void rotate(const wchar_t *path, LONGLONG cap_bytes);

/*
 * Appends "2026-11-05T03:04:05Z <formatted>" in UTF-8 with CRLF, rotating at 256 KiB. The file is only open while the
 * line is written, so it can be read, copied and deleted at any time. A log that cannot be written is passed over.
 */
void log_line(const wchar_t *path, const wchar_t *format, ...);

/*
 * A file for a child's standard streams: appended to, rotated first if over 1 MiB, inheritable, shared with readers.
 * NUL when it cannot be opened. Close with CloseHandle().
 */
HANDLE open_output_log(const wchar_t *path);

#endif
