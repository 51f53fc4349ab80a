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

/* The child's standard input, whose end asks it to end; `*ours` is what holds it open. NULL where Windows refuses a pipe. */
static HANDLE open_input(HANDLE *ours)
{
	SECURITY_ATTRIBUTES inheritable = {.nLength = sizeof(inheritable), .bInheritHandle = TRUE};
	HANDLE input = NULL;
	if (!CreatePipe(&input, ours, &inheritable, 0)) {
		*ours = NULL;
		return NULL;
	}
	SetHandleInformation(*ours, HANDLE_FLAG_INHERIT, 0);
	return input;
}

static DWORD start(const struct child *child, HANDLE input, PROCESS_INFORMATION *process)
{
	bool shared = child->output == NULL;
	STARTUPINFOW startup = {
		.cb = sizeof(startup),
		.dwFlags = STARTF_USESTDHANDLES,
		.hStdInput = shared ? GetStdHandle(STD_INPUT_HANDLE) : input,
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

static void close_if_open(HANDLE handle)
{
	if (handle != NULL) {
		CloseHandle(handle);
	}
}

/* Waits for the end of the child; asks it for its end when the stop event is signalled. Closes `input`. */
static void await_end(const struct child *child, HANDLE process, HANDLE input)
{
	HANDLE either[] = {process, child->stop};
	DWORD count = child->stop == NULL ? 1 : 2;
	bool asked = WaitForMultipleObjects(count, either, FALSE, INFINITE) == WAIT_OBJECT_0 + 1;
	close_if_open(input);
	if (asked && WaitForSingleObject(process, child->stop_limit_millis) == WAIT_TIMEOUT) {
		TerminateProcess(process, EXIT_NOT_STOPPED);
	}
	WaitForSingleObject(process, INFINITE);
}

DWORD run_child(const struct child *child, DWORD *exit_code)
{
	PROCESS_INFORMATION process;
	HANDLE input_end = NULL;
	HANDLE input = child->stop == NULL ? NULL : open_input(&input_end);
	SetConsoleCtrlHandler(leave_to_child, TRUE);
	DWORD error = start(child, input, &process);
	close_if_open(input);
	if (error != ERROR_SUCCESS) {
		close_if_open(input_end);
		return error;
	}
	HANDLE job = create_job();
	/* Fails where we are in a job ourselves and Windows is older than 8: then Java is merely not tied to us. */
	AssignProcessToJobObject(job, process.hProcess);
	/* The launcher was started by the user's click; the window is Java's. */
	AllowSetForegroundWindow(process.dwProcessId);
	watched_process = process.hProcess;
	ResumeThread(process.hThread);
	await_end(child, process.hProcess, input_end);
	GetExitCodeProcess(process.hProcess, exit_code);
	watched_process = NULL;
	CloseHandle(process.hThread);
	CloseHandle(process.hProcess);
	CloseHandle(job);
	return ERROR_SUCCESS;
}
