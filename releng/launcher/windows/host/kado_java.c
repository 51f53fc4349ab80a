/*
 * kado-java.exe: what java.exe is, with UTF-8 for its code page (host.manifest; Windows 10 1903 and later), so that Java finds itself and
 * every file in folders of any name. It stands in bin\, beside jre\, where the runtime's own starter code looks for a runtime.
 *
 *   kado-java.exe --takes-utf8   ends with 0 where this Windows gives it that code page, otherwise with 1
 *   kado-java.exe ...            as java.exe; 2 if there is no runtime
 */
#include <windows.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

#define NO_RUNTIME 2

/* Read by the C runtime: arguments with * and ? reach Java as they were given. */
int _dowildcard = 0;

/* JLI_Launch of jli.dll, as src/java.base/share/native/libjli/java.h of OpenJDK 17 and 21 has it. */
typedef int (*launch_function)(int argc, char **argv, int jargc, const char **jargv, int appclassc, const char **appclassv,
		const char *fullversion, const char *dotversion, const char *program, const char *launcher, BYTE javaargs, BYTE cpwildcard,
		BYTE javaw, int ergo);

/* Cuts the path at its last backslash. */
static void keep_folder(wchar_t *path)
{
	wchar_t *last = wcsrchr(path, L'\\');
	if (last != NULL) {
		*last = L'\0';
	}
}

static launch_function find_launch(void)
{
	wchar_t path[MAX_PATH * 4];
	DWORD length = GetModuleFileNameW(NULL, path, ARRAYSIZE(path) - MAX_PATH);
	if (length == 0 || length >= ARRAYSIZE(path) - MAX_PATH) {
		return NULL;
	}
	keep_folder(path);
	keep_folder(path);
	wcscat(path, L"\\jre\\bin\\jli.dll");
	HMODULE library = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
	return library == NULL ? NULL : (launch_function)(void (*)(void))GetProcAddress(library, "JLI_Launch");
}

int main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "--takes-utf8") == 0) {
		return GetACP() == CP_UTF8 ? 0 : 1;
	}
	launch_function launch = find_launch();
	if (launch == NULL) {
		fprintf(stderr, "kado-java: no Java runtime in jre: error %lu\n", GetLastError());
		return NO_RUNTIME;
	}
	return launch(argc, argv, 0, NULL, 0, NULL, "", "", "java", "java", FALSE, TRUE, FALSE, 0);
}
