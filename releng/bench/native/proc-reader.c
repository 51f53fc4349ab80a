/*
 * proc-reader OUTPUT PHASE-MILLIS PID…: the floor. Every 5 s, PHASE-MILLIS after the multiple of 5 s, it reads what the agent reads of the
 * system and of these processes, from files that stay open, and appends a row. Without any PID it reads all processes.
 * Ends with its standard input.
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define TICK_MILLIS 5000
#define MOST 64

static char text[16384];

static long long read_open(int file)
{
	ssize_t length = pread(file, text, sizeof text - 1, 0);
	long long sum = 0;

	text[length > 0 ? length : 0] = 0;
	for (char *at = text; *at;) /* every number is looked at, as a parser must */
		if (isdigit((unsigned char) *at))
			sum += strtoll(at, &at, 10);
		else
			at++;
	return sum;
}

static long long read_all(DIR *processes)
{
	char path[64];
	struct dirent *entry;
	long long sum = 0;

	rewinddir(processes);
	while ((entry = readdir(processes))) {
		if (!isdigit((unsigned char) entry->d_name[0]))
			continue;
		snprintf(path, sizeof path, "/proc/%.16s/stat", entry->d_name);
		int file = open(path, O_RDONLY | O_CLOEXEC);
		if (file >= 0) {
			sum += read_open(file);
			close(file);
		}
	}
	return sum;
}

static int millis_to_next(int phase)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	long long millis = now.tv_sec * 1000LL + now.tv_nsec / 1000000;
	return (int) (TICK_MILLIS - (millis - phase) % TICK_MILLIS);
}

int main(int count, char **arguments)
{
	static const char *const system_files[] = {"/proc/stat", "/proc/meminfo", "/proc/net/dev", "/proc/loadavg"};
	int files[MOST];
	int file_count = 0;
	struct pollfd input = {STDIN_FILENO, POLLIN, 0};

	if (count < 3 || count > MOST - 4)
		return 2;
	int output = open(arguments[1], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
	DIR *processes = opendir("/proc");
	for (int i = 0; i < 4; i++)
		files[file_count++] = open(system_files[i], O_RDONLY | O_CLOEXEC);
	for (int i = 3; i < count; i++) {
		char path[64];
		snprintf(path, sizeof path, "/proc/%.16s/stat", arguments[i]);
		files[file_count++] = open(path, O_RDONLY | O_CLOEXEC);
	}
	while (poll(&input, 1, millis_to_next(atoi(arguments[2]))) == 0) {
		char row[MOST * 24];
		int length = 0;
		for (int i = 0; i < file_count; i++)
			length += snprintf(row + length, sizeof row - length, "%lld,", read_open(files[i]));
		if (count == 3)
			length += snprintf(row + length, sizeof row - length, "%lld", read_all(processes));
		row[length++] = '\n';
		if (write(output, row, length) != length)
			return 1;
	}
	return 0;
}
