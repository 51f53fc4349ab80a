/*
 * post MESSAGE WPARAM LPARAM: sends a message to the agent's hidden window and waits for its answer.
 * Ends with 0, or with 2 for wrong words, 3 where there is no such window, 4 where it does not answer.
 */
#include <stdlib.h>
#include <windows.h>

#define LOOK_MILLIS 100
#define LOOKS 1200
#define ANSWER_MILLIS 60000

static HWND wait_for_window(void)
{
	HWND window = NULL;
	for (int looks = 0; window == NULL && looks < LOOKS; looks++) {
		if (looks > 0) {
			Sleep(LOOK_MILLIS);
		}
		window = FindWindowW(L"KadoAgentSession", NULL);
	}
	return window;
}

int wmain(int count, wchar_t **words)
{
	if (count != 4) {
		return 2;
	}
	HWND window = wait_for_window();
	if (window == NULL) {
		return 3;
	}
	DWORD_PTR answer;
	LRESULT sent = SendMessageTimeoutW(window, (UINT)wcstoul(words[1], NULL, 0), _wcstoui64(words[2], NULL, 0),
			(LPARAM)_wcstoui64(words[3], NULL, 0), SMTO_NORMAL, ANSWER_MILLIS, &answer);
	return sent != 0 ? 0 : 4;
}
