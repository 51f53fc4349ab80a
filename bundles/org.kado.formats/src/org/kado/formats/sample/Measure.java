package org.kado.formats.sample;

import org.kado.model.facts.Source;

/** What a sample of a host can tell, and how many figures that takes. */
enum Measure {
	/** Load of all processors in thousandths of a percent. */
	CPU(Source.CPU, 1),
	/** Load of one processor in thousandths of a percent of it. */
	PROCESSOR(Source.PER_CPU, 1),
	/** Available memory in bytes. */
	MEMORY(Source.MEMORY, 1),
	/** Received and sent in thousandths of a byte per second. */
	NETWORK(Source.NETWORK, 2),
	/** Read and written in thousandths of a byte per second. */
	DISK(Source.DISK, 2),
	/** Number of pids, load in thousandths of a percent of one core, resident bytes, read and written together as for disks. */
	PROCESS(Source.PROCESS, 4),
	/** Length of the sample in milliseconds, where the file tells it. */
	LENGTH(null, 1);

	private final Source source;
	private final int figures;

	Measure(Source source, int figures) {
		this.source = source;
		this.figures = figures;
	}

	boolean isSource() {
		return source != null;
	}

	/** The source of facts; only where {@link #isSource()}. */
	Source source() {
		return source;
	}

	int figures() {
		return figures;
	}
}
