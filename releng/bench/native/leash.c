/*
 * leash PROGRAM ARGUMENTS: runs a program as long as our standard input stays open, and ends it, however we end. Its pid is our
 * first line of output; its own output goes where our standard error goes.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void run(pid_t parent, char **command)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL); /* kept across exec, not across fork */
	if (getppid() != parent)
		_exit(1);
	dup2(STDERR_FILENO, STDOUT_FILENO);
	execvp(command[0], command);
	perror(command[0]);
	_exit(127);
}

int main(int count, char **arguments)
{
	pid_t self = getpid();
	pid_t child;
	char byte;

	if (count < 2)
		return 2;
	child = fork();
	if (child == 0)
		run(self, arguments + 1);
	if (child < 0)
		return 1;
	printf("%d\n", (int) child);
	fflush(stdout);
	while (read(STDIN_FILENO, &byte, 1) > 0)
		;
	kill(child, SIGTERM);
	for (int tenths = 0; tenths < 50 && waitpid(child, NULL, WNOHANG) == 0; tenths++)
		usleep(100000);
	return 0; /* what has not ended by now is killed by the kernel */
}
