#include "command.h"
#include "runtime.h"
#include "vmargs.h"

#include <stdlib.h>
#include <string.h>

static bool needs_quotes(const wchar_t *argument)
{
	/* Characters outside the code page reach java.exe as question marks, which it must not expand either. */
	return *argument == L'\0' || wcspbrk(argument, L" \t\n\v\"*?") != NULL || !fits_ansi(argument);
}

void append_argument(struct text *command, const wchar_t *argument)
{
	if (command->length > 0) {
		text_append_char(command, L' ', 1);
	}
	if (!needs_quotes(argument)) {
		text_append(command, argument);
		return;
	}
	text_append_char(command, L'"', 1);
	size_t backslashes = 0;
	for (const wchar_t *c = argument; *c != L'\0'; c++) {
		if (*c == L'"') {
			/* Backslashes are only special before a quote: double them, and one more for the quote itself. */
			text_append_char(command, L'\\', backslashes + 1);
		}
		backslashes = *c == L'\\' ? backslashes + 1 : 0;
		text_append_char(command, *c, 1);
	}
	text_append_char(command, L'\\', backslashes);
	text_append_char(command, L'"', 1);
}

static void append_path(struct text *command, const struct install *install, const wchar_t *before, const wchar_t *path,
		const wchar_t *after)
{
	wchar_t *readable = java_readable_path(path, install->utf8);
	wchar_t *argument = joined(before, readable, after, NULL);
	append_argument(command, argument);
	free(argument);
	free(readable);
}

/* Flags that come before the .vmargs file, which may therefore overrule them. */
static void append_own_flags(struct text *command, const struct product *product, const struct install *install,
		bool utf8_streams)
{
	append_path(command, install, L"-Dkado.home=", install->folder, L"");
	if (install->utf8) {
		/* For whatever starts a Java of its own from here. */
		append_path(command, install, L"-Dkado.java=", install->java, L"");
	}
	/* The configuration area outlives an upgrade in place: without this, Equinox keeps what it cached of the old jars. */
	append_argument(command, L"-Dosgi.checkConfiguration=true");
	/* One file, overwritten: a JVM that crashes every minute must not fill the disk. */
	wchar_t *crash_file = joined(L"\\", product->name, L".crash.log", NULL);
	append_path(command, install, L"-XX:ErrorFile=", install->data, crash_file);
	free(crash_file);
	if (product->manner == MANNER_UNSEEN) {
		/* The end of standard input is how we pass on that Java shall end. */
		append_argument(command, L"-Dkado.stop=stdin");
	}
	if (utf8_streams) {
		append_argument(command, L"-Dstdout.encoding=UTF-8");
		append_argument(command, L"-Dstderr.encoding=UTF-8");
	}
}

static void append_equinox(struct text *command, const struct product *product, const struct install *install)
{
	append_argument(command, L"-jar");
	append_path(command, install, L"", install->launcher_jar, L"");
	append_argument(command, L"-nosplash");
	if (product->manner != MANNER_CONSOLE) {
		append_argument(command, L"-consoleLog");
	}
	append_argument(command, product->kind);
	append_argument(command, product->id);
	if (product->workspace != NULL) {
		append_argument(command, L"-data");
		append_argument(command, product->workspace);
	}
	append_argument(command, L"-configuration");
	append_path(command, install, L"", install->configuration, L"");
}

wchar_t *java_command(const struct product *product, const struct install *install, int count, wchar_t **arguments,
		bool utf8_streams)
{
	struct text command = {0};
	append_argument(&command, install->java);
	append_own_flags(&command, product, install, utf8_streams);
	append_vmargs(&command, product, install->folder);
	append_equinox(&command, product, install);
	if (product->verb != NULL) {
		append_argument(&command, product->verb);
	}
	for (int i = 0; i < count; i++) {
		append_argument(&command, arguments[i]);
	}
	return command.chars;
}

static void append_separated(struct text *value, const wchar_t *argument)
{
	text_append(value, argument);
	text_append_char(value, L'\x1f', 1);
}

void export_arguments(const struct product *product, int count, wchar_t **arguments)
{
	struct text value = {0};
	bool all_fit = true;
	if (product->verb != NULL) {
		append_separated(&value, product->verb);
	}
	for (int i = 0; i < count; i++) {
		append_separated(&value, arguments[i]);
		all_fit = all_fit && fits_ansi(arguments[i]);
	}
	SetEnvironmentVariableW(L"KADO_ARGUMENTS", all_fit ? NULL : value.chars);
	free(value.chars);
}
