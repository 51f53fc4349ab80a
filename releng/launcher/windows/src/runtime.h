/* Which program runs Java, and under which names it finds files. */
#ifndef KADO_RUNTIME_H
#define KADO_RUNTIME_H

#include "install.h"

struct runtime {
	/* Full path, whether or not it exists. */
	wchar_t *program;
	/* Whether it takes its command line in UTF-8 instead of the ANSI code page. */
	bool utf8;
};

/*
 * java.exe on Windows looks for its libraries, and takes its command line, in the ANSI code page: on an English Windows it does not find
 * itself in a Japanese folder. There bin\kado-java.exe takes its place (host/kado_java.c), whose code page is UTF-8 from Windows 10 1903 on.
 * An older Windows gets java.exe by its short (8.3) name. KADO_JAVA_HOME names another runtime, which is always started by its own java.exe.
 */
struct runtime find_runtime(const wchar_t *folder, const wchar_t *data);

/*
 * False if Java can't be started from the folder of the installation under any name. Starts Java to find out, but only where
 * the names are in doubt.
 */
bool can_start(const struct install *install);

/*
 * The same file under a name that Java understands: what its code page does not hold, or what is longer than MAX_PATH, becomes its
 * short (8.3) name. Returns a copy of the path itself when it may stay, when it does not exist, or when the volume keeps no
 * short names. Free with free().
 */
wchar_t *java_readable_path(const wchar_t *path, bool utf8);

/* True if the text survives the ANSI code page. */
bool fits_ansi(const wchar_t *text);

#endif
