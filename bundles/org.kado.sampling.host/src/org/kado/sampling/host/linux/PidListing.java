package org.kado.sampling.host.linux;

import java.util.Arrays;

import com.sun.jna.Memory;

/**
 * Lists the pids of /proc by getdents64(2) on a descriptor that stays open. A record is: inode (8 bytes), offset of the next
 * record (8), length of the record (2), kind (1), name (zero-ended). Allocates only when there are more processes than ever
 * before.
 * <p>
 * The kernel takes about 1 us for each process that it lists. Since it gives pids out in ascending order, what was started
 * after a listing stands between the newest pid of that time and the newest of now: {@link #readNewer} lists these only.
 * Behind them there are older ones where the pids have begun anew.
 *
 * <pre>
 *   listed    1  2  9  40  70  81 93       newest pid then: 75, now: 78
 *                          ▲ from here on, until one is larger than 78
 * </pre>
 */
final class PidListing implements AutoCloseable {

	private static final int BLOCK_BYTES = 32 * 1_024;
	/** Some twenty records: few are new, and each costs. */
	private static final int SHORT_BLOCK_BYTES = 512;
	private static final int OFFSET_AT = 8;
	private static final int LENGTH_AT = 16;
	private static final long NOWHERE = -1;
	private static final int NAME_AT = 19;

	private final byte[] path;
	private final long systemCall;
	private final Memory buffer = new Memory(BLOCK_BYTES);
	private final byte[] block = new byte[BLOCK_BYTES];
	private int descriptor = -1;
	private boolean closed;
	private int[] pids = new int[512];
	private int count;
	private int[] behind = new int[512];
	private int behindCount;
	private long newest;
	private long offset;
	private long resumeOffset = NOWHERE;
	private int resumeCount;

	/** @param systemCall number of getdents64 on this processor */
	PidListing(String path, long systemCall) {
		this.path = ProcFile.zeroEnded(path);
		this.systemCall = systemCall;
	}

	/** Number of getdents64 for the name of a processor as in os.arch; 64-bit processors only. */
	static long systemCall(String architecture) {
		return switch (architecture) {
			case "amd64", "x86_64" -> 217;
			case "ppc64", "ppc64le" -> 202;
			case "s390x" -> 220;
			default -> 61;
		};
	}

	/**
	 * Lists anew.
	 *
	 * @param newestPid the pid that was given out last before this call, or -1 where unknown
	 * @return number of pids, or -1 where that failed
	 */
	int read(long newestPid) {
		if (descriptor < 0) {
			descriptor = closed ? -1 : LibC.open(path, LibC.O_RDONLY | LibC.O_DIRECTORY | LibC.O_CLOEXEC);
		}
		if (descriptor < 0) {
			return -1;
		}
		count = 0;
		behindCount = 0;
		resumeOffset = NOWHERE;
		return readFrom(0, newestPid, BLOCK_BYTES);
	}

	/**
	 * Lists what was started since the last listing, and keeps the older ones, of which some may have ended. To be used while
	 * pids are given out in ascending order; lists all where it can't tell.
	 *
	 * @param newestPid as for {@link #read}; not smaller than in the last call
	 * @return number of pids, or -1 where that failed
	 */
	int readNewer(long newestPid) {
		if (descriptor < 0 || resumeOffset == NOWHERE || newestPid < newest) {
			return read(newestPid);
		}
		setBehindAside();
		count = resumeCount;
		return readFrom(resumeOffset, newestPid, SHORT_BLOCK_BYTES);
	}

	private int readFrom(long from, long newestPid, int blockBytes) {
		newest = newestPid;
		offset = LibC.lseek(descriptor, from, LibC.SEEK_SET);
		boolean whole = blockBytes == BLOCK_BYTES;
		long got = offset == from ? LibC.syscall(systemCall, descriptor, buffer, blockBytes) : -1;
		while (got > 0) {
			buffer.read(0, block, 0, (int) got);
			parse(block, (int) got);
			if (!whole && count > 0 && pids[count - 1] > newestPid) {
				addBehind(pids[count - 1]);
				break;
			}
			got = LibC.syscall(systemCall, descriptor, buffer, blockBytes);
		}
		if (got < 0) {
			release();
			return -1;
		}
		sort();
		return count;
	}

	/** What stands behind the place where listing goes on. */
	private void setBehindAside() {
		behindCount = count - resumeCount;
		if (behind.length < behindCount) {
			behind = new int[Math.max(behindCount, behind.length * 2)];
		}
		System.arraycopy(pids, resumeCount, behind, 0, behindCount);
	}

	/** Adds those set aside that are larger. */
	private void addBehind(int pid) {
		for (int i = 0; i < behindCount; i++) {
			if (behind[i] > pid) {
				add(behind[i]);
			}
		}
	}

	/** What was listed, ascending; valid up to the number returned. */
	int[] pids() {
		return pids;
	}

	/** Adds the pids of a block of records. */
	void parse(byte[] records, int length) {
		int at = 0;
		while (at + NAME_AT < length) {
			int recordBytes = (records[at + LENGTH_AT] & 0xff) | (records[at + LENGTH_AT + 1] & 0xff) << 8;
			if (recordBytes <= NAME_AT) {
				return;
			}
			int pid = pid(records, at + NAME_AT, Math.min(at + recordBytes, length));
			if (pid > 0) {
				noteResumption(pid);
				add(pid);
			}
			offset = offset(records, at + OFFSET_AT);
			at += recordBytes;
		}
	}

	int count() {
		return count;
	}

	@Override
	public void close() {
		closed = true;
		release();
	}

	/** The record of the largest pid that is not newer: what is started later stands behind it. */
	private void noteResumption(int pid) {
		if (pid <= newest) {
			resumeOffset = offset;
			resumeCount = count;
		}
	}

	/** In the byte order of the processor; Kado's have the lowest first. */
	private static long offset(byte[] records, int at) {
		long value = 0;
		for (int i = Long.BYTES - 1; i >= 0; i--) {
			value = value << Byte.SIZE | records[at + i] & 0xff;
		}
		return value;
	}

	private static int pid(byte[] text, int from, int to) {
		int pid = 0;
		for (int i = from; i < to && text[i] != 0; i++) {
			if (text[i] < '0' || text[i] > '9') {
				return 0;
			}
			pid = pid * 10 + text[i] - '0';
		}
		return pid;
	}

	private void add(int pid) {
		if (count == pids.length) {
			pids = Arrays.copyOf(pids, count * 2);
		}
		pids[count++] = pid;
	}

	/** The kernel lists in order; that it always will is written nowhere. */
	private void sort() {
		for (int i = 1; i < count; i++) {
			if (pids[i - 1] > pids[i]) {
				Arrays.sort(pids, 0, count);
				resumeOffset = NOWHERE;
				return;
			}
		}
	}

	private void release() {
		if (descriptor >= 0) {
			LibC.close(descriptor);
			descriptor = -1;
			resumeOffset = NOWHERE;
		}
	}
}
