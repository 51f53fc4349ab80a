/* Where the installation, its Java runtime and this user's writable folders are. */
#ifndef KADO_INSTALL_H
#define KADO_INSTALL_H

#include "launcher.h"

/* All paths are absolute, without a trailing backslash. Lives as long as the process. */
struct install {
	/* Folder of the executable; may be read-only. */
	wchar_t *folder;
	/* 16 hexadecimal digits made from the folder's path: tells installations apart in shared names. */
	wchar_t *id;
	/* %LOCALAPPDATA%\Kado, created if need be: logs and configuration areas. */
	wchar_t *data;
	/* The OSGi configuration area: a cache that may be thrown away while the product does not run. */
	wchar_t *configuration;
	/* What the launcher itself notes, and what Java prints where it has no console. */
	wchar_t *log;
	wchar_t *output_log;
	/* java.exe, whether or not it exists. */
	wchar_t *java;
	/* The newest Equinox launcher jar, or NULL when there is none. */
	wchar_t *launcher_jar;
};

struct install find_install(const struct product *product);

bool file_exists(const wchar_t *path);

/*
 * The same file under a name that java.exe understands: Java on Windows takes paths in the ANSI code page and only up to
 * MAX_PATH, so a path that does not pass becomes its short (8.3) name. Returns a copy of the path itself when it may
 * stay, when it does not exist, or when the volume keeps no short names. Free with free().
 */
wchar_t *java_readable_path(const wchar_t *path);

/* True if the text survives the ANSI code page, in which java.exe takes its command line. */
bool fits_ansi(const wchar_t *text);

#endif
