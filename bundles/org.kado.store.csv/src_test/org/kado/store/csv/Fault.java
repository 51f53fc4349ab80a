package org.kado.store.csv;

import java.util.EnumSet;
import java.util.Set;

/** What a file system, a person or the power may do to a recording. */
enum Fault {
	/** The operation fails. */
	IO_ERROR("the operation fails", EnumSet.allOf(FileOperation.class)),
	/** The disk takes a part of the bytes and then no more. */
	DISK_FULL("disk full, before or in mid write", EnumSet.of(FileOperation.WRITE, FileOperation.CREATE, FileOperation.REPLACE, FileOperation.CREATE_FOLDERS)),
	/** Another program keeps the file: it can't be opened, renamed or deleted; a handle that is open goes on to work. */
	SHARING_VIOLATION("sharing violation (a spreadsheet keeps the file)", EnumSet.of(FileOperation.OPEN, FileOperation.READ, FileOperation.TAIL, FileOperation.RENAME, FileOperation.DELETE, FileOperation.WRITE)),
	/** Nothing in the folder can be made, opened for writing, renamed or deleted. */
	READ_ONLY("folder read-only", EnumSet.of(FileOperation.OPEN, FileOperation.CREATE, FileOperation.RENAME, FileOperation.REPLACE, FileOperation.DELETE, FileOperation.LOCK, FileOperation.CREATE_FOLDERS)),
	/** Somebody deletes the log folder; handles that are open go on to work, on files without a name. */
	FOLDER_DELETED("folder deleted while running", EnumSet.of(FileOperation.WRITE, FileOperation.FORCE, FileOperation.OPEN, FileOperation.RENAME, FileOperation.CLOSE, FileOperation.READ, FileOperation.DELETE)),
	/** The drive is taken away and brought back: open handles are dead, what was not forced is lost. */
	DRIVE_PULLED("drive pulled and brought back", EnumSet.allOf(FileOperation.class)),
	/** The system takes a part of the bytes and says so. */
	SHORT_WRITE("short write", EnumSet.of(FileOperation.WRITE)),
	/** The process ends before the operation. */
	CRASH_BEFORE("process gone before the operation", EnumSet.allOf(FileOperation.class)),
	/** The process ends when a part of the bytes is written. */
	CRASH_WITHIN("process gone in mid write", EnumSet.of(FileOperation.WRITE)),
	/** The process ends after the operation. */
	CRASH_AFTER("process gone after the operation", EnumSet.of(FileOperation.WRITE, FileOperation.CREATE, FileOperation.OPEN, FileOperation.RENAME, FileOperation.REPLACE, FileOperation.DELETE, FileOperation.FORCE, FileOperation.CLOSE, FileOperation.LOCK)),
	/** The power fails: what was not forced is cut anywhere, or zeros, and names may be as they were. */
	POWER_CUT("power cut: unforced bytes lost, NULs, half a character", EnumSet.allOf(FileOperation.class));

	private final String text;
	private final Set<FileOperation> operations;

	Fault(String text, Set<FileOperation> operations) {
		this.text = text;
		this.operations = operations;
	}

	/** For tables. */
	String text() {
		return text;
	}

	/** Whether it can begin with such an operation. */
	boolean mayBeginAt(FileOperation operation) {
		return operations.contains(operation);
	}

	/** Whether it lasts, so that more than one operation fails. */
	boolean lasts() {
		return this == IO_ERROR || this == DISK_FULL || this == SHARING_VIOLATION || this == READ_ONLY || this == DRIVE_PULLED;
	}

	/** Whether a fault of this kind that lasts hits the operation. */
	boolean hits(FileOperation operation, boolean sameOperation, boolean sameFile) {
		return switch (this) {
		case IO_ERROR -> sameOperation;
		case DISK_FULL -> operation == FileOperation.WRITE || operation == FileOperation.CREATE || operation == FileOperation.REPLACE;
		case SHARING_VIOLATION -> sameFile && operation != FileOperation.WRITE && mayBeginAt(operation);
		case READ_ONLY -> mayBeginAt(operation);
		case DRIVE_PULLED -> true;
		default -> false;
		};
	}
}
