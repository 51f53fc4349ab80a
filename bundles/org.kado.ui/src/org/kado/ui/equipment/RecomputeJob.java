package org.kado.ui.equipment;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.kado.model.report.AnalysisSettings;
import org.kado.ui.text.Messages;
import org.kado.ui.workset.Workset;
import org.kado.views.UtilisationView;

/** Decides the states of the open folder anew, away from the UI thread. */
final class RecomputeJob extends Job {

	/** All jobs of this kind. */
	static final Object FAMILY = RecomputeJob.class;

	/** Typing and spinning settle before work begins. */
	static final long SETTLE_MILLIS = 150;

	private final Workset workset;
	private final UtilisationView before;
	private final AnalysisSettings settings;
	private final Display display;

	RecomputeJob(Workset workset, AnalysisSettings settings, Display display) {
		super(Messages.computeJob);
		this.workset = workset;
		this.before = workset.view().orElseThrow();
		this.settings = settings;
		this.display = display;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		UtilisationView after = before.with(settings);
		after.timelines();
		if (monitor.isCanceled() || display.isDisposed()) {
			return Status.CANCEL_STATUS;
		}
		display.asyncExec(() -> show(after, monitor));
		return Status.OK_STATUS;
	}

	private void show(UtilisationView after, IProgressMonitor monitor) {
		boolean stillOpen = workset.view().filter(v -> v == before || v.folder() == before.folder()).isPresent();
		if (stillOpen && !monitor.isCanceled()) {
			workset.show(after, settings);
		}
	}
}
