package org.kado.store;

/** Kinds of rows that no state is made of, in the order in which they are left out while the disk fills (docs/formats/configuration.md). */
public enum Detail {

	/** Bytes of network interfaces. */
	NETWORK("n"),
	/** Load of each processor. */
	PROCESSORS("c"),
	/** Bytes of each disk. */
	DISKS("d"),
	/** All processes, summed by name. */
	ALL_PROCESSES("s");

	private final String row;

	Detail(String row) {
		this.row = row;
	}

	/** The kind of row in docs/formats/facts.md. */
	public String row() {
		return row;
	}
}
