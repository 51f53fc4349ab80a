package org.kado.ui.open;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.ui.text.Messages;
import org.kado.ui.workset.Reading;
import org.kado.ui.workset.WindowWorkset;
import org.kado.ui.workset.Workset;
import org.kado.views.UtilisationView;

/** Opens a log folder in a window: reads in the background, shows on the UI thread. */
public final class FolderOpener {

	private final IWorkbenchWindow window;

	/** Opens into this window. */
	public FolderOpener(IWorkbenchWindow window) {
		this.window = window;
	}

	/** Asks for a folder and opens it. */
	public void ask() {
		DirectoryDialog dialog = new DirectoryDialog(window.getShell());
		dialog.setText(Messages.openDialogTitle);
		dialog.setMessage(Messages.openDialogMessage);
		workset().folder().ifPresent(f -> dialog.setFilterPath(f.root().toString()));
		Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::open);
	}

	/** Reads the open folder again. */
	public void reload() {
		workset().folder().map(LogFolder::root).ifPresent(this::open);
	}

	/** Opens the folder; a reading that still runs is cancelled and no more told of. */
	public void open(Path folder) {
		open(folder, ReadOptions.byFormat());
	}

	private void open(Path folder, ReadOptions options) {
		for (Job running : Job.getJobManager().find(window)) {
			((ReadFolderJob) running).supersede();
		}
		ReadFolderJob job = new ReadFolderJob(window, folder, options, workset().settings(), new Told());
		job.setUser(false);
		workset().read(Optional.of(new Reading(folder, 0, 0, false)));
		job.schedule();
	}

	/** Asks what files leave open, and reads the folder again with what is said; from then on it is remembered. */
	private void ask(LogFolder read) {
		if (!read.questions().isEmpty()) {
			new QuestionsDialog(window.getShell(), read.questions()).ask().ifPresent(answers -> open(read.root(), answers));
		}
	}

	/** Cancels the reading that runs, if one does. Nothing that it has read is shown. */
	public void cancel() {
		Job.getJobManager().cancel(window);
	}

	private Workset workset() {
		return WindowWorkset.of(window);
	}

	/** What the job tells, carried to the UI thread; how far it is not more often than eyes can follow. */
	private final class Told implements ReadFolderJob.Listener {

		private static final int EYE_MILLIS = 100;

		private final AtomicReference<Reading> untold = new AtomicReference<>();
		/** UI thread only. */
		private boolean over;

		@Override
		public void reads(Reading reading) {
			if (untold.getAndSet(reading) == null) {
				onUi(() -> window.getShell().getDisplay().timerExec(EYE_MILLIS, () -> tell(untold.getAndSet(null))));
			}
		}

		@Override
		public void hasRead(LogFolder read, UtilisationView view) {
			onUi(() -> {
				over = true;
				workset().show(read, view);
				new StatusLine(window).tell(NLS.bind(Messages.openDone, new Object[] { read.installations().size(), read.filesRead(), read.problems().size() }));
				ask(read);
			});
		}

		@Override
		public void ended(Optional<Reading> cancelled) {
			onUi(() -> {
				over = true;
				workset().read(cancelled);
				new StatusLine(window).tell(cancelled.map(ReadingText::of).orElse(""));
			});
		}

		@Override
		public void forget() {
			over = true;
		}

		private void tell(Reading reading) {
			if (isWanted()) {
				workset().read(Optional.of(reading));
				new StatusLine(window).tell(ReadingText.of(reading));
			}
		}

		private boolean isWanted() {
			return !over && window.getShell() != null && !window.getShell().isDisposed();
		}

		private void onUi(Runnable work) {
			Display display = window.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (isWanted()) {
						work.run();
					}
				});
			}
		}
	}
}
