/* Growable UTF-16 text. Running out of memory ends the process: a launcher has nothing to save. */
#ifndef KADO_TEXT_H
#define KADO_TEXT_H

#include <windows.h>
#include <stddef.h>

/* Never NULL: ends the process with EXIT_CANNOT_START when there is no memory. Free with free(). */
void *allocate(size_t bytes);

/* Zero-initialise it; `chars` is NULL until something was appended. Free with free(text.chars). */
struct text {
	wchar_t *chars;
	size_t length;
	size_t capacity;
};

void text_append(struct text *text, const wchar_t *more);
void text_append_char(struct text *text, wchar_t c, size_t times);

/* The pieces up to the NULL, one after another. Free with free(). */
wchar_t *joined(const wchar_t *first, ...);

wchar_t *copied(const wchar_t *source);

/* UTF-8 to UTF-16 and back; `length` is in bytes and excludes a terminator. Free with free(). */
wchar_t *from_utf8(const char *bytes, size_t length);
char *to_utf8(const wchar_t *chars);

/* The value of an environment variable, or NULL when it is unset or empty. Free with free(). */
wchar_t *environment(const wchar_t *name);

/* The same as a number of milliseconds, by which tests shorten what takes long. */
DWORD millis_from_environment(const wchar_t *name, DWORD otherwise);

#endif
