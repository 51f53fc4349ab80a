package org.kado.ui.open;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.kado.archive.LogFolder;
import org.kado.ui.text.Messages;
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

	/** Opens the folder; a reading that still runs is cancelled. */
	public void open(Path folder) {
		Job.getJobManager().cancel(ReadFolderJob.FAMILY);
		ReadFolderJob job = new ReadFolderJob(folder, workset().settings(), (read, view) -> onUi(() -> show(read, view)));
		job.setUser(false);
		job.schedule();
	}

	private void show(LogFolder read, UtilisationView view) {
		workset().show(read, view);
		new StatusLine(window).tell(NLS.bind(Messages.openDone, new Object[] { read.installations().size(), read.filesRead(), read.problems().size() }));
	}

	private Workset workset() {
		return WindowWorkset.of(window);
	}

	private void onUi(Runnable work) {
		Display display = window.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (window.getShell() != null && !window.getShell().isDisposed()) {
					work.run();
				}
			});
		}
	}
}
