#include "child.h"
#include "text.h"

#include <stdlib.h>

/* The running child, for the console handler, which Windows calls on a thread of its own without a context. */
static HANDLE volatile watched_process;

static BOOL WINAPI leave_to_child(DWORD event)
{
	if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT) {
		/* Console closed, logoff, shutdown: once this returns, Windows ends us and the job ends Java half-way. */
		HANDLE process = watched_process;
		if (process != NULL) {
			WaitForSingleObject(process, INFINITE);
		}
	}
	return TRUE;
}

/* A job whose only member is Java: it dies with the last handle to the job, which is ours. */
static HANDLE create_job(void)
{
	HANDLE job = CreateJobObjectW(NULL, NULL);
	if (job != NULL) {
		JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
		/* What Java starts (a verb that starts the recorder) is not in the job and may outlive it. */
		limits.BasicLimitInformation.LimitFlags =
				JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK;
		SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof(limits));
	}
	return job;
}

static DWORD start(const struct child *child, PROCESS_INFORMATION *process)
{
	bool shared = child->output == NULL;
	STARTUPINFOW startup = {
		.cb = sizeof(startup),
		.dwFlags = STARTF_USESTDHANDLES,
		.hStdInput = shared ? GetStdHandle(STD_INPUT_HANDLE) : NULL,
		.hStdOutput = shared ? GetStdHandle(STD_OUTPUT_HANDLE) : child->output,
		.hStdError = shared ? GetStdHandle(STD_ERROR_HANDLE) : child->output,
	};
	DWORD flags = CREATE_SUSPENDED | CREATE_UNICODE_ENVIRONMENT | (shared ? 0 : CREATE_NO_WINDOW);
	/* CreateProcessW may write into the command line. */
	wchar_t *command = copied(child->command);
	BOOL started = CreateProcessW(child->program, command, NULL, NULL, TRUE, flags, NULL, NULL, &startup, process);
	DWORD error = started ? ERROR_SUCCESS : GetLastError();
	free(command);
	return error;
}

DWORD run_child(const struct child *child, DWORD *exit_code)
{
	PROCESS_INFORMATION process;
	SetConsoleCtrlHandler(leave_to_child, TRUE);
	DWORD error = start(child, &process);
	if (error != ERROR_SUCCESS) {
		return error;
	}
	HANDLE job = create_job();
	/* Fails where we are in a job ourselves and Windows is older than 8: then Java is merely not tied to us. */
	AssignProcessToJobObject(job, process.hProcess);
	/* The launcher was started by the user's click; the window is Java's. */
	AllowSetForegroundWindow(process.dwProcessId);
	watched_process = process.hProcess;
	ResumeThread(process.hThread);
	WaitForSingleObject(process.hProcess, INFINITE);
	GetExitCodeProcess(process.hProcess, exit_code);
	watched_process = NULL;
	CloseHandle(process.hThread);
	CloseHandle(process.hProcess);
	CloseHandle(job);
	return ERROR_SUCCESS;
}
