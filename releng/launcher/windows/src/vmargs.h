/*
 * JVM flags from the text file <name>.vmargs beside the executable: UTF-8, one argument a line; empty lines and lines
 * that start with # are skipped, white space around an argument is dropped. Where the file is missing, the copy that
 * was compiled into the executable is used.
 */
#ifndef KADO_VMARGS_H
#define KADO_VMARGS_H

#include "launcher.h"
#include "text.h"

/* Appends each JVM flag, quoted, to the command line. */
void append_vmargs(struct text *command, const struct product *product, const wchar_t *folder);

#endif
