package org.kado.ui.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.kado.archive.FolderReader;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.archive.ReadProgress;
import org.kado.model.report.AnalysisSettings;
import org.kado.ui.text.Messages;
import org.kado.views.UtilisationView;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Reads a folder and decides its states, with progress and cancel. */
final class ReadFolderJob extends Job {

	/** All jobs of this kind. */
	static final Object FAMILY = ReadFolderJob.class;

	private final Path folder;
	private final AnalysisSettings settings;
	private final BiConsumer<LogFolder, UtilisationView> done;

	ReadFolderJob(Path folder, AnalysisSettings settings, BiConsumer<LogFolder, UtilisationView> done) {
		super(NLS.bind(Messages.openJob, folder));
		this.folder = folder;
		this.settings = settings;
		this.done = done;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		BundleContext context = FrameworkUtil.getBundle(ReadFolderJob.class).getBundleContext();
		ServiceReference<FolderReader> reference = context.getServiceReference(FolderReader.class);
		try {
			return read(context.getService(reference), monitor);
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return Status.error(NLS.bind(Messages.openFailed, folder), e);
		} finally {
			context.ungetService(reference);
		}
	}

	private IStatus read(FolderReader reader, IProgressMonitor monitor) throws IOException {
		LogFolder read = reader.read(folder, ReadOptions.byFormat(), new Progress(monitor));
		monitor.subTask(Messages.computeJob);
		UtilisationView view = new UtilisationView(read, settings);
		view.timelines();
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		done.accept(read, view);
		return Status.OK_STATUS;
	}

	/** Carries the reader's progress to the monitor. */
	private static final class Progress implements ReadProgress {

		private final SubMonitor monitor;
		private int shown;

		Progress(IProgressMonitor monitor) {
			this.monitor = SubMonitor.convert(monitor, 1000);
		}

		@Override
		public void found(int files) {
			monitor.subTask(NLS.bind(Messages.openFound, files));
		}

		@Override
		public void reading(String file, int done, int total) {
			monitor.subTask(file);
			int now = total == 0 ? 0 : (int) (900L * done / total);
			monitor.worked(now - shown);
			shown = now;
		}

		@Override
		public boolean cancelled() {
			return monitor.isCanceled();
		}
	}
}
