/* Opens files as Excel does: others may read them, but not write. Waits until it is ended. */
#include <windows.h>
#include <stdio.h>

int wmain(int count, wchar_t **files)
{
	for (int i = 1; i < count; i++) {
		HANDLE file = CreateFileW(files[i], GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
		if (file == INVALID_HANDLE_VALUE) {
			printf("error %lu\n", GetLastError());
			return 1;
		}
	}
	puts("holding");
	fflush(stdout);
	Sleep(INFINITE);
	return 0;
}
