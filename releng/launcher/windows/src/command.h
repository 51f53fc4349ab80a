/* The command line that starts Java on the product. */
#ifndef KADO_COMMAND_H
#define KADO_COMMAND_H

#include "install.h"
#include "launcher.h"
#include "text.h"

/*
 * Appends a blank and the argument so that CommandLineToArgvW, and java.exe with it, reads back exactly the argument.
 * Wildcards are quoted, because java.exe would expand them.
 */
void append_argument(struct text *command, const wchar_t *argument);

/*
 * The whole command line. `arguments` are the user's, without the program's name. `utf8_streams` makes Java write its
 * standard streams in UTF-8, for a file or a pipe; a console keeps its own code page. Free with free().
 */
wchar_t *java_command(const struct product *product, const struct install *install, int count, wchar_t **arguments,
		bool utf8_streams);

/*
 * Sets KADO_ARGUMENTS to what the application gets (verb and user's arguments, each followed by U+001F) if one of them
 * does not fit the ANSI code page, in which java.exe takes its command line; removes the variable otherwise.
 * Java reads environment variables as UTF-16, so that an application which looks there loses nothing.
 */
void export_arguments(const struct product *product, int count, wchar_t **arguments);

#endif
