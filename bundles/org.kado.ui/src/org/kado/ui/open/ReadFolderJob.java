package org.kado.ui.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;
import org.kado.archive.FolderReader;
import org.kado.archive.IndexHome;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.archive.ReadProgress;
import org.kado.model.report.AnalysisSettings;
import org.kado.ui.text.Messages;
import org.kado.ui.workset.Reading;
import org.kado.views.UtilisationView;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Reads a folder and decides its states, with progress and cancel. */
final class ReadFolderJob extends Job {

	/** All jobs of this kind. */
	static final Object FAMILY = ReadFolderJob.class;

	private final Object window;
	private final Path folder;
	private final ReadOptions options;
	private final AnalysisSettings settings;
	private final Listener listener;
	private volatile Reading reading;

	/** Is told of the reading, on threads of any kind. */
	interface Listener {

		/** So far it is; told at each file. */
		void reads(Reading reading);

		/** All was read. */
		void hasRead(LogFolder read, UtilisationView view);

		/** It ended before all was read: with what had been read when the user cancelled, or empty where it failed. */
		void ended(Optional<Reading> cancelled);

		/** Nobody wants to know any more; called on the UI thread. */
		void forget();
	}

	/**
	 * A job that is to be scheduled.
	 *
	 * @param window  a family of its own: all jobs for it
	 * @param options what the user says about files that leave something open
	 */
	ReadFolderJob(Object window, Path folder, ReadOptions options, AnalysisSettings settings, Listener listener) {
		super(NLS.bind(Messages.openJob, folder));
		this.window = window;
		this.folder = folder;
		this.options = options;
		this.settings = settings;
		this.listener = listener;
		reading = new Reading(folder, 0, 0, false);
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				ended(event.getResult()); // also where it was cancelled before it ran
			}
		});
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY || family == window;
	}

	/** Cancels it because another folder is opened: no more is told of it. UI thread only. */
	void supersede() {
		listener.forget();
		cancel();
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
		LogFolder read = reader.read(folder, options.withIndex(IndexHome.ofUser().placeFor(folder)), new Progress(monitor));
		monitor.subTask(Messages.computeJob);
		UtilisationView view = new UtilisationView(read, settings);
		view.timelines();
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		listener.hasRead(read, view);
		return Status.OK_STATUS;
	}

	private void ended(IStatus result) {
		if (!result.isOK()) {
			boolean cancelled = result.getSeverity() == IStatus.CANCEL;
			listener.ended(cancelled ? Optional.of(new Reading(folder, reading.filesRead(), reading.filesFound(), true)) : Optional.empty());
		}
	}

	/** Carries the reader's progress to the monitor and to the listener. */
	private final class Progress implements ReadProgress {

		private final SubMonitor monitor;
		private int shown;

		Progress(IProgressMonitor monitor) {
			this.monitor = SubMonitor.convert(monitor, 1000);
		}

		@Override
		public void found(int files) {
			monitor.subTask(NLS.bind(Messages.openFound, files));
			tell(0, files);
		}

		@Override
		public void reading(String file, int done, int total) {
			monitor.subTask(file);
			int now = total == 0 ? 0 : (int) (900L * done / total);
			monitor.worked(now - shown);
			shown = now;
			tell(done, total);
		}

		private void tell(int done, int total) {
			reading = new Reading(folder, done, total, false);
			listener.reads(reading);
		}

		@Override
		public boolean cancelled() {
			return monitor.isCanceled();
		}
	}
}
