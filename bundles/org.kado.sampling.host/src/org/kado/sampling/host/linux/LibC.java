package org.kado.sampling.host.linux;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The few calls of the C library that the tick needs; mapped directly, so that calling allocates nothing. */
final class LibC {

	static final int CLOCK_MONOTONIC = 1;
	static final int CLOCK_BOOTTIME = 7;
	static final int O_RDONLY = 0;
	static final int O_DIRECTORY = 0x10000;
	static final int O_CLOEXEC = 0x80000;
	static final int SEEK_SET = 0;
	static final int SC_CLK_TCK = 2;
	static final int SC_OPEN_MAX = 4;
	static final int SC_PAGESIZE = 30;
	static final int SC_NPROCESSORS_ONLN = 84;

	static {
		Native.register(LibC.class, "c");
	}

	private LibC() {
	}

	/** open(2); the path ends with a zero byte. */
	static native int open(byte[] path, int flags);

	/** read(2). */
	static native long read(int descriptor, Pointer buffer, long length);

	/** pread(2). */
	static native long pread(int descriptor, Pointer buffer, long length, long offset);

	/** lseek(2). */
	static native long lseek(int descriptor, long offset, int whence);

	/** close(2). */
	static native int close(int descriptor);

	/** syscall(2), for getdents64, which older C libraries do not offer by name. */
	static native long syscall(long number, long descriptor, Pointer buffer, long length);

	/** readlink(2); paths end with a zero byte, the target does not. */
	static native long readlink(byte[] path, Pointer target, long length);

	/** clock_gettime(2). */
	static native int clock_gettime(int clock, Pointer timespec);

	/** sysconf(3). */
	static native long sysconf(int name);
}
