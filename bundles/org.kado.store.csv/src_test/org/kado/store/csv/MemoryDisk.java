package org.kado.store.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A disk in memory that knows what a power cut leaves. Bytes are safe once they were forced; names given, changed and taken away are safe
 * once anything was forced after them, as in the journals of NTFS and ext4, and until then the last of them may be undone.
 */
final class MemoryDisk {

	final Faults faults = new Faults();
	/** Every line that anybody wanted to write, without its end: whatever else stands in a file was cut or damaged. */
	final Set<String> wantedLines = new HashSet<>();
	private final Random random;
	private TreeMap<Path, Node> names = new TreeMap<>();
	private TreeMap<Path, Node> safeNames = new TreeMap<>();
	private final List<NameChange> unsafe = new ArrayList<>();
	private final Map<Path, MemoryFiles> locks = new HashMap<>();
	private final List<MemoryFiles> processes = new ArrayList<>();
	private Runnable whenFolderDeleted = () -> {
	};
	private Runnable whenUnforcedLost = () -> {
	};

	/** A file, whatever it is called. */
	static final class Node {

		byte[] content = new byte[256];
		int length;
		int forced;
		boolean dead;

		void append(byte[] bytes, int count) {
			if (length + count > content.length) {
				content = Arrays.copyOf(content, Math.max(content.length * 2, length + count));
			}
			System.arraycopy(bytes, 0, content, length, count);
			length += count;
		}

		byte[] bytes() {
			return Arrays.copyOf(content, length);
		}
	}

	/** A name given (no from), taken away (no to) or changed. */
	private record NameChange(Path from, Path to, Node node) {

		void apply(Map<Path, Node> names) {
			if (from != null) {
				names.remove(from);
			}
			if (to != null) {
				names.put(to, node);
			}
		}
	}

	/** Chance decides what a power cut leaves. */
	MemoryDisk(Random random) {
		this.random = random;
	}

	/** Called when the folder was deleted, and when bytes that were not forced were lost. */
	void onLoss(Runnable folderDeleted, Runnable unforcedLost) {
		whenFolderDeleted = folderDeleted;
		whenUnforcedLost = unforcedLost;
	}

	/** The disk as a new process sees it. */
	MemoryFiles process() {
		MemoryFiles process = new MemoryFiles(this);
		processes.add(process);
		return process;
	}

	Map<Path, Node> names() {
		return names;
	}

	void name(Path from, Path to, Node node) {
		NameChange change = new NameChange(from, to, node);
		change.apply(names);
		unsafe.add(change);
	}

	void force(Node node) {
		node.forced = node.length;
		forceNames();
	}

	void forceNames() {
		unsafe.forEach(change -> change.apply(safeNames));
		unsafe.clear();
	}

	boolean lock(Path file, MemoryFiles process) {
		return locks.putIfAbsent(file, process) == null;
	}

	void unlock(Path file, MemoryFiles process) {
		locks.remove(file, process);
	}

	boolean holds(Path file, MemoryFiles process) {
		return locks.get(file) == process;
	}

	/** All the process held is given back by the system. */
	void end(MemoryFiles process) {
		processes.remove(process);
		locks.values().removeIf(process::equals);
	}

	/** The power fails: every process ends. */
	void cutPower() {
		new ArrayList<>(processes).forEach(MemoryFiles::end);
		loseUnforced();
	}

	/** The drive goes: handles are dead, processes live on. */
	void pullDrive() {
		loseUnforced();
	}

	private void loseUnforced() {
		int kept = random.nextInt(unsafe.size() + 1);
		unsafe.subList(0, kept).forEach(change -> change.apply(safeNames));
		unsafe.clear();
		names.values().forEach(node -> node.dead = true);
		TreeMap<Path, Node> left = new TreeMap<>();
		safeNames.forEach((path, node) -> left.put(path, remains(node)));
		names = left;
		safeNames = new TreeMap<>(left);
		whenUnforcedLost.run();
	}

	/** The forced bytes, and of the others what chance leaves: a beginning, zeros after it, or zeros within. */
	private Node remains(Node node) {
		Node rest = new Node();
		int whole = node.forced + random.nextInt(node.length - node.forced + 1);
		int end = whole + random.nextInt(node.length - whole + 1);
		byte[] bytes = node.bytes();
		switch (random.nextInt(3)) {
		case 0 -> end = whole;
		case 1 -> Arrays.fill(bytes, whole, end, (byte) 0);
		default -> {
			Arrays.fill(bytes, whole, end, (byte) 0);
			end = node.length;
		}
		}
		rest.append(bytes, end);
		rest.forced = rest.length;
		return rest;
	}

	/** Somebody deletes everything. */
	void deleteFolder() {
		new ArrayList<>(names.keySet()).forEach(path -> name(path, null, null));
		forceNames();
		locks.clear();
		whenFolderDeleted.run();
	}

	/** Fails as asked for. */
	static IOException failure(Fault fault, Path path) {
		return switch (fault) {
		case DISK_FULL -> new IOException("No space left on device");
		case SHARING_VIOLATION -> new java.nio.file.FileSystemException(path.toString(), null, "used by another process");
		case READ_ONLY -> new java.nio.file.AccessDeniedException(path.toString());
		case DRIVE_PULLED -> new IOException("Input/output error");
		default -> new IOException("failed");
		};
	}
}
