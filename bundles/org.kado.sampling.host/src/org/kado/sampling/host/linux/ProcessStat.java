package org.kado.sampling.host.linux;

/**
 * /proc/PID/stat (proc(5)): {@code pid (comm) state ppid … }. The name may hold blanks and parentheses itself, so it ends at
 * the last closing one. Field numbers are those of the manual page.
 */
final class ProcessStat {

	private static final int STATE = 3;
	private static final int PPID = 4;
	private static final int UTIME = 14;
	private static final int STARTTIME = 22;
	private static final int RSS = 24;

	private final ByteScanner scanner = new ByteScanner();
	private int nameFrom;
	private int nameTo;
	private int parent;
	private long cpuTicks;
	private long startTicks;
	private long residentPages;

	/** @return false where the text is no such line, or the process has ended and only waits for its parent (zombie) */
	boolean parse(byte[] text, int length) {
		scanner.over(text, length);
		int open = scanner.findInLine('(');
		int close = scanner.findLast(')');
		if (open < 0 || close < open) {
			return false;
		}
		nameFrom = open + 1;
		nameTo = close;
		scanner.position(close + 1);
		scanner.skipBlanks();
		boolean ended = scanner.accept("Z") || scanner.accept("X") || scanner.accept("x");
		scanner.position(close + 1);
		scanner.skipWords(PPID - STATE);
		parent = (int) scanner.number();
		scanner.skipWords(UTIME - PPID - 1);
		long user = scanner.number();
		long system = scanner.number();
		cpuTicks = user + system;
		scanner.skipWords(STARTTIME - UTIME - 2);
		startTicks = scanner.number();
		scanner.skipWords(RSS - STARTTIME - 1);
		residentPages = scanner.number();
		return !ended && user >= 0 && system >= 0 && startTicks >= 0 && residentPages >= 0;
	}

	/** Where the name begins. */
	int nameFrom() {
		return nameFrom;
	}

	/** Where the name ends, exclusive. */
	int nameTo() {
		return nameTo;
	}

	/** Number of its parent. */
	int parent() {
		return parent;
	}

	/** CPU time in user and kernel mode of all threads, clock ticks. */
	long cpuTicks() {
		return cpuTicks;
	}

	/** Clock ticks from boot to its start, sleep counted. */
	long startTicks() {
		return startTicks;
	}

	/** Resident memory, pages. */
	long residentPages() {
		return residentPages;
	}
}
