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
	/* The program that runs Java, whether or not it exists: java.exe, or our own where that would not find itself. */
	wchar_t *java;
	/* Whether that program takes its command line in UTF-8, and so every path as it is. */
	bool utf8;
	/* The newest Equinox launcher jar, or NULL when there is none. */
	wchar_t *launcher_jar;
};

struct install find_install(const struct product *product);

bool file_exists(const wchar_t *path);

#endif
