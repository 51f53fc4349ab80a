package org.kado.cli;

/** How a command ended; what the process gives back to the shell. */
public enum ExitCode {
	/** All went well; problems of single files may have been told. */
	OK(0),
	/** The command failed: the disk is full, the program has a mistake. */
	FAILED(1),
	/** The command line can't be understood; the message says what is allowed. */
	USAGE(2),
	/** The folder is not there, or holds nothing that can be read. */
	NOTHING_READABLE(3),
	/** The answer depends on something that only the user knows; the message names the option that says it. */
	QUESTION(4),
	/** The folder was read, but too little is known to answer; what is missing was told. */
	TOO_LITTLE_KNOWN(5);

	private final int code;

	ExitCode(int code) {
		this.code = code;
	}

	/** The number; never changed. */
	public int code() {
		return code;
	}
}
