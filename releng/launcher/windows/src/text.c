#include "text.h"
#include "launcher.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void *allocate(size_t bytes)
{
	void *memory = malloc(bytes);
	if (memory == NULL) {
		ExitProcess(EXIT_CANNOT_START);
	}
	return memory;
}

static void reserve(struct text *text, size_t more)
{
	size_t needed = text->length + more + 1;
	if (needed <= text->capacity) {
		return;
	}
	size_t capacity = needed * 2;
	wchar_t *larger = allocate(capacity * sizeof(wchar_t));
	if (text->length > 0) {
		memcpy(larger, text->chars, text->length * sizeof(wchar_t));
	}
	free(text->chars);
	text->chars = larger;
	text->capacity = capacity;
}

void text_append(struct text *text, const wchar_t *more)
{
	size_t length = wcslen(more);
	reserve(text, length);
	memcpy(text->chars + text->length, more, (length + 1) * sizeof(wchar_t));
	text->length += length;
}

void text_append_char(struct text *text, wchar_t c, size_t times)
{
	reserve(text, times);
	for (size_t i = 0; i < times; i++) {
		text->chars[text->length++] = c;
	}
	text->chars[text->length] = L'\0';
}

wchar_t *joined(const wchar_t *first, ...)
{
	struct text text = {0};
	va_list pieces;
	va_start(pieces, first);
	for (const wchar_t *piece = first; piece != NULL; piece = va_arg(pieces, const wchar_t *)) {
		text_append(&text, piece);
	}
	va_end(pieces);
	return text.chars;
}

wchar_t *copied(const wchar_t *source)
{
	return joined(source, NULL);
}

wchar_t *from_utf8(const char *bytes, size_t length)
{
	int count = length == 0 ? 0 : MultiByteToWideChar(CP_UTF8, 0, bytes, (int)length, NULL, 0);
	wchar_t *chars = allocate(((size_t)count + 1) * sizeof(wchar_t));
	if (count > 0) {
		MultiByteToWideChar(CP_UTF8, 0, bytes, (int)length, chars, count);
	}
	chars[count] = L'\0';
	return chars;
}

char *to_utf8(const wchar_t *chars)
{
	int count = WideCharToMultiByte(CP_UTF8, 0, chars, -1, NULL, 0, NULL, NULL);
	char *bytes = allocate((size_t)count + 1);
	bytes[0] = '\0';
	WideCharToMultiByte(CP_UTF8, 0, chars, -1, bytes, count, NULL, NULL);
	return bytes;
}

wchar_t *environment(const wchar_t *name)
{
	DWORD size = GetEnvironmentVariableW(name, NULL, 0);
	if (size <= 1) {
		return NULL;
	}
	wchar_t *value = allocate(size * sizeof(wchar_t));
	DWORD length = GetEnvironmentVariableW(name, value, size);
	if (length == 0 || length >= size) {
		free(value);
		return NULL;
	}
	return value;
}

DWORD millis_from_environment(const wchar_t *name, DWORD otherwise)
{
	wchar_t *value = environment(name);
	DWORD millis = value == NULL ? otherwise : (DWORD)wcstoul(value, NULL, 10);
	free(value);
	return millis;
}
