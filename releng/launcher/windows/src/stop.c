#include "stop.h"
#include "log.h"
#include "text.h"

#include <sddl.h>
#include <stdlib.h>

#define LOOK_MILLIS 100

/* System, administrators and owner: all; other users, whose recorder may run in a session beside: to wait (SYNCHRONIZE). */
static const wchar_t RIGHTS[] = L"D:(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;OW)(A;;0x100000;;;AU)";

static wchar_t *event_name(const struct install *install)
{
	return joined(L"Global\\KadoAgentStop-", install->id, NULL);
}

HANDLE stop_event(const struct install *install)
{
	wchar_t *name = event_name(install);
	SECURITY_ATTRIBUTES security = {.nLength = sizeof(security)};
	/* Windows before Vista, and some Wine, do not know the owner's rights: then the default rights hold. */
	ConvertStringSecurityDescriptorToSecurityDescriptorW(RIGHTS, SDDL_REVISION_1, &security.lpSecurityDescriptor, NULL);
	HANDLE event = CreateEventW(&security, TRUE, FALSE, name);
	if (event == NULL) {
		event = OpenEventW(SYNCHRONIZE, FALSE, name);
	}
	LocalFree(security.lpSecurityDescriptor);
	free(name);
	return event;
}

static bool exists(const wchar_t *name)
{
	HANDLE event = OpenEventW(SYNCHRONIZE, FALSE, name);
	if (event == NULL) {
		return GetLastError() != ERROR_FILE_NOT_FOUND;
	}
	CloseHandle(event);
	return true;
}

/* The event goes with the last recorder that holds it. */
static bool await_end(const wchar_t *name)
{
	DWORD limit_millis = millis_from_environment(L"KADO_STOP_WAIT_MILLIS", 30000);
	ULONGLONG begin_millis = GetTickCount64();
	while (exists(name)) {
		if (GetTickCount64() - begin_millis > limit_millis) {
			return false;
		}
		Sleep(LOOK_MILLIS);
	}
	return true;
}

DWORD stop_running(const struct install *install)
{
	wchar_t *name = event_name(install);
	HANDLE event = OpenEventW(EVENT_MODIFY_STATE, FALSE, name);
	DWORD exit_code = EXIT_NOT_STOPPED;
	if (event != NULL) {
		SetEvent(event);
		CloseHandle(event);
		exit_code = await_end(name) ? 0 : EXIT_NOT_STOPPED;
	} else if (GetLastError() == ERROR_FILE_NOT_FOUND) {
		exit_code = EXIT_NOTHING_RUNNING;
	}
	log_line(install->log, exit_code == EXIT_NOT_STOPPED ? L"asked to stop what runs: in vain" : L"asked to stop what runs: done");
	free(name);
	return exit_code;
}
