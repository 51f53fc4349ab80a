/*
 * crowd: keeps processes that do nothing, as an equipment PC has them. Reads from standard input, a line each:
 *   + NAME   starts one of that name and answers with its pid
 *   -        ends the one started last and answers with its pid
 * At the end of the input all end, and also when this process is killed.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST 4096

static pid_t members[MOST];
static int member_count;

static void idle(pid_t parent, const char *name)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
	prctl(PR_SET_NAME, name);
	for (int file = 0; file < 3; file++)
		close(file);
	for (;;)
		pause();
}

static pid_t start(const char *name)
{
	pid_t self = getpid();
	pid_t child = member_count < MOST ? fork() : -1;

	if (child == 0)
		idle(self, name);
	if (child > 0)
		members[member_count++] = child;
	return child;
}

static pid_t end(void)
{
	pid_t member = member_count > 0 ? members[--member_count] : -1;

	if (member > 0) {
		kill(member, SIGKILL);
		waitpid(member, NULL, 0);
	}
	return member;
}

int main(void)
{
	char line[64];

	while (fgets(line, sizeof line, stdin)) {
		line[strcspn(line, "\n")] = 0;
		printf("%d\n", (int) (line[0] == '+' ? start(line + 2) : end()));
		fflush(stdout);
	}
	while (member_count > 0)
		end();
	return 0;
}
