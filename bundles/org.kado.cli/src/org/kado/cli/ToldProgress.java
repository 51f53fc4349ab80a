package org.kado.cli;

import org.kado.archive.ReadProgress;
import org.kado.archive.intake.ImportProgress;

/**
 * Tells how far reading and importing are, to where problems are told, so that whoever waits for a large folder knows that something is done.
 * The first line comes after a second, and then one each second at most. Nothing is cancelled: that is what Ctrl+C is for.
 */
final class ToldProgress implements ReadProgress, ImportProgress {

	private static final long PAUSE_NANOS = 1_000_000_000;

	private final Terminal terminal;
	private final CliTexts texts;
	private long toldNanos;

	/** A progress that begins now. */
	ToldProgress(Terminal terminal, CliTexts texts) {
		this.terminal = terminal;
		this.texts = texts;
		toldNanos = terminal.nanos();
	}

	@Override
	public void found(int files) {
		if (isDue()) {
			terminal.tellAtOnce(texts.text("progress.found", Integer.toString(files)));
		}
	}

	@Override
	public void reading(String file, int done, int total) {
		if (isDue()) {
			terminal.tellAtOnce(texts.text("progress.reading", Integer.toString(done), Integer.toString(total), file));
		}
	}

	@Override
	public boolean cancelled() {
		return false;
	}

	@Override
	public void file(int number, int count, String file, long bytes) {
		if (isDue()) {
			terminal.tellAtOnce(texts.text("progress.importing", Integer.toString(number), Integer.toString(count), file));
		}
	}

	@Override
	public ReadProgress reading() {
		return this;
	}

	private boolean isDue() {
		long now = terminal.nanos();
		boolean due = now - toldNanos >= PAUSE_NANOS;
		toldNanos = due ? now : toldNanos;
		return due;
	}
}
