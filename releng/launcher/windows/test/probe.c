/*
 * Runs a program the way the self-test needs it:
 *   probe [NAME=VALUE]... [DEED:FILE] -- "program" arguments
 * sets the environment variables, starts the program with the rest of the command line unchanged, prints "code=<n>" (signed, all
 * 32 bits) on standard error and returns it. A DEED is done once FILE exists:
 *   kill     TerminateProcess on the program alone
 *   ctrl-c   Ctrl-C for all processes of the console, which is a new one
 */
#include <windows.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static BOOL WINAPI survive(DWORD event)
{
	return event == CTRL_C_EVENT;
}

static bool starts_with(const wchar_t *text, const wchar_t *prefix)
{
	return wcsncmp(text, prefix, wcslen(prefix)) == 0;
}

static void wait_for(const wchar_t *file)
{
	while (GetFileAttributesW(file) == INVALID_FILE_ATTRIBUTES) {
		Sleep(50);
	}
}

static void do_deed(const wchar_t *deed, HANDLE process)
{
	wait_for(wcschr(deed, L':') + 1);
	if (starts_with(deed, L"kill:")) {
		TerminateProcess(process, 99);
	} else {
		GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0);
	}
}

int wmain(int argc, wchar_t **argv)
{
	const wchar_t *deed = NULL;
	for (int i = 1; i < argc && wcscmp(argv[i], L"--") != 0; i++) {
		wchar_t *equals = wcschr(argv[i], L'=');
		if (starts_with(argv[i], L"kill:") || starts_with(argv[i], L"ctrl-c:")) {
			deed = argv[i];
		} else if (equals != NULL) {
			*equals = L'\0';
			SetEnvironmentVariableW(argv[i], equals + 1);
		}
	}
	if (deed != NULL && starts_with(deed, L"ctrl-c:")) {
		FreeConsole();
		AllocConsole();
		SetConsoleCtrlHandler(survive, TRUE);
	}
	wchar_t *command = wcsstr(GetCommandLineW(), L" -- ");
	STARTUPINFOW startup = {.cb = sizeof(startup)};
	PROCESS_INFORMATION process;
	if (command == NULL || !CreateProcessW(NULL, command + 4, NULL, NULL, TRUE, 0, NULL, NULL, &startup, &process)) {
		fprintf(stderr, "probe: error %lu\n", GetLastError());
		return 98;
	}
	if (deed != NULL) {
		do_deed(deed, process.hProcess);
	}
	WaitForSingleObject(process.hProcess, INFINITE);
	DWORD code = 97;
	GetExitCodeProcess(process.hProcess, &code);
	fprintf(stderr, "code=%ld\n", (long)code);
	return (int)code;
}
