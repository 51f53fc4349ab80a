/* Ends every java.exe and kado-java.exe as an access violation does: what the recorder's launcher sees is the exit code. */
#include <windows.h>
#include <tlhelp32.h>
#include <wchar.h>

int wmain(void)
{
	HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
	PROCESSENTRY32W entry = {.dwSize = sizeof(entry)};
	int ended = 0;
	for (BOOL more = Process32FirstW(all, &entry); more; more = Process32NextW(all, &entry)) {
		if (_wcsicmp(entry.szExeFile, L"java.exe") == 0 || _wcsicmp(entry.szExeFile, L"kado-java.exe") == 0) {
			HANDLE process = OpenProcess(PROCESS_TERMINATE, FALSE, entry.th32ProcessID);
			ended += TerminateProcess(process, 0xC0000005) ? 1 : 0;
			CloseHandle(process);
		}
	}
	CloseHandle(all);
	return ended > 0 ? 0 : 1;
}
