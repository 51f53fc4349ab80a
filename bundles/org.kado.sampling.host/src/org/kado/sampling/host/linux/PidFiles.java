package org.kado.sampling.host.linux;

import com.sun.jna.Memory;

/** Reads the beginning of files of /proc/PID into one buffer. Allocates nothing after its making. Used by one thread. */
final class PidFiles {

	private static final int BUFFER_BYTES = 2_048;
	private static final byte[] STAT = ProcFile.zeroEnded("/stat");
	private static final byte[] NAME = ProcFile.zeroEnded("/comm");
	private static final byte[] COMMAND_LINE = ProcFile.zeroEnded("/cmdline");
	private static final byte[] IO = ProcFile.zeroEnded("/io");
	private static final byte[] EXECUTABLE = ProcFile.zeroEnded("/exe");

	private final byte[] path = new byte[64];
	private final int prefixLength;
	private final Memory buffer = new Memory(BUFFER_BYTES);

	/** @param root "/proc/" */
	PidFiles(String root) {
		byte[] prefix = ProcFile.zeroEnded(root);
		prefixLength = prefix.length - 1;
		System.arraycopy(prefix, 0, path, 0, prefixLength);
	}

	/** A buffer that is large enough. */
	byte[] newText() {
		return new byte[BUFFER_BYTES];
	}

	/** Reads stat. @return number of bytes, or -1 where there is no such process any more */
	int readStat(int pid, byte[] text) {
		return read(pid, STAT, text);
	}

	/** Reads the name, which ends with a line end; takes half the time of stat. @return as {@link #readStat} */
	int readName(int pid, byte[] text) {
		return read(pid, NAME, text);
	}

	/** Opens the file of the name, for {@link #readAgain}. @return its descriptor, or -1 where there is no such process any more */
	int openName(int pid) {
		setPath(pid, NAME);
		return LibC.open(path, LibC.O_RDONLY | LibC.O_CLOEXEC);
	}

	/** Reads from the beginning of an open file. @return number of bytes, or -1 where its process is there no more, whoever has its pid now */
	int readAgain(int descriptor, byte[] text) {
		return copy((int) LibC.pread(descriptor, buffer, BUFFER_BYTES, 0), text);
	}

	/** Reads the beginning of the command line: words that end with a zero byte. @return number of bytes, or -1 */
	int readCommandLine(int pid, byte[] text) {
		return read(pid, COMMAND_LINE, text);
	}

	/** Reads io, which the system shows of the user's own processes only. @return number of bytes, or -1 */
	int readIo(int pid, byte[] text) {
		return read(pid, IO, text);
	}

	/** Reads the path of the program; other users' processes show it only to the administrator. @return number of bytes, or -1 */
	int readExecutable(int pid, byte[] text) {
		setPath(pid, EXECUTABLE);
		int length = (int) LibC.readlink(path, buffer, BUFFER_BYTES);
		return copy(length, text);
	}

	private int read(int pid, byte[] file, byte[] text) {
		setPath(pid, file);
		int descriptor = LibC.open(path, LibC.O_RDONLY | LibC.O_CLOEXEC);
		if (descriptor < 0) {
			return -1;
		}
		int length = (int) LibC.read(descriptor, buffer, BUFFER_BYTES);
		LibC.close(descriptor);
		return copy(length, text);
	}

	private int copy(int length, byte[] text) {
		if (length > 0) {
			buffer.read(0, text, 0, length);
		}
		return length;
	}

	private void setPath(int pid, byte[] file) {
		int digits = 1;
		for (int rest = pid / 10; rest > 0; rest /= 10) {
			digits++;
		}
		int end = prefixLength + digits;
		int rest = pid;
		for (int i = end - 1; i >= prefixLength; i--) {
			path[i] = (byte) ('0' + rest % 10);
			rest /= 10;
		}
		System.arraycopy(file, 0, path, end, file.length);
	}
}
